"""Small rules, one by one."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from plugins.newsroom import Mistake, NewsPath, Sources, parse_former_name, parse_path
from plugins.reading.files.folder_index import FolderIndex, find_file, find_text, folders_of
from plugins.reading.former_names import first_id, former_addresses
from plugins.reading.header import HeaderEntry
from plugins.reading.moments import effective_moment, is_due, next_change
from tests.reading.author import NAME, NEWS, empty_index

DAY = datetime(2026, 1, 29, tzinfo=UTC)
HOUR = timedelta(hours=1)


def source(language="ru", name=NAME):
    path = parse_path(f"{NEWS}/{name}.{language}.md")
    assert isinstance(path, NewsPath)
    return path


@pytest.fixture
def files():
    posts = (source(), source("kk"), source("ru", "2026-01-30-other"))
    files = (f"{NEWS}/{NAME}/Hall.jpg", f"{NEWS}/shared.png", "organizations/almaty/pages/office.jpg")
    return FolderIndex.of(Sources("almaty", posts, (), (*(post.path for post in posts), *files)), empty_index())


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
def test_files_are_found_by_their_names(files, address, found):
    assert find_file(address, folders_of(source()), files) == found


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
def test_files_are_not_found_elsewhere(files, address, code):
    found = find_file(address, folders_of(source()), files)
    assert isinstance(found, Mistake)
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
def test_texts_are_found_within_the_organization(files, address, found):
    text = find_text(address, source().path.rpartition("/")[0], files)
    assert found == (text.code if isinstance(text, Mistake) else text.path)


def former(*names):
    return tuple(map(parse_former_name, names))


def test_an_id_is_that_of_the_first_name():
    names = former("old-one/2025-01-02-a", "2026-01-01-b")
    assert first_id("x,2026", source(), ()) == "tag:x,2026:almaty/2026-01-29-seminar/ru"
    assert first_id("x,2026", source(), names) == "tag:x,2026:old-one/2025-01-02-a/ru"


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
    assert first_id("x,2026", source(), former(*formerly), ("first", "second")) == f"tag:x,2026:{first}/ru"


def test_old_addresses_stand_once_each():
    names = former("2026-01-01-a", "2026-01-02-a", "2026-01-03-seminar")
    assert former_addresses(source("kk"), names) == ("/almaty/kk/2026/a/",)


def test_entries_are_texts_and_lists():
    assert HeaderEntry("tags", 1, (" а, б ,, ",)).items == ("а", "б")
    assert HeaderEntry("tags", 1, ("а, б", " в "), is_list=True).items == ("а, б", "в")
    assert HeaderEntry("title", 1, (" а ",)).text == "а"
    assert HeaderEntry("title", 1, (" ",)).empty
    assert HeaderEntry("tags", 1, (), is_list=True).empty
