"""What authors may write in a header, and what they are told."""

from __future__ import annotations

import pytest

from plugins.newsroom import Term, Texts
from tests.reading.author import NAME, NEWS


def told(author, header, body="Текст"):
    author.post(body, header)
    return [(problem.code, problem.line, problem.field) for problem in author.read().problems]


def test_a_title_is_enough(author):
    author.post()
    (post,) = author.read().posts
    assert (post.title, post.kind, post.status, post.author, post.topics) == ("Слово", "news", "published", "", ())


@pytest.mark.parametrize(
    "text",
    [
        "---\ntitle: Слово\n---\nТекст",
        "---\ntitle: Слово\n---\n\n\nТекст\n\n",
        "\n\n---\nTitle: Слово\n...\nТекст",
        "Title: Слово\n\nТекст",
        "title: Слово\n\nТекст",
        "\ufeff---\r\ntitle: Слово\r\n---\r\nТекст\r\n",
    ],
)
def test_headers_of_both_forms_say_the_same(author, text):
    author.file(f"{NEWS}/{NAME}.ru.md", text)
    reading = author.read()
    assert reading.problems == ()
    assert (reading.posts[0].title, reading.posts[0].html) == ("Слово", "<p>Текст</p>")


def test_a_colon_header_goes_on_in_indented_lines(author):
    author.file(f"{NEWS}/{NAME}.ru.md", "Title: Слово:\n    и дело\nTags: а, б\n\nТекст")
    (post,) = author.read().posts
    assert (post.title, post.tags) == ("Слово: и дело", ("а", "б"))


def test_a_line_without_a_key_in_a_colon_header_is_told(author):
    author.file(f"{NEWS}/{NAME}.ru.md", "Title: Слово\nи дело\n\nТекст")
    assert [(p.code, p.line) for p in author.read().problems] == [("header-line", 2)]


def test_values_are_text_whatever_yaml_thinks(author):
    author.post(header="title: yes\ntags: [on, 1.0, 2026-01-01, ~]\nauthor: 0x1F")
    (post,) = author.read().posts
    assert (post.title, post.tags, post.author) == ("yes", ("on", "1.0", "2026-01-01", "~"), "0x1F")


def test_lists_may_be_written_with_commas(author):
    author.post(header="title: Слово\ntopics: youth, pay\ntags: а,б, а")
    (post,) = author.read().posts
    assert (post.topics, post.tags) == (("youth", "pay"), ("а", "б"))


def test_a_folded_text_is_one_line(author):
    author.post(header="title: >\n  Слово\n  и дело\nsummary: |\n  Раз.\n\n  Два.")
    (post,) = author.read().posts
    assert (post.title, post.summary) == ("Слово и дело", "Раз. Два.")


@pytest.mark.parametrize(
    ("header", "code", "line"),
    [
        ("title: Слово\n  summary: а", "header-indent", 3),
        ("title: Слово\n\tsummary: а", "header-indent", 3),
        ("title: Слово\ntags: [[а]]", "header-value", 3),
        ("title: Слово\ntags: [а] б", "header-value", 3),
        ("title: Слово\ntopics: [pay, youth", "header-value", 3),
        ("title: Слово\n? [а]\n: б", "header-line", 3),
        ("- Слово", "header-line", 2),
        ("title = Слово", "header-line", 2),
        ("title:\nСлово", "header-line", 2),
        ("title: Слово\nи дело", "header-line", 3),
        ("title: Слово\nhttps://example.org", "header-line", 3),
        ("Слово", "header-line", 2),
        ("Тақырып: Слово", "unknown-key", 2),
        ("title: Слово\ntitle: Дело", "double-key", 3),
        ("title: Слово\ntiitle: Дело", "unknown-key", 3),
        ("title: Слово\n<<: Дело", "header-line", 3),
        ("title:", "title-missing", 2),
        ("title: '  '", "title-missing", 2),
        ("summary: а", "title-missing", 1),
        ("", "title-missing", 1),
        (f"title: {'а' * 201}", "title-length", 2),
        (f"title: а\nshare_title: {'а' * 201}", "title-length", 3),
        ("title: Слово\nkind: newz", "unknown-kind", 3),
        ("title: Слово\nstatus: off", "unknown-status", 3),
        ("title: Слово\ncard: foto", "unknown-card", 3),
        ("title: Слово\ntopics: [pay, yout]", "unknown-topic", 3),
        (f"title: Слово\ntags: [{', '.join(str(n) for n in range(51))}]", "too-many-tags", 3),
        ("title: Слово\nkind: release", "press-contact", 3),
        ("title: Слово\nupdated: вчера", "date-time", 3),
        ("title: Слово\npublish_at: 2026-02-01", "other-month", 3),
        ("title: Слово\nembargo: 2025-01-29 10:00", "other-month", 3),
        ("title: Слово\nfocus: 40", "focus", 3),
        ("title: Слово\nfocus: 40% 130%", "focus", 3),
        ("title: Слово\nformerly: old", "former-name", 3),
        ("title: Слово\nformerly: old-almatu/2026-01-29-x", "former-organization", 3),
        ("title: Слово\nformerly: xyz/2026-01-29-x", "former-organization", 3),
        ("title: Слово\nends: 2026-01-29\nstarts: 2026-01-30", "event-order", 3),
        ("title: Слово\nimage: [a.jpg]", "header-text", 3),
        ("title: Слово\nstatus: withdrawn", "withdrawn-reason", 3),
    ],
)
def test_a_mistake_is_told_with_its_line_and_keeps_the_post_back(author, header, code, line):
    found = told(author, header)
    assert (code, line) in [(found_code, found_line) for found_code, found_line, _ in found]
    assert author.read().posts == ()


@pytest.mark.parametrize("key", ["slug", "save_as", "url", "template", "lang", "date", "category", "Override_save_as"])
def test_what_the_path_says_no_header_may_say(author, key):
    assert told(author, f"title: Слово\n{key}: а") == [("path-key", 3, key.lower())]


def test_remedies_name_the_nearest_known_word(author):
    author.post(header="title: Слово\nsumary: а\nkind: relese\ntopics: yout\nformerly: old-almatu/2026-01-29-x")
    assert [str(problem.remedy) for problem in author.read().problems] == [
        "did you mean 'summary'?",
        "did you mean 'release'?",
        "did you mean yout → youth? known are pay, youth",
        "did you mean 'old-almaty'?",
    ]


def test_a_header_without_fences_needs_no_space(author):
    author.file(f"{NEWS}/{NAME}.ru.md", "title:Слово\n\nТекст")
    assert [post.title for post in author.read().posts] == ["Слово"]


def test_an_earlier_key_of_a_topic_means_todays(author):
    author.topics = (Term("wages", Texts(), ("salary", "pay")), Term("youth", Texts()))
    author.post(header="title: Слово\ntopics: pay, youth, wages")
    assert author.read().posts[0].topics == ("wages", "youth")


def test_all_unknown_topics_are_told_and_what_was_meant(author):
    author.post(header="title: Слово\ntopics: [Молодёжь, salary, yuoth, pay]")
    (problem,) = author.read().problems
    assert str(problem.message) == "'Молодёжь, salary, yuoth' are not among the topics of federation.toml"
    assert str(problem.remedy) == "did you mean Молодёжь → youth, salary → pay, yuoth → youth? known are pay, youth"


def test_everything_wrong_is_told_at_once(author):
    assert len(told(author, "slug: а\nkind: б\nstatus: в\nfocus: г", "![](нет.jpg)")) == 7


def test_a_header_that_does_not_end_is_told(author):
    author.file(f"{NEWS}/{NAME}.ru.md", "---\ntitle: Слово\nТекст")
    assert [(p.code, p.line) for p in author.read().problems] == [("header-not-closed", 1)]


def test_a_text_without_header_lacks_a_title(author):
    author.file(f"{NEWS}/{NAME}.ru.md", "Просто текст")
    assert [(p.code, p.line) for p in author.read().problems] == [("title-missing", 1)]


@pytest.mark.parametrize(
    ("text", "line", "remedy"),
    [
        ("---\nsummary: а\n---\nТекст", 1, "add a line such as title: Words to the header"),
        ("\n—\ntitle: Слово\n—\nТекст", 2, "line 2 is no header's edge: type three hyphens there instead, ---"),
        ("—-\ntitle: Слово\n---\nТекст", 1, "line 1 is no header's edge: type three hyphens there instead, ---"),
        ("---\ntitle: Слово\n—\nТекст", 1, "line 3 is no header's edge: type three hyphens there instead, ---"),
        ("---\ntitle: Слово\nТекст", 1, "put a line with --- above line 3"),
        ("Текст", 1, "begin the file with ---, a line such as title: Words, and --- again"),
    ],
)
def test_each_way_to_lose_the_title_has_its_way_out(author, text, line, remedy):
    author.file(f"{NEWS}/{NAME}.ru.md", text)
    assert [(p.line, str(p.remedy)) for p in author.read().problems] == [(line, remedy)]


EMPTY = ["", "\n\n", "---\n---\n", "---\ntitle:\n---\n\n", "Title:\n", "---\nstatus: draft\n---"]


@pytest.mark.parametrize("text", EMPTY)
def test_a_file_with_neither_title_nor_text_is_no_translation(author, text):
    author.post(language="kk")
    author.file(f"{NEWS}/{NAME}.ru.md", text)
    reading = author.read()
    assert reading.problems == ()
    assert [(post.language, post.translations) for post in reading.posts] == [("kk", ())]


def test_a_title_alone_is_a_post(author):
    author.post("")
    assert author.read().posts[0].html == ""


def test_a_release_with_a_press_contact_is_right(author):
    author.with_press_contact()
    author.post(header="title: Слово\nkind: release")
    assert (author.read().posts[0].kind, author.read().posts[0].card_template) == ("release", "release")


def test_keys_without_a_value_say_nothing(author):
    author.post(header="title: Слово\nsummary:\ntags: []\nkind:\nembargo: ''")
    reading = author.read()
    assert (reading.problems, reading.posts[0].kind, reading.posts[0].tags) == ((), "news", ())
