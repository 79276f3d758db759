"""Builds wait for each other by a file of their own, whatever somebody puts in its place."""

from __future__ import annotations

import os
import socket

import pytest

from plugins.build.release_errors import words_of
from plugins.releases.errors import BusyError, LockError
from plugins.releases.lock import build_lock


def test_a_second_build_is_told_that_another_is_at_work(tmp_path):
    with build_lock(tmp_path), pytest.raises(BusyError) as raised, build_lock(tmp_path):
        pass
    assert str(words_of(raised.value)).startswith("Another build is writing into")
    with build_lock(tmp_path):
        pass


def to_a_letter(lock, letter):
    lock.symlink_to(letter)


def to_nothing(lock, letter):
    lock.symlink_to(letter.with_name("none"))


def to_a_folder(lock, letter):
    lock.symlink_to(letter.parent)


def in_a_ring(lock, _):
    lock.symlink_to(lock)


def a_folder(lock, _):
    lock.mkdir()


def a_pipe(lock, _):
    os.mkfifo(lock)


def a_socket(lock, _):
    with socket.socket(socket.AF_UNIX) as server:
        server.bind(os.path.relpath(lock))


@pytest.mark.parametrize("put", [to_a_letter, to_nothing, to_a_folder, in_a_ring, a_folder, a_pipe, a_socket])
def test_what_stands_in_the_locks_place_is_named_and_left_alone(tmp_path, monkeypatch, put):
    letter, releases = tmp_path / "letter", tmp_path / "releases"
    releases.mkdir()
    letter.write_text("private")
    monkeypatch.chdir(releases)
    put(releases / "lock", letter)

    with pytest.raises(LockError) as raised, build_lock(releases):
        pass
    assert "lock must be a file" in str(words_of(raised.value))

    assert letter.read_text() == "private"
    assert not letter.with_name("none").exists()


def test_what_a_lock_holds_stays(tmp_path):
    """A second name of another file is one, too."""
    (tmp_path / "letter").write_text("private")
    os.link(tmp_path / "letter", tmp_path / "lock")
    with build_lock(tmp_path):
        pass
    assert (tmp_path / "letter").read_text() == "private"
