from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.newsdesk import check_texts
from tests.newsdesk.examples import faultless
from tests.newsroom_folder import NOW, NewsroomFolder, epoch, small_newsroom
from tests.upkeep.repositories import Repository, repository

CLINIC = "organizations/city-clinic"


@pytest.fixture
def newsroom(tmp_path) -> NewsroomFolder:
    """Give a small newsroom in a folder of its own, so that all beside it can be looked at."""
    return small_newsroom(tmp_path / "checkout")


@pytest.fixture
def check(newsroom, monkeypatch, capsys):
    """Type `habarshy check` in the folder of the newsroom; gives the exit status and all that is printed."""
    monkeypatch.chdir(newsroom.root)
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch(NOW))

    def typed(*arguments):
        status = check_texts([str(argument) for argument in arguments])
        told = capsys.readouterr()
        return status, told.out + told.err

    return typed


def faultless_post(newsroom: NewsroomFolder, name: str = "2026-03-12-nights.ru.md", **changed: str) -> str:
    """Write a post on which nobody would advise, but for changed lines of its header; give its path."""
    header, _, body = faultless(name.split(".")[-2]).partition("\n\n")
    values = dict(line.split(": ", 1) for line in header.splitlines()) | changed
    return f"content/{newsroom.post('city-clinic', name, body=body, **values).relative_to(newsroom.content)}"


@pytest.fixture
def kept(newsroom) -> Repository:
    """Let git keep the newsroom."""
    return repository(newsroom)


def all_files(folder: Path) -> dict[str, bytes]:
    """Give every file below a folder."""
    files = (Path(where) / name for where, _, names in os.walk(folder) for name in names)
    return {str(file.relative_to(folder)): file.read_bytes() for file in sorted(files)}
