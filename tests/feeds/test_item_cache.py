"""Finished items between builds: a second build only joins them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.feeds.post_items import item_cache
from plugins.feeds.scope_feeds import shared_feeds
from plugins.kept_files import read_pack, write_pack
from tests.feeds.made_feeds import HALL, NEWSROOM, WAGES, post, scope, shared

PACK = "items/clinic.pack"


@pytest.fixture
def written(tmp_path):
    """Write feeds of posts with a cache; give them and the pack that was left."""

    def write(*records, site=NEWSROOM, recipe="recipe"):
        with item_cache(str(tmp_path), "clinic", recipe) as finished:
            files = dict(shared_feeds(scope(*records), site, finished))
        return files, read_pack(tmp_path / PACK)

    return write


def test_feeds_from_the_cache_are_the_same(written):
    records = (post(picture=HALL, topics=("wages",)), post("b", 28))
    first, _ = written(*records)
    assert written(*records)[0] == first
    assert first == {f"/kk/{name}": body for name, body in shared(*records).items()}


def test_what_lies_in_the_cache_is_what_is_shown(written, tmp_path):
    _, pack = written(post())
    (key,) = pack
    write_pack(tmp_path / PACK, {key: b"<item>r</item>\0<entry>a</entry>\0{}"})
    files, _ = written(post())
    assert b"<item>r<source" in files["/kk/feed.xml"]


def test_an_item_is_made_anew_when_something_of_it_changes(written):
    _, before = written(post())
    elsewhere = replace(NEWSROOM, siteurl="https://other.example")
    other_topic = replace(NEWSROOM, topics=(replace(WAGES, key="pay"),))
    for _, after in (
        written(post(title="Басқа")),
        written(post(), site=elsewhere),
        written(post(), site=other_topic),
        written(post(), recipe="other"),
    ):
        assert before.keys().isdisjoint(after)


def test_the_cache_keeps_only_what_is_used(written):
    _, before = written(post(), post("b", 28))
    _, after = written(post("b", 28))
    assert (len(before), len(after)) == (2, 1)


def test_a_pack_that_nobody_needs_to_change_is_not_written(written, tmp_path):
    written(post())
    inode = (tmp_path / PACK).stat().st_ino
    written(post())
    assert (tmp_path / PACK).stat().st_ino == inode


@pytest.mark.parametrize("damage", [b"", b"nonsense", b"habarshy pack 1\n" + bytes(50)])
def test_a_damaged_pack_is_an_empty_one(written, tmp_path, damage):
    first, pack = written(post())
    (tmp_path / PACK).write_bytes(damage)
    assert written(post()) == (first, pack)


@pytest.mark.parametrize("entry", [b"", b"nonsense", b"<item></item>\0<entry></entry>", b"a\0b\0c\0d"])
def test_an_entry_without_all_three_formats_is_made_anew(written, tmp_path, entry):
    first, pack = written(post())
    write_pack(tmp_path / PACK, dict.fromkeys(pack, entry))
    assert written(post())[0] == first


def test_a_cache_that_cannot_be_written_stops_nothing(written, tmp_path):
    (tmp_path / "items").write_text("in the way")
    assert written(post())[1] == {}


def test_without_a_recipe_nothing_is_kept(written):
    assert written(post(), recipe="")[1] == {}


def test_a_text_that_cannot_be_written_down_is_in_the_feed_and_not_in_the_cache(written):
    files, pack = written(post(title="а\ud800б"))
    assert "аб".encode() in files["/kk/feed.json"]
    assert pack == {}


def test_what_is_not_listed_reaches_no_cache(written):
    assert written(post(status="draft"), post("b", due=False), post("c", status="hidden"))[1] == {}
