from __future__ import annotations

import json
import subprocess
from dataclasses import asdict

import pytest

from plugins.building.proposal import findings, main, read_changed
from plugins.building.proposal_formats import Level
from plugins.building.told import ToldProblem
from plugins.newsroom import Severity
from tests.tools import require_tool

POST = "organizations/union/news/2026-01-29-pay.ru.md"
OTHER = "organizations/other/news/2026-01-29-pay.ru.md"
WRONG = ToldProblem(POST, "title-missing", "there is no title", "write one", line=3)


class Proposal:
    """A build's report and a list of changed files, judged as in CI."""

    def __init__(self, folder, capsys):
        self.report, self.changed, self.capsys = folder / "problems.json", folder / "changed", capsys

    def judge(self, *problems, changed=f"content/{POST}\n", form="text"):
        self.report.write_text(json.dumps({"problems": [asdict(problem) for problem in problems]}), "utf-8")
        self.changed.write_bytes(changed.encode() if isinstance(changed, str) else changed)
        return self.run(form)

    def run(self, form="text", *options):
        status = main(["--report", str(self.report), "--changed", str(self.changed), "--format", form, *options])
        told = self.capsys.readouterr()
        return status, told.out + told.err


@pytest.fixture
def proposal(tmp_path, capsys):
    return Proposal(tmp_path, capsys)


def test_a_mistake_in_a_changed_file_fails_the_proposal(proposal):
    status, told = proposal.judge(WRONG)
    assert status == 1
    assert told.startswith(f"content/{POST}:3: error: there is no title; write one (title-missing)\n")
    assert told.endswith("1 error, 0 warnings. In others: 0, which do not hold it up.\n")


def test_a_mistake_in_another_file_is_a_note(proposal):
    status, told = proposal.judge(WRONG, changed=f"content/{OTHER}\n")
    assert (status, "not touched here" in told) == (0, True)


def test_a_warning_in_a_changed_file_fails_nothing(proposal):
    warning = ToldProblem(POST, "raw-html", "HTML is shown as text", severity=Severity.WARNING)
    assert proposal.judge(warning)[0] == 0


def test_a_proposal_without_problems_is_told_so(proposal):
    assert proposal.judge() == (0, "Nothing is wrong.\n")


def test_a_wrong_folder_belongs_to_who_touches_a_file_in_it(proposal):
    folder = ToldProblem("organizations/Kassa", "folder-name", "is no name")
    assert proposal.judge(folder, changed="content/organizations/Kassa/news/a.md\n")[0] == 1
    assert proposal.judge(folder, changed=f"content/{POST}\n")[0] == 0


def test_a_problem_of_the_whole_content_is_placed_at_its_folder():
    (found,) = findings(
        [ToldProblem(".", "content-missing", "there is no content folder")], ["content/federation.toml"]
    )
    assert (found.path, found.level) == ("content", Level.ERROR)


def test_changed_files_with_the_same_name_elsewhere_do_not_count(proposal):
    assert proposal.judge(WRONG, changed=f"docs/content/{POST}\n{POST}\n")[0] == 0


def test_github_shows_it_at_the_line(proposal):
    _, told = proposal.judge(WRONG, form="github")
    assert (
        told.splitlines()[0] == f"::error file=content/{POST},line=3,title=title-missing::there is no title; write one"
    )


def test_github_gets_the_gravest_first(proposal):
    warning = ToldProblem(POST, "a-warning", "mind this", severity=Severity.WARNING)
    _, told = proposal.judge(ToldProblem(OTHER, "a-note", "elsewhere"), warning, WRONG, form="github")
    assert [line.split()[0] for line in told.splitlines()[:3]] == ["::error", "::warning", "::notice"]


def test_a_hostile_message_gives_github_no_command(proposal):
    hostile = ToldProblem(POST, "title", "x\n::error::y\r\n::add-mask::z 100 % ::set-env", "\n::stop-commands::t")
    _, told = proposal.judge(hostile, form="github")
    command, summary = told.splitlines()
    assert command.endswith("::x%0A::error::y%0D%0A::add-mask::z 100 %25 ::set-env; %0A::stop-commands::t")
    assert not summary.startswith("::")


def test_a_hostile_file_name_stays_a_file_name(proposal):
    name = "organizations/u/a,line=9::b\nc%.md"
    _, told = proposal.judge(ToldProblem(name, "path", "no"), changed=f"content/{name}\0".encode(), form="github")
    assert told.splitlines()[0] == "::error file=content/organizations/u/a%2Cline=9%3A%3Ab%0Ac%25.md,title=path::no"


@pytest.mark.parametrize("hostile", ["a\n::error::b", "a\x1b[2Jb", "a\rb", "a\u202eb"])
def test_a_hostile_message_is_one_line_of_text(proposal, hostile):
    _, told = proposal.judge(ToldProblem(POST, "title", hostile))
    assert len(told.splitlines()) == 2
    assert all(line.isprintable() for line in told.splitlines())


def test_letters_stay_letters(proposal):
    _, told = proposal.judge(ToldProblem(POST, "topic", "'жалақы' деген тақырып жоқ"))
    assert "'жалақы' деген тақырып жоқ" in told


def test_gitlab_gets_a_code_quality_report(proposal):
    status, told = proposal.judge(WRONG, form="gitlab")
    (entry,) = json.loads(told)
    assert (status, entry["check_name"], entry["severity"]) == (1, "title-missing", "major")
    assert entry["location"] == {"path": f"content/{POST}", "lines": {"begin": 3}}


def test_gitlab_knows_a_mistake_again_that_only_moved(proposal):
    moved = ToldProblem(POST, WRONG.code, WRONG.message, WRONG.remedy, line=8)
    entries = [json.loads(proposal.judge(problem, form="gitlab")[1])[0] for problem in (WRONG, moved)]
    assert entries[0]["fingerprint"] == entries[1]["fingerprint"]
    assert entries[1]["location"]["lines"]["begin"] == 8


def test_gitlab_counts_the_same_mistake_twice(proposal):
    twice = [ToldProblem(POST, "link", "no such post", line=line) for line in (3, 9)]
    first, second = json.loads(proposal.judge(*twice, form="gitlab")[1])
    assert first["fingerprint"] != second["fingerprint"]


def test_without_a_report_nothing_is_judged(proposal):
    proposal.changed.write_text("", "utf-8")
    status, told = proposal.run()
    assert (status, "the build ended before it could write one" in told) == (2, True)


@pytest.mark.parametrize("written", [b"", b"[]", b"{}", b'{"problems": [{"path": 1}]}', b"\xff"])
def test_a_broken_report_is_told(proposal, written):
    proposal.changed.write_text("", "utf-8")
    proposal.report.write_bytes(written)
    status, told = proposal.run()
    assert (status, "is not a report of a build" in told) == (2, True)


def test_a_missing_list_of_changed_files_is_told(proposal):
    proposal.report.write_text('{"problems": []}', "utf-8")
    assert proposal.run()[0] == 2


NAMES = ["a.md", 'a "quoted".md', "жалақы.md", "tab\there.md", "new\nline.md", "back\\slash.md"]


@pytest.mark.parametrize("options", [["-z"], [], ["-c", "core.quotePath=false"]])
def test_git_lists_names_of_all_kinds(tmp_path, options):
    git = require_tool("git")
    repository, listed = tmp_path / "repository", tmp_path / "changed"
    subprocess.run([git, "init", "-q", repository], check=True)
    for name in NAMES:
        (repository / name).write_text("", "utf-8")
    subprocess.run([git, "add", "."], cwd=repository, check=True)
    settings, flags = (options, []) if options[:1] == ["-c"] else ([], options)
    with listed.open("wb") as file:
        command = [git, *settings, "diff", "--cached", "--name-only", *flags]
        subprocess.run(command, cwd=repository, check=True, stdout=file)
    assert sorted(read_changed(listed)) == sorted(NAMES)


def test_a_name_that_is_no_utf8_stops_nothing(proposal):
    status, told = proposal.judge(WRONG, changed=b"content/\xff.md\0content/" + POST.encode() + b"\0")
    assert (status, "there is no title" in told) == (1, True)


@pytest.mark.parametrize("status", ["1", "2", "137"])
def test_a_build_that_failed_without_an_error_of_an_author_fails_the_proposal(proposal, status):
    proposal.judge()
    judged, told = proposal.run("text", "--build-status", status)
    assert (judged, f"The build failed with {status} and names no mistake of an author" in told) == (2, True)


def test_a_build_that_failed_for_a_mistake_elsewhere_does_not(proposal):
    proposal.judge(WRONG, changed="")
    assert proposal.run("text", "--build-status", "1")[0] == 0
