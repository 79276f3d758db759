from __future__ import annotations

import json
from dataclasses import replace

import pytest

from plugins.kept_files import put_into_output
from plugins.newsroom import renditions


def note_of(scratch_folder, picture):
    return scratch_folder.cache / "pictures" / f"{picture.stored.partition('-')[0]}.json"


def files(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_second_build_takes_the_kept_picture(scratch_folder, photo):
    first = scratch_folder.picture(photo)
    kept = files(scratch_folder.cache)
    times = {path: path.stat().st_mtime_ns for path in scratch_folder.cache.rglob("*")}
    assert scratch_folder.picture(photo) == first
    assert files(scratch_folder.cache) == kept
    assert {path: path.stat().st_mtime_ns for path in scratch_folder.cache.rglob("*")} == times


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"{}", b'{"width": "1"}', b"\xff\xfe"])
def test_damaged_note_is_a_miss(scratch_folder, photo, damage):
    first = scratch_folder.picture(photo)
    note = note_of(scratch_folder, first)
    note.write_bytes(damage)
    assert scratch_folder.picture(photo) == first
    assert json.loads(note.read_bytes())["width"] == 1200


@pytest.mark.parametrize(
    "wrong",
    [
        *({"width": 0}, {"width": "9"}, {"height": 0}, {"length": 5}, {"extension": 7}, {"extension": "../a"}),
        *({"widths": []}, {"widths": [360, 1200]}, {"checksums": ["0"]}, {"avif_checksums": ["0", "0", "0"]}),
        {"checksums": []},
    ],
)
def test_wrong_note_is_a_miss(scratch_folder, photo, wrong):
    first = scratch_folder.picture(photo)
    note = note_of(scratch_folder, first)
    note.write_text(json.dumps(json.loads(note.read_bytes()) | wrong))
    assert scratch_folder.picture(photo) == first


@pytest.mark.parametrize("damage", [b"", b"x", None])
def test_damaged_or_lost_file_is_made_again(scratch_folder, photo, damage):
    first = scratch_folder.picture(photo)
    whole = scratch_folder.files_of(first)
    for file in renditions.files_of(first):
        path = scratch_folder.cache / "pictures" / file.stored
        path.unlink() if damage is None else path.write_bytes(path.read_bytes()[:-1] + damage)
        assert scratch_folder.files_of(scratch_folder.picture(photo)) == whole


def test_nothing_half_written_stays_behind(scratch_folder, photo):
    scratch_folder.picture(photo)
    found = sorted(path.name.partition("-")[2] for path in (scratch_folder.cache / "pictures").iterdir())
    assert found == ["", "1200.avif", "1200.jpg", "360.avif", "360.jpg", "720.avif", "720.jpg"]


def test_published_once_below_the_output_folder(scratch_folder, photo, tmp_path):
    picture = scratch_folder.picture(photo)
    lost = put_into_output(
        [picture, replace(picture, alt="Hall")], scratch_folder.cache / "pictures", tmp_path / "output"
    )
    assert lost == ()
    assert files(tmp_path / "output") == {picture.address[1:]: scratch_folder.bytes_of(picture)}


@pytest.mark.parametrize(("mode", "linked"), [(0o644, True), (0o600, False)])
def test_what_readers_may_read_is_linked_and_what_is_for_its_owner_alone_is_copied(
    scratch_folder, photo, tmp_path, mode, linked
):
    picture = scratch_folder.picture(photo)
    stored = scratch_folder.cache / "pictures" / picture.stored
    stored.chmod(mode)
    put_into_output([picture], scratch_folder.cache / "pictures", tmp_path / "output")
    published = tmp_path / "output" / picture.address[1:]
    assert (published.samefile(stored), published.stat().st_mode & 0o044) == (linked, 0o044)


def test_a_link_in_the_cache_is_not_published(scratch_folder, photo, tmp_path):
    picture = scratch_folder.picture(photo)
    stored = scratch_folder.cache / "pictures" / picture.stored
    stored.rename(tmp_path / "elsewhere")
    stored.symlink_to(tmp_path / "elsewhere")
    assert put_into_output([picture], scratch_folder.cache / "pictures", tmp_path / "output") == (picture,)


def test_publishing_names_what_the_cache_has_lost(scratch_folder, photo, tmp_path):
    picture = scratch_folder.picture(photo)
    (scratch_folder.cache / "pictures" / picture.stored).unlink()
    assert put_into_output([picture], scratch_folder.cache / "pictures", tmp_path / "output") == (picture,)
    assert files(tmp_path / "output") == {}


def test_a_cut_file_of_before_does_not_serve_again(scratch_folder, photo, tmp_path):
    picture = scratch_folder.picture(photo)
    for length in (picture.length - 1, picture.length):
        old = tmp_path / f"before-{length}" / picture.address[1:]
        old.parent.mkdir(parents=True)
        old.write_bytes(b"x" * length)
        before, output = tmp_path / f"before-{length}", tmp_path / f"output-{length}"
        put_into_output([picture], scratch_folder.cache / "pictures", output, before)
        assert old.samefile(output / picture.address[1:]) == (length == picture.length)


def test_cut_file_in_the_cache_is_not_published(scratch_folder, photo, tmp_path):
    picture = scratch_folder.picture(photo)
    (scratch_folder.cache / "pictures" / picture.stored).write_bytes(b"cut")
    assert put_into_output([picture], scratch_folder.cache / "pictures", tmp_path / "output") == (picture,)
