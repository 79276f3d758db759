"""What commands ask of the machine: the moment, and git."""

from __future__ import annotations

import subprocess
from datetime import UTC, datetime

import pytest

from plugins.newsroom import git_says, moment_told
from tests.tools import require_tool


def test_the_moment_is_the_one_that_is_told():
    assert moment_told({"SOURCE_DATE_EPOCH": "1780000000"}) == datetime(2026, 5, 28, 20, 26, 40, tzinfo=UTC)


@pytest.mark.parametrize("told", [{}, {"SOURCE_DATE_EPOCH": "soon"}, {"SOURCE_DATE_EPOCH": "9" * 30}])
def test_else_it_is_the_clocks(told):
    before = datetime.now(UTC)
    assert before <= moment_told(told) <= datetime.now(UTC)


def test_git_says_what_it_is_asked_and_nothing_where_it_knows_nothing(tmp_path):
    subprocess.run([require_tool("git"), "init", "-q", "-b", "news", tmp_path], check=True)
    assert git_says(tmp_path, "symbolic-ref", "--short", "HEAD") == "news\n"
    assert git_says(tmp_path, "rev-parse", "HEAD") is None


def test_without_git_nobody_says_anything(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert git_says(tmp_path, "status") is None


def test_in_a_hook_of_another_repository_git_speaks_of_the_folder(tmp_path, monkeypatch):
    other, own = tmp_path / "other", tmp_path / "own"
    for folder in (other, own):
        subprocess.run([require_tool("git"), "init", "-q", "-b", folder.name, folder], check=True)
    monkeypatch.setenv("GIT_DIR", str(other / ".git"))
    monkeypatch.setenv("GIT_INDEX_FILE", str(other / ".git" / "index"))

    assert git_says(own, "symbolic-ref", "--short", "HEAD") == "own\n"
