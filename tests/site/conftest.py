"""A newsroom that is published already, for tests of what changes it."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from tests.newsroom_folder import Built, NewsroomFolder, small_newsroom


@pytest.fixture(scope="session")
def first_build(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Built]:
    """Build the small newsroom once; nobody may change it."""
    folder = small_newsroom(tmp_path_factory.mktemp("first-build"))
    return folder.root, folder.build("publishconf.py")


@pytest.fixture
def published(first_build: tuple[Path, Built], tmp_path: Path) -> NewsroomFolder:
    """Give a newsroom of one's own with its published site, its cache and its report."""
    shutil.copytree(first_build[0], tmp_path, symlinks=True, dirs_exist_ok=True)
    return NewsroomFolder(tmp_path)


@pytest.fixture(scope="session")
def first_files(first_build: tuple[Path, Built]) -> dict[str, bytes]:
    """Give what `published` shows."""
    return first_build[1].files()
