"""`.ci/yesterday` with real git: former content, today's engine, nothing lost."""

from __future__ import annotations

import os
import shutil
import subprocess

import pytest
import yaml

from tests.tools import ROOT, require_tool

PAGE = "content/organizations/union/news/2026-01-29-pay.ru.md"
DAY = 24 * 60 * 60
NOW = 1_790_000_000


class Newsroom:
    """A repository with commits of several days; its clock is git's."""

    def __init__(self, folder):
        self.folder = folder
        (folder / ".ci").mkdir()
        for name in ("yesterday", "say"):
            shutil.copy(ROOT / ".ci" / name, folder / ".ci" / name)
        self.git("init", "-q", "-b", "main")

    def git(self, *arguments, when=NOW):
        names = {f"GIT_{who}_{what}": "x@example.org" for who in ("AUTHOR", "COMMITTER") for what in ("NAME", "EMAIL")}
        dates = {f"GIT_{who}_DATE": f"{when} +0000" for who in ("AUTHOR", "COMMITTER")}
        command = [str(require_tool("git")), "-C", str(self.folder), *arguments]
        env = {**os.environ, **names, **dates}
        return subprocess.run(command, env=env, check=True, capture_output=True, text=True).stdout.strip()

    def commit(self, text, days_ago, **others):
        for name, words in {PAGE: text, "engine.py": f"engine = '{text}'\n", **others}.items():
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            (self.folder / name).write_text(words, "utf-8")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", text, when=int(TODAY) - int(days_ago * DAY))
        return self.git("rev-parse", "HEAD")

    def yesterday(self, *arguments):
        env = {**os.environ, "HABARSHY_LANGUAGE": "en"}
        command = [str(self.folder / ".ci" / "yesterday"), *arguments]
        done = subprocess.run(command, env=env, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    def read(self, name):
        return (self.folder / name).read_text("utf-8")


TODAY = subprocess.check_output(["date", "+%s"], text=True)


@pytest.fixture
def newsroom(tmp_path):
    made = Newsroom(tmp_path)
    made.commit("old", 5)
    made.commit("yesterday", 1.5)
    made.commit("mistake", 0.1, **{"content/added.md": "x"})
    return made


def test_the_content_is_that_of_the_last_commit_that_is_a_day_old_and_the_engine_is_todays(newsroom):
    status, told = newsroom.yesterday()
    assert status == 0
    assert told.startswith("content/ is that of ")
    assert (newsroom.read(PAGE), newsroom.read("engine.py")) == ("yesterday", "engine = 'mistake'\n")
    assert not (newsroom.folder / "content" / "added.md").exists()


def test_a_commit_may_be_named(newsroom):
    assert newsroom.yesterday(newsroom.git("rev-parse", "HEAD~2"))[0] == 0
    assert newsroom.read(PAGE) == "old"


def test_git_takes_it_back(newsroom):
    newsroom.yesterday()
    newsroom.git("restore", "content")
    assert newsroom.read(PAGE) == "mistake"
    assert newsroom.git("status", "--porcelain") == ""


@pytest.mark.parametrize("name", ["nothing", "--help", "HEAD:content", "$(touch x)"])
def test_a_commit_that_is_not_there_is_told_and_nothing_changes(newsroom, name):
    status, told = newsroom.yesterday(name)
    assert (status, told.startswith(f"There is no commit '{name}' here")) == (1, True)
    assert newsroom.git("status", "--porcelain") == ""


def test_changes_that_are_not_committed_are_not_lost(newsroom):
    (newsroom.folder / PAGE).write_text("in the middle of writing", "utf-8")
    status, told = newsroom.yesterday()
    assert (status, "content/ has changes that are not committed" in told) == (1, True)
    assert newsroom.read(PAGE) == "in the middle of writing"


def test_a_young_repository_says_so(tmp_path):
    young = Newsroom(tmp_path)
    young.commit("first", 0.1)
    assert young.yesterday() == (1, "There is no commit here that is a day old: name one.\n")


def test_both_services_publish_it_by_hand_alone():
    github = yaml.safe_load((ROOT / ".github" / "workflows" / "yesterday.yml").read_text("utf-8"))
    assert list(github[True]) == ["workflow_dispatch"]
    gitlab = yaml.safe_load((ROOT / ".gitlab-ci.yml").read_text("utf-8"))["yesterday"]
    assert [rule["when"] for rule in gitlab["rules"]] == ["manual"]
    assert gitlab["pages"] is True
    for job in (str(github["jobs"]["build"]), str(gitlab)):
        assert ".ci/yesterday" in job
        assert "'MAX_SHRINK': '1'" in job
