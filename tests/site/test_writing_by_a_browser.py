"""Where the federation names its repository, pages lead to the service's page of a new file; elsewhere nothing does."""

from __future__ import annotations

from datetime import UTC, datetime
from urllib.parse import parse_qs, urlsplit

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.look.internet import reader
from tests.newsroom_folder import FEDERATION, SITEURL
from tests.readers.published import PublishedSite

REPOSITORY = '\n[repository]\nservice = "gitlab"\naddress = "https://git.example/union/news"\n'
LEADING = {
    f"{key}/{language}/" for key in ("federation", "almaty-union", "city-clinic") for language in ("kk", "ru", "en")
}
TODAY = datetime(2026, 11, 5, 12, 0, tzinfo=UTC)


@pytest.fixture
def named(published, first_files):
    """The newsroom with its repository named, and the files from before."""
    published.write("federation.toml", f"{FEDERATION}{REPOSITORY}")
    built = published.build("publishconf.py")
    assert (built.status, built.problems) == (0, [])
    return built, first_files


def test_only_front_pages_and_desks_of_organizations_change(named):
    built, before = named
    after = built.files()

    changed = {name for name in {*before, *after} if before.get(name) != after.get(name) and name.endswith(".html")}
    pages = {f"{home}{page}" for home in LEADING for page in ("index.html", "desk/index.html")}
    assert changed == pages | {f"{home.split('/')[0]}/index.html" for home in LEADING}


def test_without_a_repository_no_page_leads_there(first_files):
    pages = [name for name, body in first_files.items() if name.endswith(".html") and b"yyyy-mm-dd" in body]
    assert pages == []


def test_a_reader_of_the_desk_finds_the_day_of_today_in_the_name(named, browser):
    built, _ = named
    with reader(browser, PublishedSite(built.output, SITEURL), timezone_id="Asia/Almaty") as one:
        one.page.clock.set_fixed_time(TODAY)
        one.open(f"{SITEURL}/city-clinic/ru/desk/")
        url = urlsplit(str(one.page.locator("[data-today]").get_attribute("href")))
        refused = one.page.evaluate("refused")

    assert url.path == "/union/news/-/new/main"
    assert parse_qs(url.query)["file_name"] == ["content/organizations/city-clinic/news/2026-11-05-slug.ru.md"]
    assert (refused, one.log.said, one.log.elsewhere) == ([], [], [])


def test_without_scripts_the_day_is_left_to_whoever_writes(named):
    built, _ = named
    desk = LexborHTMLParser(built.read("/city-clinic/ru/desk/"))
    assert [link.attributes["rel"] for link in desk.css("[data-today]")] == ["nofollow"]
    assert "yyyy-mm-dd-slug.ru.md" in built.read("/city-clinic/ru/desk/")
