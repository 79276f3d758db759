"""A site that comes near its host's limits says so in each build, and not a byte of it is another one."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.incremental import read_ledger
from tests.newsroom_folder import NewsroomFolder, small_newsroom
from tests.tools import ROOT

SETTINGS = """\
import sys
sys.path.insert(0, {root!r})
from publishconf import *
PLUGINS.remove("plugins.share_cards")
THEME = {root!r} + "/theme"
SITEURL = "https://news.example.org"
HOST = {host!r}
"""


@pytest.fixture
def newsroom(tmp_path: Path) -> NewsroomFolder:
    made = small_newsroom(tmp_path)
    made.post("city-clinic", "2026-11-02-pay.ru.md")
    return made


def settings(newsroom: NewsroomFolder, **limits: int) -> str:
    file = newsroom.root / "settings.py"
    host = {"name": "tiny-pages", **limits} if limits else ""
    file.write_text(SETTINGS.format(root=str(ROOT), host=host), "utf-8")
    return str(file)


def test_the_numbers_are_those_of_the_published_files(newsroom: NewsroomFolder) -> None:
    built = newsroom.build(settings(newsroom, files=1), WORKERS="1")
    assert built.status == 0, built.text
    files = sum(len(names) for _, _, names in os.walk(built.output, followlinks=True))
    told = {one["code"]: one["message_en"] for one in built.problems}
    assert told == {"host-files": f"the site has {files} files, and tiny-pages takes 1: it will refuse the next deploy"}


def test_what_the_files_weigh_is_what_lies_there(newsroom: NewsroomFolder) -> None:
    built = newsroom.build(settings(newsroom, files=1), WORKERS="1")
    release = built.output.resolve()
    ledger = read_ledger(release.parent, release)
    for key, shown in ledger.sections.items():
        files = [file for file in (built.output / key).rglob("*") if file.is_file()]
        assert (shown.head.files, shown.head.bytes) == (len(files), sum(file.stat().st_size for file in files))


def test_an_unchanged_build_says_it_again_and_one_for_another_host_does_not(newsroom: NewsroomFolder) -> None:
    first = newsroom.build(settings(newsroom, files=1), WORKERS="1")
    again = newsroom.build(settings(newsroom, files=1), WORKERS="1")
    assert [one["code"] for one in again.problems] == ["host-files"]
    assert "planning" not in again.text
    other = newsroom.build(settings(newsroom), WORKERS="1")
    assert (other.problems, other.figures["release"]) == ([], first.figures["release"])
    assert other.figures["sections_built"] == 0
