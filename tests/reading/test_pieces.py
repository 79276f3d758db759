"""Small rules, one by one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from plugins.newsroom import NewsPath, Severity, Sources, parse_path, tell
from plugins.reading.due import effective_moment, is_due, next_change
from plugins.reading.former import first_id, former_addresses
from plugins.reading.header import Entry
from plugins.reading.marks.videos import video_host
from plugins.reading.shelf import Shelf, find_file, find_text, folders_of
from plugins.reading.summaries import first_paragraph, first_quotation, shortened, text_of
from plugins.reading.wrong import Wrong, warning
from tests.reading.author import NAME, NEWS, empty_index

DAY = datetime(2026, 1, 29, tzinfo=UTC)
HOUR = timedelta(hours=1)


def source(language="ru", name=NAME):
    path = parse_path(f"{NEWS}/{name}.{language}.md")
    assert isinstance(path, NewsPath)
    return path


@pytest.fixture
def shelf():
    posts = (source(), source("kk"), source("ru", "2026-01-30-other"))
    files = (f"{NEWS}/{NAME}/Hall.jpg", f"{NEWS}/shared.png", "organizations/almaty/pages/office.jpg")
    return Shelf.of(Sources("almaty", posts, (), (*(post.path for post in posts), *files)), empty_index())


@pytest.mark.parametrize(
    ("publish_at", "embargo", "moment"),
    [
        (None, None, DAY),
        (DAY + HOUR, None, DAY + HOUR),
        (None, DAY - HOUR, DAY),
        (DAY + HOUR, DAY + 2 * HOUR, DAY + 2 * HOUR),
    ],
)
def test_the_effective_moment_is_the_latest(publish_at, embargo, moment):
    assert effective_moment(DAY, publish_at, embargo) == moment


@pytest.mark.parametrize(
    ("status", "now", "due"),
    [
        ("published", DAY, True),
        ("published", DAY - HOUR, False),
        ("hidden", DAY, True),
        ("withdrawn", DAY, True),
        ("withdrawn", DAY - HOUR, False),
        ("draft", DAY + HOUR, False),
    ],
)
def test_due_is_what_is_no_draft_and_not_later(status, now, due):
    assert is_due(status, DAY, now) is due


def test_the_next_change_lies_ahead():
    assert next_change([DAY, None, DAY + 2 * HOUR, DAY + HOUR], DAY) == DAY + HOUR
    assert next_change([DAY, None], DAY) is None


def test_pictures_are_sought_in_two_folders():
    assert folders_of(source()) == (f"{NEWS}/{NAME}", NEWS)


@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("Hall.jpg", f"{NEWS}/{NAME}/Hall.jpg"),
        ("shared.png", f"{NEWS}/shared.png"),
        ("./shared.png", f"{NEWS}/shared.png"),
    ],
)
def test_files_are_found_by_their_names(shelf, address, found):
    assert find_file(address, folders_of(source()), shelf) == found


@pytest.mark.parametrize(
    ("address", "code"),
    [
        ("hall.jpg", "file-case"),
        ("Shared.png", "file-case"),
        ("office.jpg", "file-missing"),
        ("IMG_1.JPG", "file-ending"),
        ("IMG_1.HEIC", "file-ending"),
        ("IMG_1.heic", "file-ending"),
        ("~/a.jpg", "file-absolute"),
    ],
)
def test_files_are_not_found_elsewhere(shelf, address, code):
    found = find_file(address, folders_of(source()), shelf)
    assert isinstance(found, Wrong)
    assert found.code == code


@pytest.mark.parametrize(
    ("address", "found"),
    [
        (f"{NAME}.kk.md", f"{NEWS}/{NAME}.kk.md"),
        ("../news/2026-01-30-other.ru.md", f"{NEWS}/2026-01-30-other.ru.md"),
        ("2026-01-30-other.kk.md", "text-missing"),
        ("../../../pages/help.ru.md", "link-outside"),
        ("../../almaty-2/news/2026-01-30-other.ru.md", "link-outside"),
    ],
)
def test_texts_are_found_within_the_organization(shelf, address, found):
    text = find_text(address, source().path.rpartition("/")[0], shelf)
    assert found == (text.code if isinstance(text, Wrong) else text.path)


def test_an_id_is_that_of_the_first_name():
    assert first_id("x,2026", source(), ()) == "tag:x,2026:almaty/2026-01-29-seminar/ru"
    assert (
        first_id("x,2026", source(), ("old-one/2025-01-02-a", "2026-01-01-b")) == "tag:x,2026:old-one/2025-01-02-a/ru"
    )


@pytest.mark.parametrize(
    ("formerly", "first"),
    [
        ((), "first/2026-01-29-seminar"),
        (("2026-01-01-b",), "first/2026-01-01-b"),
        (("second/2026-01-01-b",), "second/2026-01-01-b"),
        (("2026-01-01-b", "second/2026-01-02-c"), "first/2026-01-01-b"),
    ],
)
def test_an_id_is_that_of_the_organizations_first_name_unless_the_post_names_one(formerly, first):
    assert first_id("x,2026", source(), formerly, ("first", "second")) == f"tag:x,2026:{first}/ru"


def test_old_addresses_stand_once_each():
    names = ("2026-01-01-a", "2026-01-02-a", "2026-01-03-seminar")
    assert former_addresses(source("kk"), names) == ("/almaty/kk/2026/a/",)


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>а</p>", "а"),
        ('<p><img alt="б"></p><p>а</p>', "а"),
        ('<p class="video">б</p><p>а</p>', "а"),
        ('<p>а<sup id="fnref-1"><a>1</a></sup></p>', "а"),
        ("<p>а<br>б &amp; в</p>", "а б & в"),
        ("<ul><li>а</li></ul>", ""),
    ],
)
def test_the_first_paragraph_with_words(html, text):
    assert first_paragraph(html) == text


def test_words_of_html():
    assert text_of("а <em>б</em>\n&lt;в&gt;") == "а б <в>"
    assert first_quotation("<p>а</p><blockquote>\n<p>б</p>\n<p>в</p>\n</blockquote>") == "б в"
    assert first_quotation("<p>а</p>") == ""


@pytest.mark.parametrize("length", [1, 299, 300])
def test_a_short_lead_stays(length):
    assert shortened("а" * length) == "а" * length


@pytest.mark.parametrize("text", ["слово, " * 60, "Слово! " * 60, "а" * 900, "Слово?» " * 60, "а – " * 100])
def test_a_long_lead_ends_well(text):
    short = shortened(text)
    assert len(short) <= 301
    assert text.startswith(short.removesuffix("…"))
    assert short[-1] in "…!»"
    assert not short.endswith((",…", " …", "–…"))


@pytest.mark.parametrize(
    "address",
    [
        "https://youtube.com/",
        "http://youtu.be/a",
        "https://youtu.be/",
        "https://vk.com/union",
        "https://[",
        "https://x.youtu.be/a",
    ],
)
def test_other_addresses_are_no_videos(address):
    assert not video_host(address)


def test_a_mistake_gets_its_place():
    problem = warning("a", tell("b"), tell("c")).at("p.md", 3, "title")
    assert (problem.code, problem.message, problem.remedy) == ("a", tell("b"), tell("c"))
    assert (problem.line, problem.field) == (3, "title")
    assert problem.severity is Severity.WARNING
    assert Wrong("a", tell("b")).at("p.md", None).is_error


def test_entries_are_texts_and_lists():
    assert Entry("tags", 1, (" а, б ,, ",)).items == ("а", "б")
    assert Entry("tags", 1, ("а, б", " в "), is_list=True).items == ("а, б", "в")
    assert Entry("title", 1, (" а ",)).text == "а"
    assert Entry("title", 1, (" ",)).empty
    assert Entry("tags", 1, (), is_list=True).empty


def test_a_comment_inside_of_a_list_is_dropped(author):
    assert author.html("- а\n\n    б <!-- в --> г") == "<ul>\n<li>\n<p>а</p>\n<p>б  г</p>\n</li>\n</ul>"


def test_an_address_that_is_none_is_no_video(author):
    assert author.html("https://[") == "<p>https://[</p>"
