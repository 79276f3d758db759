"""The cache folder: never larger than it may be, and no build stops for it."""

from __future__ import annotations

import os

from plugins.build.cache_folder import BUILDS_BETWEEN, keep_small, usable_cache


def filled(folder, number=10):
    """Write files of 1,000 bytes, the first of them longest ago."""
    (folder / "deep").mkdir()
    for place in range(number):
        file = folder / "deep" / str(place)
        file.write_bytes(bytes(1000))
        os.utime(file, (place, place))
    return folder


def left(folder):
    return sorted(path.name for path in (folder / "deep").iterdir())


def test_what_was_written_longest_ago_goes_first(tmp_path):
    keep_small(filled(tmp_path), 3500, much_is_new=True)
    assert left(tmp_path) == ["7", "8", "9"]


def test_a_cache_that_is_small_enough_stays(tmp_path):
    keep_small(filled(tmp_path), 11_000, much_is_new=True)
    assert len(left(tmp_path)) == 10


def test_after_small_builds_it_is_looked_at_now_and_then(tmp_path):
    filled(tmp_path)
    for _ in range(BUILDS_BETWEEN - 1):
        keep_small(tmp_path, 0, much_is_new=False)
        assert len(left(tmp_path)) == 10
    keep_small(tmp_path, 0, much_is_new=False)
    assert left(tmp_path) == []


def test_a_folder_that_can_be_written_is_used(tmp_path):
    with usable_cache(tmp_path / "new" / "cache") as (cache, note):
        assert (cache, str(note)) == (tmp_path / "new" / "cache", "")
        assert list(cache.iterdir()) == []


def test_another_one_serves_where_nothing_can_be_written(tmp_path):
    (tmp_path / "file").touch()
    with usable_cache(tmp_path / "file" / "cache") as (cache, note):
        assert cache.is_dir()
        assert "more slowly" in str(note)
    assert not cache.exists()
