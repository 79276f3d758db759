"""Newsrooms that several modules of tests read; each is built once a process."""

from __future__ import annotations

import pytest

from tests.press_room.hard_releases import hard_newsroom, mixed_newsroom


@pytest.fixture(scope="session")
def mixed(tmp_path_factory):
    """Give releases mixed by chance."""
    return mixed_newsroom(tmp_path_factory.mktemp("mixed"))


@pytest.fixture(scope="session")
def hard(tmp_path_factory):
    """Give releases that are hard in one way each."""
    return hard_newsroom(tmp_path_factory.mktemp("hard"))
