"""`.ci/proposal` with real git: the proposal's content, the base's code. A small `make site` stands in for a build."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.tools import require_tool

ROOT = Path(__file__).resolve().parents[2]
POST = "organizations/union/news/2026-01-29-pay.ru.md"
# A build that finds a mistake in every post without a title.
MAKEFILE = """\
site:
\t@echo "::error::built by the base"
\t@mkdir -p .report
\t@$(PYTHON) build.py
"""
BUILD = """\
import json, pathlib, sys
posts = [path for path in sorted(pathlib.Path("content").rglob("*.md")) if "title" not in path.read_text("utf-8")]
wrong = [{"path": path.relative_to("content").as_posix(), "code": "title-missing", "message": "no title", "line": 1}
         for path in posts]
pathlib.Path(".report/problems.json").write_text(json.dumps({"problems": wrong}), "utf-8")
sys.exit(1 if wrong else 0)
"""


class Newsroom:
    """A repository, a branch with a proposal, and a checkout of the base that judges it."""

    def __init__(self, folder):
        self.folder, self.base = folder / "proposal", folder / "base"
        self.folder.mkdir()
        self.git("init", "-q", "-b", "main")
        self.write("Makefile", MAKEFILE)
        self.write("build.py", BUILD)
        self.write(f"content/{POST}", "title: Pay\n")
        (self.folder / ".ci").mkdir()
        shutil.copy(ROOT / ".ci" / "proposal", self.folder / ".ci" / "proposal")
        self.commit()
        self.git("worktree", "add", "-q", "--detach", str(self.base))
        (self.base / ".venv" / "bin").mkdir(parents=True)
        python = self.base / ".venv" / "bin" / "python"
        python.write_text(f'#!/bin/sh\nexec {sys.executable} "$@"\n', "utf-8")
        python.chmod(0o755)

    def git(self, *arguments):
        identity = ["-c", "user.name=Press", "-c", "user.email=press@example.org"]
        subprocess.run([require_tool("git"), *identity, *arguments], cwd=self.folder, check=True)

    def write(self, path, text):
        (self.folder / path).parent.mkdir(parents=True, exist_ok=True)
        (self.folder / path).write_text(text, "utf-8")

    def commit(self):
        self.git("add", "-A")
        self.git("commit", "-q", "-m", "Tell the news")

    def judge(self, form="github"):
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHON": sys.executable}
        environment.pop("HABARSHY_REPORT", None)
        command = [self.base / ".ci" / "proposal", self.folder, "main~1", form]
        done = subprocess.run(command, env=environment, capture_output=True, text=True, check=False, cwd=self.folder)
        return done.returncode, done.stdout + done.stderr


@pytest.fixture
def newsroom(tmp_path):
    require_tool("make")
    return Newsroom(tmp_path)


def test_a_good_post_passes(newsroom):
    newsroom.write("content/organizations/union/news/2026-02-01-hours.ru.md", "title: Hours\n")
    newsroom.commit()
    status, told = newsroom.judge()
    assert (status, told.endswith("Nothing is wrong.\n")) == (0, True)


def test_a_wrong_post_is_annotated_at_its_line(newsroom):
    newsroom.write(f"content/{POST}", "no header\n")
    newsroom.commit()
    status, told = newsroom.judge()
    assert status == 1
    assert f"::error file=content/{POST},line=1,title=title-missing::no title" in told.splitlines()


def test_what_others_broke_holds_nobody_up(newsroom):
    newsroom.write("content/organizations/other/news/2026-02-01-hours.ru.md", "no header\n")
    newsroom.commit()
    newsroom.write("content/organizations/union/news/2026-02-01-hours.ru.md", "title: Hours\n")
    newsroom.commit()
    status, told = newsroom.judge()
    assert (status, "::notice file=content/organizations/other/" in told) == (0, True)


def test_code_of_the_proposal_does_not_run(newsroom):
    newsroom.write("Makefile", "site:\n\t@echo stolen\n")
    newsroom.write("build.py", "print('stolen')\n")
    newsroom.commit()
    status, told = newsroom.judge()
    assert (status, "stolen" in told) == (0, False)


def test_words_of_the_build_are_no_commands(newsroom):
    newsroom.write(f"content/{POST}", "title: Pay more\n")
    newsroom.commit()
    lines = newsroom.judge()[1].splitlines()
    stop = next(line for line in lines if line.startswith("::stop-commands::"))
    end = lines.index(f"::{stop.removeprefix('::stop-commands::')}::")
    assert lines.index(stop) < lines.index("::error::built by the base") < end


@pytest.mark.parametrize("place", ["content/organizations/union/news/secret.md", "content/pages", "content"])
def test_links_are_refused_before_anything_is_built(newsroom, place):
    link = newsroom.folder / place
    if link.is_dir():
        shutil.rmtree(link)
    link.symlink_to("/etc")
    newsroom.commit()
    status, told = newsroom.judge()
    assert (status, f"    {place}\n" in told, "built by the base" in told) == (1, True, False)


def test_gitlab_gets_its_report_and_people_their_text(newsroom):
    newsroom.write(f"content/{POST}", "no header\n")
    newsroom.commit()
    status, told = newsroom.judge("gitlab")
    (entry,) = json.loads((newsroom.base / "code-quality.json").read_text("utf-8"))
    assert (status, entry["location"]["path"]) == (1, f"content/{POST}")
    assert f"content/{POST}:1: error: no title (title-missing)" in told


def test_a_post_that_is_taken_away_is_gone(newsroom):
    newsroom.write("content/organizations/union/news/2026-02-01-hours.ru.md", "title: Hours\n")
    newsroom.git("rm", "-q", f"content/{POST}")
    newsroom.commit()
    assert newsroom.judge()[0] == 0
    assert not (newsroom.base / "content" / POST).exists()


def test_somebodys_unsaved_work_is_not_replaced(newsroom):
    newsroom.write(f"content/{POST}", "title: Pay more\n")
    newsroom.commit()
    draft = newsroom.base / "content" / "draft.md"
    draft.write_text("title: Draft\n", "utf-8")
    assert newsroom.judge()[0] == 2
    assert draft.exists()
