"""Real readers read feeds over HTTP, keep Kazakh whole, and see no item twice, whatever editors do."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.feeds.feed_readers import READERS, newsboat, rss2email, serving
from tests.feeds.made_feeds import IN_RUSSIAN, NEWSROOM, at, owned, post

LETTERS = "Ғылым, ңғыз, үміт, ұлт, қала, өнер, һәм, іс — әңгіме"
FORMATS = ("feed.xml", "atom.xml")
STORY = post(title=LETTERS, html=f"<p>{LETTERS}</p>", translations=(IN_RUSSIAN,))


def moved(record):
    """The same post under another name, as `formerly` makes it."""
    return replace(record, slug="new", address="/almaty-health/kk/2026/new/", former_addresses=(record.address,))


@pytest.fixture(params=FORMATS)
def server(request, tmp_path):
    """A feed on loopback, in one format, to be published again and again."""
    with serving(tmp_path / "site") as server:

        def publish(*records, site=NEWSROOM):
            server.publish(owned(*records, site=site)[request.param])

        yield server, publish


@pytest.mark.parametrize("reader", READERS)
def test_readers_have_every_item_with_its_letters(server, tmp_path, reader):
    http, publish = server
    publish(STORY, post("b", 28, title="Ә"))
    seen = reader(tmp_path / "home", f"{http.url}/feed.xml")()
    assert sorted(one.title for one in seen) == sorted([LETTERS, "Ә"])
    assert [one for one in seen if LETTERS in one.text]


@pytest.mark.parametrize("reader", READERS)
def test_no_reader_sees_an_item_twice(server, tmp_path, reader):
    http, publish = server
    read = reader(tmp_path / "home", f"{http.url}/feed.xml")
    elsewhere = replace(NEWSROOM, siteurl="https://other.example")
    publish(STORY)
    assert len(read()) == 1
    for changed, site in (
        (replace(STORY, html="<p>Түзетілді</p>", updated=at(30)), NEWSROOM),
        (replace(STORY, title="Басқа тақырып", updated=at(31)), NEWSROOM),
        (moved(STORY), NEWSROOM),
        (moved(STORY), elsewhere),
    ):
        publish(changed, site=site)
        assert len(read()) == 1


def test_a_second_visit_costs_no_feed(server, tmp_path):
    # newsboat 2.21 and sfeed ask for the whole feed each time.
    http, publish = server
    read = rss2email(tmp_path / "home", f"{http.url}/feed.xml")
    publish(post())
    read()
    publish(post())
    read()
    assert http.answers == [200, 304]


def test_a_reader_shows_what_was_corrected(server, tmp_path):
    http, publish = server
    read = newsboat(tmp_path / "home", f"{http.url}/feed.xml")
    publish(post())
    read()
    publish(post(title="Түзетілді", updated=at(30)))
    assert [one.title for one in read()] == ["Түзетілді"]
