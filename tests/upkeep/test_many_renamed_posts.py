"""An organization whose posts were renamed before is renamed, merged and closed: nobody notices but by its name."""

from __future__ import annotations

import http.client
from collections import Counter
from datetime import date, timedelta
from urllib.parse import urlsplit

import feedparser

from plugins.newsroom import addresses
from tests.feeds.feed_readers import newsboat
from tests.newsroom_folder import Built
from tests.readers.serving import served
from tests.soak import trials

POSTS = trials(300)
LAST_DAY = date(2026, 11, 19)


def write_posts(kept):
    for number in range(POSTS):
        day = LAST_DAY - timedelta(days=number)
        kept.newsroom.post(
            "city-clinic", f"{day}-news-{number}.ru.md", title=f"Новость {number}", formerly=f"[{day}-old-{number}]"
        )
    own = 'kind = "primary"\nparents = ["almaty-union"]\nsector = "health-care"\n'
    names = '[name]\nkk = "Үлкен аурухана"\nru = "Больница"\n'
    kept.newsroom.write("organizations/big-hospital/organization.toml", own + names)
    kept.newsroom.post("big-hospital", "2026-11-01-own.ru.md", title="Своя")
    kept.commit()


def answering(built: Built) -> set[str]:
    """Give the addresses of all pages and feeds."""
    kept = (name for name in built.files() if name.endswith((".html", *addresses.FEEDS.values())))
    return {f"/{name.removesuffix('index.html')}" for name in kept}


def ids(built: Built) -> dict[str, str]:
    return {entry.title: entry.id for entry in feedparser.parse(built.read("/ru/feed.xml")).entries}


def assert_answers(site: str, asked: set[str]) -> None:
    connection = http.client.HTTPConnection(urlsplit(site).netloc, timeout=30)
    for address in sorted(asked):
        connection.request("GET", address)
        answer = connection.getresponse()
        answer.read()
        assert answer.status == 200, address
    connection.close()


def test_every_address_answers_ids_stay_and_readers_see_nothing_twice(kept, typed, tmp_path):
    write_posts(kept)
    first = kept.newsroom.build()
    assert (first.status, first.problems) == (0, [])
    was, known = answering(first), ids(first)
    assert len([address for address in was if "/ru/2026/old-" in address or "/ru/2025/old-" in address]) == POSTS
    steps = (
        ("organization", "rename", "city-clinic", "clinic"),
        ("organization", "rename", "clinic", "city-hospital"),
        ("organization", "merge", "city-hospital", "big-hospital"),
        ("organization", "close", "big-hospital"),
    )
    with served(kept.newsroom.output, tmp_path / "nginx") as site:
        readers = [
            newsboat(tmp_path / name, f"{site}{feed}")
            for name, feed in (
                ("own", "/city-clinic/ru/feed.xml"),
                ("all", "/ru/atom.xml"),
                ("sector", "/ru/sectors/health-care/feed.xml"),
            )
        ]
        shown = [Counter(one.title for one in read()) for read in readers]
        for words in steps:
            status, said = typed(*words)
            assert status == 0, said
            kept.git("commit", "-q", "-m", " ".join(words))
            after = kept.newsroom.build("publishconf.py")
            assert [one for one in after.problems if one["severity"] == "error"] == []
            assert_answers(site, was)
            was |= answering(after)
            assert ids(after) == known
            assert [Counter(one.title for one in read()) for read in readers] == shown
    assert all(set(counts.values()) == {1} for counts in shown)
