"""A link leads to a post that readers may know of, and nothing that they get tells the address of another one."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from plugins.newsroom import digest_of
from plugins.reading.links import linked_files
from plugins.reading.links.post_index import PostName, linked_post, still_found
from tests.reading.author import NAME, NOW, ZONE, empty_index

LATER = "2026-06-20-secret"
DUE = datetime(2026, 6, 20, tzinfo=ZONE)
ADDRESSED = ("/almaty/{}/2026/secret/", "https://old.example/below/almaty/{}/2026/secret/desk/?a=1#b")
WAYS = (
    "[слово]({target})",
    "[слово][1]\n\n[1]: {target}",
    '[слово]\n\n[слово]: <{target}> "Название"',
    "| а | б |\n|---|---|\n| [слово]({target}) | в |",
    "Раз[^1]\n\n[^1]: [слово]({target})",
    "- раз\n- **[слово]({target})**",
    "Понятие\n:   [слово]({target})",
    "## [слово]({target})",
    "> [слово]({target})",
)
FORMS = (
    f"{LATER}.ru.md",
    f"{{filename}}{LATER}.ru.md#а",
    f"{{org:almaty/{LATER}}}",
    *(a.format("ru") for a in ADDRESSED),
)


def readable(reading):
    return "".join(post.html + post.summary for post in reading.posts)


@pytest.mark.parametrize("header", ["", "status: draft", "embargo: 2026-06-25 10:00", "publish_at: 2026-06-21"])
@pytest.mark.parametrize("target", FORMS)
def test_words_of_a_link_stay_and_its_address_waits(author, target, header):
    for number, way in enumerate(WAYS):
        author.post(f"Начало\n\n{way.format(target=target)}", name=f"2026-01-{number + 1:02}-post")
    author.post("Тайна", f"title: Тайна\n{header}", name=LATER)
    reading = author.read()
    told = [problem for problem in reading.problems if problem.code == "link-not-published"]
    assert len(reading.posts) == len({problem.path for problem in told}) == len(WAYS)
    assert "secret" not in readable(reading) + str([(problem.message, problem.remedy) for problem in told])
    assert all("слово" in post.html for post in reading.posts)


@pytest.mark.parametrize("written", ["{}", "<{}>"])
def test_an_address_that_is_its_own_words_is_cut(author, written):
    author.post(f"Смотрите {written.format(ADDRESSED[1].format('ru'))} скоро")
    author.post("Тайна", name=LATER)
    assert readable(author.read()).startswith("<p>Смотрите https://old.example/below/almaty/ru/…")
    assert "secret" not in readable(author.read())


@pytest.mark.parametrize(
    "address",
    [
        "/almaty/ru/2026/%73ecret/",
        "/almaty/ru/2026/&#115;ecret/",
        "/Almaty/RU/2026/Secret/",
        "/a/../almaty/kk/2026/secret",
        "https://old.example/almaty/./ru//2026/secret/",
        "https://old.example/almaty/a/../ru/2026/secret/?a=/../../../..",
        "https://old.example/almaty\\ru/2026/secret/",
        "https://old.example/almaty%2Fru/2026/secret/",
        "https://old.example/?page=almaty/ru/2026/secret/",
    ],
)
def test_no_disguise_of_an_address_helps(author, address):
    author.post(f"[слово]({address})")
    author.post("Тайна", name=LATER)
    assert "ecret" not in readable(author.read())


@pytest.mark.parametrize(
    "written",
    [
        "<https://old.example/almaty/ru/2026/se%63ret/>",
        "https://old.example/almaty/ru/2026/se%63ret",
        "<https://old.example/almaty%2Fru/2026/secret/>",
        "<https://old.example/almaty/ru/2026/secre&#116;/>",
        "[https://old.example/almaty/ru/2026/*secret*/](/almaty/ru/2026/secret/)",
    ],
)
def test_an_address_in_disguise_that_is_its_own_words_is_cut_after_its_site(author, written):
    author.post(f"Смотрите {written} скоро")
    author.post("Тайна", name=LATER)
    html = readable(author.read())
    assert "cret" not in html
    assert html.startswith("<p>Смотрите https://old.example/")
    assert "скоро" in html


def test_the_link_appears_with_the_post_and_its_moment_is_one_of_change(author):
    author.post(f"[слово]({LATER}.ru.md)")
    author.post("Тайна", name=LATER)
    assert author.read().next_change == DUE
    assert '<a href="/almaty/ru/2026/secret/">слово</a>' in readable(author.read(DUE))


def test_a_link_to_another_organizations_post_waits_for_its_header_alone(author):
    author.post("[слово]({org:other/2026-06-20-secret})")
    author.post_of("other", LATER)
    author.post_of("other", LATER, "title: Сөз\nembargo: 2026-06-20 10:00", language="kk")
    moment = DUE + timedelta(hours=10)
    reading = author.read()
    assert (reading.next_change, readable(reading)) == (moment, "<p>слово</p>слово")
    assert 'href="/other/ru/2026/secret/"' in readable(author.read(moment))


@pytest.mark.parametrize("header", ["title: Слово\nstatus: draft", "title: Слово\nembargo: once", "title:", "word: 1"])
def test_a_draft_and_a_wrong_post_of_another_organization_are_no_targets(author, header):
    author.post("[слово]({org:other/2026-01-02-b})")
    author.post_of("other", "2026-01-02-b", header)
    assert readable(author.read()) == "<p>слово</p>слово"


@pytest.mark.parametrize("status", ["hidden", "withdrawn\ncorrection: Ошибка"])
def test_a_hidden_or_withdrawn_post_has_an_address(author, status):
    author.post("[слово]({org:other/2026-01-02-b})")
    author.post_of("other", "2026-01-02-b", f"title: Слово\nstatus: {status}")
    assert 'href="/other/ru/2026/b/"' in readable(author.read())


def test_a_post_with_a_mistake_in_its_text_is_no_target(author):
    author.post(f"[слово]({NAME}-wrong.ru.md)")
    author.post("[нет](nowhere.pdf)", name=f"{NAME}-wrong")
    reading = author.read()
    assert readable(reading) == "<p>слово</p>слово"
    assert [problem.code for problem in reading.problems] == ["file-missing", "link-not-published"]


def test_a_former_name_leads_to_the_post_of_today(author):
    author.post("[а](2026-01-30-old.ru.md), [б]({org:almaty/2026-01-30-old}), [в]({org:other/2025-03-04-early})")
    author.post(name="2026-02-01-new", header="title: Слово\nformerly: 2026-01-30-old")
    author.post_of("other", "2025-03-05-late", "title: Слово\nformerly: [2025-03-04-early]")
    reading = author.read()
    assert reading.problems == ()
    assert readable(reading).count('href="/almaty/ru/2026/new/"') == 2
    assert 'href="/other/ru/2025/late/"' in readable(reading)


def test_a_former_name_of_an_organization_leads_to_its_folder_of_today(author):
    author.former_keys = {"was-other": "other"}
    author.post("[а]({org:was-other/2025-03-04-early})")
    author.post_of("other", "2025-03-04-early")
    assert 'href="/other/ru/2025/early/"' in readable(author.read())


def test_a_post_that_is_written_in_another_language_only_is_led_to(author):
    author.post("[а]({org:other/2025-03-04-a})")
    author.post_of("other", "2025-03-04-a", language="en")
    author.elsewhere("organizations/other/news/2025-03-04-a.kk.md", "---\ntitle:\n---\n")
    assert 'href="/other/en/2025/a/"' in readable(author.read())


@pytest.mark.parametrize(
    ("target", "code"), [("2026-01-31-gone.ru.md", "text-missing"), ("{org:other/2026-01-31-gone}", "missing-target")]
)
def test_a_link_to_nothing_is_words_with_a_warning_and_the_post_stays(author, target, code):
    author.post(f"Раз\n\n[слово]({target})")
    reading = author.read()
    (problem,) = reading.problems
    assert (problem.code, problem.line, problem.is_error) == (code, 6, False)
    assert readable(reading) == "<p>Раз</p>\n<p>слово</p>Раз"


def test_no_remedy_names_a_post_that_readers_must_not_know_of(author):
    author.post("[слово](2026-06-20-secrets.ru.md)")
    author.post("Тайна", name=LATER)
    (problem,) = author.read().problems
    assert (problem.code, str(problem.remedy)) == ("text-missing", "check its name")


def test_a_preview_leads_to_drafts(author):
    author.post(f"[слово]({LATER}.ru.md)")
    author.post("Тайна", "title: Тайна\nstatus: draft", name=LATER)
    assert 'href="/almaty/ru/2026/secret/"' in readable(author.read(preview=True))


def test_pages_wait_for_posts_too(author):
    author.file("organizations/almaty/pages/about.ru.md", f"Title: О нас\n\n[слово](../news/{LATER}.ru.md)")
    author.file("pages/help.ru.md", f"Title: Помощь\n\n[слово]({{org:almaty/{LATER}}})")
    author.post("Тайна", name=LATER)
    for reading in (author.read(), author.read_portal()):
        assert {page.html for page in reading.pages} == {"<p>слово</p>"}
        assert reading.next_change == DUE


def test_what_is_kept_of_a_text_follows_the_posts_that_it_links_to(author):
    author.recipe = "code"
    author.post("[слово]({org:other/2026-01-02-b})")
    author.post_of("other", "2026-01-02-b")
    assert "href" in readable(author.read())
    author.post_of("other", "2026-01-02-b", "title: Слово\nstatus: draft")
    assert "href" not in readable(author.read())
    author.post_of("other", "2026-01-02-b")
    assert "href" in readable(author.read())


def test_an_organization_that_comes_later_is_found(author):
    author.recipe = "code"
    author.post("[слово]({org:other/2026-01-02-b})", "title: Слово")
    assert "href" not in readable(author.read())
    author.post_of("other", "2026-01-02-b")
    assert "href" in readable(author.read())


@pytest.mark.parametrize("held", ["status: draft", "publish_at: 2026-06-25"])
def test_a_post_that_is_not_due_is_told_anew_when_what_it_links_to_is_published(author, held):
    author.post("[слово]({org:other/2026-06-20-secret})", f"title: Слово\n{held}", name="2026-06-02-later")
    author.post_of("other", LATER)
    reading = author.read()
    assert [problem.code for problem in reading.problems] == ["link-not-published"]
    assert reading.next_change == DUE
    assert author.read(DUE).problems == ()


def test_a_link_that_appeared_with_a_moment_does_not_hold_before_it(author):
    author.post("[слово]({org:other/2026-06-20-secret})")
    author.post_of("other", LATER)
    assert author.read(DUE + timedelta(days=1)).last_change == DUE


def test_addresses_of_others_stay_as_they_are_written(author):
    author.post("https://other.example/news/ru/2026/secret/ и [а](/almaty/ru/2026/gone/)")
    author.post("Тайна", name=LATER)
    html = readable(author.read())
    assert 'href="https://other.example/news/ru/2026/secret/"' in html
    assert 'href="/almaty/ru/2026/gone/"' in html


def test_what_a_section_asked_of_others_names_no_post(author):
    author.post("[а]({org:other/2026-06-20-secret}) и [б](2026-01-02-own.ru.md)")
    author.post_of("other", LATER)
    author.post(name="2026-01-02-own")
    (asked,) = author.read().linked
    assert (asked.organization, asked.shown, asked.since) == (digest_of("other"), False, DUE)
    assert "secret" not in str(asked)


def test_nor_does_it_keep_what_an_author_took_for_an_organization(author):
    author.post("[а]({org:secret/2026-06-20-a}) и [б](/secret/ru/2026/a/)", "title: Слово\nstatus: draft")
    reading = author.read()
    assert len(reading.linked) == 2
    assert "secret" not in str(reading.linked)


def test_posts_far_from_their_moment_are_read_the_same_way_later(author):
    author.post("[а]({org:other/2026-06-20-secret})")
    author.post_of("other", LATER)
    before, after = author.read(NOW), author.read(DUE)
    assert replace(before.linked[0], shown=True) == after.linked[0]


def test_files_that_a_text_asks_for_are_found_at_the_ends_of_its_lines(author):
    author.post_of("other", "2026-01-02-b")
    text = "https://old.example/other/ru/2026/b\nabc {org:other/2026-01-02-b}"
    (file,) = linked_files([text.partition("abc")[0]], empty_index(author.content))
    assert file == "organizations/other/news/2026-01-02-b.ru.md"
    assert linked_files([text], empty_index(author.content)) == (file,)


def test_who_asked_a_large_organization_is_answered_from_one_look(author):
    for number in range(300):
        author.post_of("other", f"2026-01-02-b-{number}")
    names = [PostName("other", f"b-{number}", date(2026, 1, 2)) for number in range(300)]
    asked = [linked_post(name, empty_index(author.content)) for name in names[:3]]
    index = empty_index(author.content)
    assert all(still_found(one, index) for one in asked)
    by_digest = [found for question, found in index.found.items() if str(question[0]).endswith("_by_digest")]
    assert [len(found) for found in by_digest] == [600]
