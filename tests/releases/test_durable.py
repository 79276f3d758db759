"""New files are settled one by one while they are few."""

import os
from pathlib import Path

import pytest

from plugins.releases.durable import FEW, settle, settling


def settled(monkeypatch, folder):
    """Settle a folder; give the names of what was brought to the disk, `*` for everything at once."""
    found = []
    monkeypatch.setattr(os, "fsync", lambda number: found.append(Path(f"/proc/self/fd/{number}").readlink().name))
    monkeypatch.setattr(os, "sync", lambda: found.append("*"))
    settle([folder])
    return sorted(found)


def test_new_files_and_their_folders_are_settled(tmp_path, monkeypatch):
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "new").touch()
    (tmp_path / "old").touch()
    (tmp_path / "a" / "kept").hardlink_to(tmp_path / "old")
    (tmp_path / "a" / "link").symlink_to("new")
    assert settled(monkeypatch, tmp_path / "a") == ["a", "new"]


def test_many_are_settled_at_once(tmp_path, monkeypatch):
    for number in range(FEW + 1):
        (tmp_path / str(number)).touch()
    assert settled(monkeypatch, tmp_path) == ["*"]


def test_folders_are_settled_when_what_is_done_meanwhile_ends(tmp_path, monkeypatch):
    (tmp_path / "new").touch()
    found = []
    monkeypatch.setattr(os, "fsync", lambda number: found.append(Path(f"/proc/self/fd/{number}").readlink().name))
    with settling([tmp_path]):
        pass
    assert sorted(found) == sorted(["new", tmp_path.name])


def test_a_disk_that_takes_nothing_is_told_when_it_ends(tmp_path):
    with pytest.raises(FileNotFoundError), settling([tmp_path / "gone"]):
        pass
