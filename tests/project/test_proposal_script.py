"""`.ci/proposal` with real git: the proposal's content, the base's code. A small program stands in for a build."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.newsroom_folder import FEDERATION, ORGANIZATIONS
from tests.tools import require_tool

ROOT = Path(__file__).resolve().parents[2]
POST = "organizations/union/news/2026-01-29-pay.ru.md"
MAKEFILE = """\
.venv/.stamp:
\t@echo "::error::made by the base" >/dev/null
"""
# A build that finds a mistake in every post without a title, and in every post that another one names as its rival.
BUILD = """\
import json, os, pathlib, sys
content, report = pathlib.Path(sys.argv[1]), pathlib.Path(os.environ["HABARSHY_REPORT"])
texts = {path.relative_to(content).as_posix().encode("utf-8", "backslashreplace").decode(): path.read_text("utf-8")
         for path in sorted(content.rglob("*.md"))}
print("::error::built by the base")
if any("crash" in text for text in texts.values()):
    sys.exit("##[add-mask]e\\x1b[2J")
wrong = [{"path": path, "code": "title-missing", "message": "no title", "line": 1}
         for path, text in texts.items() if "title" not in text]
wrong += [{"path": text.partition("rival: ")[2].strip(), "code": "rival", "message": f"{path} is its rival"}
          for path, text in texts.items() if "rival: " in text]
report.mkdir()
(report / "problems.json").write_text(json.dumps({"problems": wrong}), "utf-8")
sys.exit(3 if wrong else 0)
"""


class Newsroom:
    """A repository, a branch with a proposal, and a checkout of the base that judges it."""

    def __init__(self, folder):
        self.folder, self.base = folder / "proposal", folder / "base"
        self.folder.mkdir()
        self.git("init", "-q", "-b", "main")
        self.write("Makefile", MAKEFILE)
        self.write(f"content/{POST}", "title: Pay\n")
        (self.folder / ".ci").mkdir()
        for name in ("proposal", "say"):
            shutil.copy(ROOT / ".ci" / name, self.folder / ".ci" / name)
        self.commit()
        self.git("worktree", "add", "-q", "--detach", str(self.base))
        (self.base / ".venv" / "bin").mkdir(parents=True)
        (self.base / ".venv" / "build.py").write_text(BUILD, "utf-8")
        programs = {"python": "", "habarshy": "-m plugins.command", "pelican": f"{self.base}/.venv/build.py"}
        for name, command in programs.items():
            program = self.base / ".venv" / "bin" / name
            program.write_text(f'#!/bin/sh\nexec {sys.executable} {command} "$@"\n', "utf-8")
            program.chmod(0o755)

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
        environment = {**os.environ, "PYTHONPATH": str(ROOT)}
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


def test_what_a_proposal_breaks_in_a_file_of_others_fails(newsroom):
    newsroom.write("content/organizations/other/news/2026-02-01-hours.ru.md", f"title: Hours\nrival: {POST}\n")
    newsroom.commit()
    status, told = newsroom.judge()
    assert (status, f"::error file=content/{POST},title=rival::" in told) == (1, True)


def test_code_of_the_proposal_does_not_run(newsroom):
    newsroom.write("Makefile", ".venv/.stamp:\n\t@echo stolen\n")
    newsroom.write("plugins/reporting/proposals/check.py", "print('stolen')\n")
    newsroom.commit()
    status, told = newsroom.judge()
    assert (status, "stolen" in told) == (0, False)


def test_without_a_base_that_can_be_built_nothing_is_judged(newsroom):
    newsroom.write(f"content/{POST}", "title: crash\n")
    newsroom.commit()
    newsroom.write(f"content/{POST}", "title: Pay\n")
    newsroom.commit()
    status, told = newsroom.judge()
    assert (status, "built by the base" in told) == (2, True)


def test_words_of_a_build_that_broke_off_are_no_commands(newsroom):
    newsroom.write(f"content/{POST}", "title: crash\n")
    newsroom.commit()
    status, told = newsroom.judge()
    assert status == 2
    assert r"\x3a:error::built by the base" in told
    assert r"\x23#[add-mask]e\x1b[2J" in told
    assert not any(line.lstrip().startswith("::") for line in told.splitlines())


@pytest.mark.parametrize("place", ["content/organizations/union/news/secret.md", "content/pages", "content"])
@pytest.mark.parametrize("form", ["github", "gitlab", "text"])
def test_links_are_refused_before_anything_is_built(newsroom, place, form):
    link = newsroom.folder / place
    if link.is_dir():
        shutil.rmtree(link)
    link.symlink_to("/etc")
    newsroom.commit()
    status, told = newsroom.judge(form)
    assert (status, "Building" in told) == (1, False)
    assert (f"::error file={place},title=symbolic-link::" if form == "github" else f"{place}: error: ") in told


def test_a_submodule_is_refused(newsroom):
    other = newsroom.folder / "content" / "organizations" / "union" / "news"
    entry = f"160000,{'1' * 40},{other.relative_to(newsroom.folder).as_posix()}/sub\n::error::x"
    newsroom.git("update-index", "--add", "--cacheinfo", entry)
    newsroom.git("commit", "-q", "-m", "Take another repository in")
    status, told = newsroom.judge("text")
    assert (status, r"news/sub\n::error::x: error: this is another repository" in told) == (1, True)


def test_a_link_that_stands_already_holds_nobody_up(newsroom):
    (newsroom.folder / "content" / "pages").symlink_to("/etc")
    newsroom.commit()
    newsroom.write(f"content/{POST}", "title: Pay more\n")
    newsroom.commit()
    assert newsroom.judge()[0] == 0


def test_gitlab_gets_its_report_and_people_their_text(newsroom):
    newsroom.write(f"content/{POST}", "no header\n")
    newsroom.commit()
    status, told = newsroom.judge("gitlab")
    (entry,) = json.loads((newsroom.base / "code-quality.json").read_text("utf-8"))
    assert (status, entry["location"]["path"]) == (1, f"content/{POST}")
    assert f"content/{POST}:1: error: no title (title-missing)" in told


NAMES = ["new\nline", 'quo"ted', "back\\slash", "esc\x1b[2J", "##[add-mask]e", "::error::x", "\u202eeman", "\udcff"]


@pytest.mark.parametrize("form", ["github", "gitlab", "text"])
def test_names_of_all_kinds_are_judged_and_steer_nothing(newsroom, form):
    for name in NAMES:
        newsroom.write(f"content/organizations/union/news/{name}.md", "no header\n")
    newsroom.commit()
    status, told = newsroom.judge(form)
    lines = told.split("\n")
    assert status == 1
    assert len([line for line in lines if "news/" in line and "no title" in line]) == len(NAMES)
    assert all(line.isprintable() for line in lines)
    assert "##[" not in told
    assert not any(line.lstrip().startswith("::") and not line.startswith("::error file=") for line in lines)


def test_what_is_not_committed_is_not_judged_and_stays(newsroom):
    newsroom.write(f"content/{POST}", "title: Pay more\n")
    newsroom.commit()
    newsroom.write(f"content/{POST}", "no header\n")
    draft = newsroom.base / "content" / "draft.md"
    draft.write_text("no header\n", "utf-8")
    assert newsroom.judge()[0] == 0
    assert draft.exists()


def test_an_attribute_hides_no_file(newsroom):
    newsroom.write("content/organizations/union/.gitattributes", "*.md export-ignore\n")
    newsroom.write(f"content/{POST}", "no header\n")
    newsroom.commit()
    assert newsroom.judge()[0] == 1


WEAK = "title: Поликлиника сократила смены.\n\nСо вторника @editor #5 ::error::x короче.\n"
ADVISED = "organizations/city-clinic/news/2026-02-01-hours.ru.md"
HEADING = "An editor's advice on these posts; it holds nothing up"


@pytest.fixture
def advised(newsroom):
    """A proposal with a weak headline in a newsroom that can be read."""
    newsroom.write("content/federation.toml", FEDERATION)
    for key, text in ORGANIZATIONS.items():
        newsroom.write(f"content/organizations/{key}/organization.toml", text)
    newsroom.write("content/organizations/city-clinic/news/2026-01-05-old.ru.md", WEAK)
    newsroom.commit()
    newsroom.write(f"content/{ADVISED}", WEAK)
    newsroom.commit()
    return newsroom


@pytest.mark.parametrize("form", ["github", "gitlab", "text"])
def test_advice_on_the_posts_of_a_proposal_is_told_and_fails_nothing(advised, form):
    status, told = advised.judge(form)
    line = f"content/{ADVISED}:1: headline-full-stop: advice: the headline ends with a full stop"
    assert (status, line in told, "old.ru.md" in told) == (0, True, False)


def test_what_a_rule_finds_to_be_wrong_is_told_with_the_advice_and_first(advised):
    advised.write(f"content/{ADVISED}", WEAK.replace("Со вторника", "Во вторник, 12 марта 2026 года,"))
    advised.commit()
    status, told = advised.judge("text")
    (first, *_) = told.partition(f"{HEADING}:\n")[2].splitlines()
    assert (status, ": weekday-against-date: warning: " in first) == (0, True)


def test_github_folds_the_advice_in_its_log_and_beside_the_job(advised, tmp_path, monkeypatch):
    summary = tmp_path / "summary.md"
    monkeypatch.setenv("GITHUB_STEP_SUMMARY", str(summary))
    lines = advised.judge()[1].splitlines()
    folded = lines[lines.index(f"::group::{HEADING}") : lines.index("::endgroup::") + 1]
    assert [line for line in folded[1:-1] if not line.startswith("content/")] == []
    assert not any(line.startswith("::error") for line in lines)
    shown = summary.read_text("utf-8")
    assert shown.startswith(f"<details><summary>{HEADING.replace(chr(39), '&#x27;')}</summary>\n<pre>content/")
    assert shown.endswith("</pre>\n</details>\n")
    assert "\n\n" not in shown


def test_gitlab_folds_the_advice_in_its_log_and_keeps_it_out_of_its_report(advised):
    told = advised.judge("gitlab")[1]
    assert re.search(rf"\x1b\[0Ksection_start:\d+:advice\[collapsed=true\]\s\x1b\[0K{HEADING}\n", told)
    assert re.search(r"\x1b\[0Ksection_end:\d+:advice\s\x1b\[0K\n", told)
    assert "headline-full-stop" not in (advised.base / "code-quality.json").read_text("utf-8")


def test_a_proposal_that_fails_is_advised_all_the_same(advised):
    advised.write(f"content/{POST}", "no header\n")
    advised.commit()
    status, told = advised.judge()
    assert (status, "::error file=" in told, HEADING in told) == (1, True, False)
    advised.write(f"content/{ADVISED}", WEAK.replace("смены", "часы"))
    advised.write(f"content/{POST}", "none either\n")
    advised.commit()
    status, told = advised.judge()
    assert (status, "::error file=" in told, HEADING in told) == (1, True, True)


def test_a_proposal_without_advice_has_no_empty_fold(newsroom):
    newsroom.write("content/organizations/union/news/2026-02-01-hours.ru.md", "title: Hours\n")
    newsroom.commit()
    assert "::group::" not in newsroom.judge()[1]


def test_advice_that_stumbles_holds_nothing_up(advised):
    habarshy = advised.base / ".venv" / "bin" / "habarshy"
    habarshy.write_text(f'#!/bin/sh\n[ "$1" = proposal-advice ] && exit 70\n{habarshy.read_text("utf-8")}', "utf-8")
    assert advised.judge()[0] == 0
