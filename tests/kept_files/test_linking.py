"""Files that are as they were stay the very files they were."""

from __future__ import annotations

import errno
import os

import pytest

from plugins.kept_files import link_file, link_unchanged


def folder_of(path, **files):
    for name, text in files.items():
        file = path / name.replace("__", "/")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
        os.utime(file, (1, 1))
    return path


def kept(path):
    return sorted(file.name for file in path.rglob("*") if file.is_file() and file.stat().st_mtime == 1)


def test_what_did_not_change_keeps_its_date(tmp_path):
    old = folder_of(tmp_path / "old", feed="same", page="old words", ru__card="same too")
    new = folder_of(tmp_path / "new", feed="same", page="new words", ru__card="same too", more="more")
    for file in new.rglob("*"):
        os.utime(file)

    assert link_unchanged(new, old) == 2
    assert kept(new) == ["card", "feed"]
    assert (new / "page").read_text() == "new words"


def test_nothing_else_is_left_in_the_folder(tmp_path):
    old, new = folder_of(tmp_path / "old", feed="same"), folder_of(tmp_path / "new", feed="same")

    link_unchanged(new, old)

    assert [file.name for file in new.iterdir()] == ["feed"]


def test_linking_twice_is_linking_once(tmp_path):
    old, new = folder_of(tmp_path / "old", feed="same"), folder_of(tmp_path / "new", feed="same")

    assert (link_unchanged(new, old), link_unchanged(new, old)) == (1, 1)


def test_a_folder_that_was_not_there_before_stays_as_it_is(tmp_path):
    new = folder_of(tmp_path / "new", page="new")

    assert link_unchanged(new, tmp_path / "old") == 0
    assert (new / "page").read_text() == "new"


def test_links_to_sections_are_not_followed(tmp_path):
    old, new = folder_of(tmp_path / "old", clinic__page="same"), folder_of(tmp_path / "new", home="x")
    (new / "clinic").symlink_to(folder_of(tmp_path / "section", page="same"), target_is_directory=True)
    (new / "page").symlink_to(old / "clinic" / "page")

    assert link_unchanged(new, old) == 0


def test_a_file_that_is_not_there_cannot_be_linked(tmp_path):
    assert not link_file(tmp_path / "old", tmp_path / "new")


def test_a_link_takes_the_place_of_what_was_there_and_leaves_its_twin_alone(tmp_path):
    other = folder_of(tmp_path / "other", page="third")
    files = folder_of(tmp_path / "files", old="first")
    os.link(other / "page", files / "new")

    assert link_file(files / "old", files / "new")
    assert (files / "new").read_text() == "first"
    assert (other / "page").read_text() == "third"


@pytest.mark.parametrize("number", [errno.EXDEV, errno.EMLINK, errno.EPERM])
def test_where_the_disk_has_no_links_a_copy_keeps_the_date(tmp_path, monkeypatch, number):
    def refuse(*_):
        raise OSError(number, os.strerror(number))

    files = folder_of(tmp_path, old="first")
    monkeypatch.setattr(os, "link", refuse)

    assert link_file(files / "old", files / "new")
    assert kept(files) == ["new", "old"]
