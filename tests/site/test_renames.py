"""After a rename every address of before answers: it leads to what is there now, or is the same feed; ids stay."""

from __future__ import annotations

import http.client
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from urllib.parse import urlsplit

import feedparser
import pytest

from plugins.newsroom import addresses
from tests.loopback import loopback
from tests.newsroom_folder import FEDERATION, Built, NewsroomFolder, small_newsroom

SITE = "https://news.example.org"
Get = Callable[[str], str]


@contextmanager
def served(built: Built) -> Iterator[Get]:
    """Serve a site as any host of files does; give what fetches an address, or fails."""
    with loopback(built.output) as site:

        def get(address: str) -> str:
            connection = http.client.HTTPConnection(site.removeprefix("http://"))
            connection.request("GET", address)
            answer = connection.getresponse()
            assert answer.status == 200, address
            return answer.read().decode()

        yield get


@pytest.fixture
def newsroom(tmp_path):
    folder = small_newsroom(tmp_path)
    folder.environment.update(CARDS="0", SEARCH="0")
    toml = folder.content / "organizations/city-clinic/organization.toml"
    toml.write_text("mixed_feed = true\n" + toml.read_text("utf-8"), "utf-8")
    folder.write("organizations/city-clinic/pages/about.ru.md", "---\ntitle: О поликлинике\n---\n\nТекст.\n")
    folder.post("city-clinic", "2026-11-03-quiet.ru.md", title="Тихо", status="hidden")
    folder.post("city-clinic", "2026-11-04-gone.ru.md", title="Было", status="withdrawn", correction="Ошибка.")
    folder.post("almaty-union", "2026-10-20-link.ru.md", body="[Оплата]({org:city-clinic/2026-11-02-pay})")
    return folder


def rename(newsroom: NewsroomFolder, old: str, new: str, formerly: str) -> None:
    """Rename a folder and write its earlier names into its own file, and nothing else."""
    folder = newsroom.content / "organizations"
    (folder / old).rename(folder / new)
    file = folder / new / "organization.toml"
    lines = [line for line in file.read_text("utf-8").splitlines() if not line.startswith("formerly")]
    file.write_text("\n".join((f"formerly = {formerly}", *lines, "")), "utf-8")


def pages_and_feeds(built: Built, below: str) -> list[str]:
    names = sorted(name for name in built.files() if f"/{name}".startswith(below))
    kept = [name for name in names if name.endswith((".html", *addresses.FEEDS.values()))]
    return [f"/{name.removesuffix('index.html')}" for name in kept]


def _copy_of(old: str, new: str) -> tuple[str, str]:
    """What only the copy of a feed has, and what it has in the place of that."""
    kind = 'type="application/rss+xml"' if "feed" in old else 'type="application/atom+xml"'
    name = "atom:link" if "feed" in old else "link"
    link = f'<{name} href="{SITE}{{}}" rel="{{}}" {kind}/>'
    return link.format(old, "self") + link.format(new, "canonical"), link.format(new, "self")


def assert_answered(get: Get, old: str, new: str) -> None:
    page = get(old)
    if old.endswith("/"):
        assert f'<link rel="canonical" href="{SITE}{new}">' in page, old
        assert 'http-equiv="refresh"' in page
        assert '<meta name="robots" content="noindex">' in page
    else:
        # A copy says where it lies and which address holds today; a JSON feed is known by its address of today.
        assert page.replace(*_copy_of(old, new)) == get(new), old


def ids(built: Built, feed: str) -> dict[str, str]:
    return {
        urlsplit(entry.link).path.split("/", 2)[2]: entry.id for entry in feedparser.parse(built.read(feed)).entries
    }


def test_every_address_of_an_organization_that_was_renamed_twice_answers(newsroom):
    before = newsroom.build()
    was = pages_and_feeds(before, "/city-clinic/")
    rename(newsroom, "city-clinic", "clinic", '["city-clinic"]')
    rename(newsroom, "clinic", "city-hospital", '["city-clinic", "clinic"]')

    after = newsroom.build()

    assert after.status == 0, after.text
    assert {"/city-clinic/feed.xml", "/city-clinic/ru/latest.html", "/city-clinic/ru/2026/pay/desk/"} <= {*was}
    with served(after) as get:
        for address in was:
            new = addresses.below("city-hospital", address)
            new = "/city-hospital/kk/" if new == "/city-hospital/" else new
            assert_answered(get, address, new)
            assert_answered(get, addresses.below("clinic", address), new)
        assert get("/almaty-union/ru/2026/link/").count('href="/city-hospital/ru/2026/pay/"') == 1
    assert ids(after, "/city-hospital/ru/feed.xml") == ids(before, "/city-clinic/ru/feed.xml")
    assert not [name for name in after.files() if name.endswith("sitemap.xml") and b"clinic" in after.files()[name]]


def test_its_members_need_not_name_it_anew(newsroom):
    rename(newsroom, "almaty-union", "almaty-center", '["almaty-union"]')

    built = newsroom.build()

    assert (built.status, built.problems) == (0, [])
    assert 'href="/almaty-center/ru/"' in built.read("/city-clinic/ru/")


FORMER_TERMS = {
    "[sectors.health-care]": '[sectors.medicine]\nformerly = ["health", "health-care"]',
    "[territories.almaty]": '[territories.almaty-city]\nformerly = ["almaty"]',
    "[topics.pay]": '[topics.wages]\nformerly = ["pay"]',
}


def test_pages_and_feeds_of_a_renamed_sector_territory_and_topic_answer(newsroom):
    before = newsroom.build()
    text = FEDERATION
    for old, new in FORMER_TERMS.items():
        text = text.replace(old, new)
    newsroom.write("federation.toml", text)

    after = newsroom.build()

    assert (after.status, after.problems) == (0, [])
    assert not [name for name, body in after.files().items() if "sitemap" in name and b"/health-care/" in body]
    with served(after) as get:
        for old, new in (
            ("sectors/health-care", "medicine"),
            ("territories/almaty", "almaty-city"),
            ("topics/pay", "wages"),
        ):
            was = pages_and_feeds(before, f"/ru/{old}/")
            assert {f"/ru/{old}/", f"/ru/{old}/2026/11/", f"/ru/{old}/feed.xml"} <= {*was}
            for address in was:
                assert_answered(get, address, address.replace(old, f"{old.split('/')[0]}/{new}"))
        assert_answered(get, "/en/sectors/health/2026/11/", "/en/sectors/medicine/2026/11/")
        assert "<id>tag:example.org,2026:feeds/ru/sectors/health/</id>" in get("/ru/sectors/medicine/atom.xml")
    assert "/city-clinic/ru/2026/pay/" in after.read("/ru/topics/wages/")


def test_nobody_learns_of_a_hidden_post_by_an_earlier_name(newsroom):
    rename(newsroom, "city-clinic", "clinic", '["city-clinic"]')

    built = newsroom.build()

    told = [
        name
        for name in built.files_with("2026/quiet")
        if not name.startswith(("clinic/ru/2026/quiet/", "city-clinic/ru/2026/quiet/"))
    ]
    assert told == []


def test_an_unchanged_site_with_a_former_name_is_found_unchanged_at_once(newsroom):
    toml = newsroom.content / "organizations" / "city-clinic" / "organization.toml"
    toml.write_text('formerly = ["old-clinic"]\n' + toml.read_text("utf-8"), "utf-8")
    assert "planning" in newsroom.build(CARDS="0").text
    assert "planning" not in newsroom.build(CARDS="0").text


def test_a_folder_renamed_by_hand_alone_is_told_with_the_count_and_the_command(newsroom):
    for day in range(1, 29):
        newsroom.post("city-clinic", f"2026-09-{day:02}-news-{day}.ru.md")
        newsroom.post("city-clinic", f"2026-09-{day:02}-news-{day}.kk.md")
    before = newsroom.build("publishconf.py")
    (newsroom.content / "organizations/city-clinic").rename(newsroom.content / "organizations/hospital")

    after = newsroom.build("publishconf.py")

    (problem,) = [one for one in after.problems if one["code"] == "section-shrinks"]
    assert after.status == 3
    assert "published addresses would vanish, so readers keep the section as it was" in problem["message_en"]
    assert "`habarshy organization rename city-clinic …`" in problem["remedy_en"]
    assert after.read("/city-clinic/ru/") == before.read("/city-clinic/ru/")
