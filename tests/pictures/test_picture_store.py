from __future__ import annotations

import json
from dataclasses import replace

import pytest

from plugins.kept_files import is_kept, publish


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_second_build_takes_the_kept_picture(darkroom, photo):
    first = darkroom.picture(photo)
    kept = files(darkroom.cache)
    times = {path: path.stat().st_mtime_ns for path in darkroom.cache.rglob("*")}
    assert darkroom.picture(photo) == first
    assert files(darkroom.cache) == kept
    assert {path: path.stat().st_mtime_ns for path in darkroom.cache.rglob("*")} == times


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"{}", b'{"width": "1"}', b"\xff\xfe"])
def test_damaged_note_is_a_miss(darkroom, photo, damage):
    first = darkroom.picture(photo)
    note = darkroom.cache / "pictures" / first.stored.replace(".jpg", ".json")
    note.write_bytes(damage)
    assert darkroom.picture(photo) == first
    assert json.loads(note.read_bytes())["width"] == 1200


@pytest.mark.parametrize("wrong", [{"width": 0}, {"width": "9"}, {"length": 5}, {"sha256": "0"}, {"extension": 7}])
def test_wrong_note_is_a_miss(darkroom, photo, wrong):
    first = darkroom.picture(photo)
    note = darkroom.cache / "pictures" / first.stored.replace(".jpg", ".json")
    note.write_text(json.dumps(json.loads(note.read_bytes()) | wrong))
    assert darkroom.picture(photo) == first


def test_damaged_picture_is_made_again(darkroom, photo):
    first = darkroom.picture(photo)
    whole = darkroom.bytes_of(first)
    (darkroom.cache / "pictures" / first.stored).write_bytes(whole[:-1] + b"x")
    assert darkroom.bytes_of(darkroom.picture(photo)) == whole


def test_nothing_half_written_stays_behind(darkroom, photo):
    darkroom.picture(photo)
    assert sorted(path.suffix for path in (darkroom.cache / "pictures").iterdir()) == [".jpg", ".json"]


def test_published_once_below_the_output_folder(darkroom, photo, tmp_path):
    picture = darkroom.picture(photo)
    lost = publish([picture, replace(picture, alt="Hall")], darkroom.cache / "pictures", tmp_path / "output")
    assert lost == ()
    assert files(tmp_path / "output") == {picture.address[1:]: darkroom.bytes_of(picture)}


def test_publishing_names_what_the_cache_has_lost(darkroom, photo, tmp_path):
    picture = darkroom.picture(photo)
    assert is_kept(picture, darkroom.cache / "pictures")
    (darkroom.cache / "pictures" / picture.stored).unlink()
    assert not is_kept(picture, darkroom.cache / "pictures")
    assert publish([picture], darkroom.cache / "pictures", tmp_path / "output") == (picture,)
    assert not (tmp_path / "output").exists()


def test_cut_file_in_the_cache_is_not_published(darkroom, photo, tmp_path):
    picture = darkroom.picture(photo)
    (darkroom.cache / "pictures" / picture.stored).write_bytes(b"cut")
    assert publish([picture], darkroom.cache / "pictures", tmp_path / "output") == (picture,)
