"""Newsrooms that people type commands in."""

from __future__ import annotations

import pytest

from plugins.command import main
from tests.newsroom_folder import small_newsroom
from tests.upkeep.repositories import Repository, Typed, repository


@pytest.fixture
def kept(tmp_path) -> Repository:
    """Give a small newsroom in a repository of its own."""
    folder = small_newsroom(tmp_path)
    folder.environment.update(CARDS="0", SEARCH="0")
    return repository(folder)


@pytest.fixture
def typed(kept, monkeypatch, capfd) -> Typed:
    """Give what types a command in the newsroom's folder: its exit status, and all that it said."""
    monkeypatch.chdir(kept.root)
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1795200000")

    def type_in(*words: str) -> tuple[int, str]:
        capfd.readouterr()
        status = main(words)
        said = capfd.readouterr()
        return status, said.out + said.err

    return type_in
