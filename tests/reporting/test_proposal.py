from __future__ import annotations

import json
import os
import subprocess
from dataclasses import asdict, replace

import pytest

from plugins.newsroom import Severity, shown
from plugins.reporting.problem_text import ProblemText
from plugins.reporting.proposals.check import check_proposal, read_changed
from plugins.reporting.proposals.formats import Level
from plugins.reporting.proposals.judging import judge_problems
from tests.tools import require_tool

POST = "organizations/union/news/2026-01-29-pay.ru.md"
OTHER = "organizations/other/news/2026-01-29-pay.ru.md"
WRONG = ProblemText(POST, "title-missing", "there is no title", "write one", line=3)


def write_report(file, problems):
    file.write_text(json.dumps({"problems": [asdict(problem) for problem in problems]}), "utf-8")


class Proposal:
    """A build's report and a list of changed files, judged as in CI."""

    def __init__(self, folder, capsys):
        self.report, self.changed, self.capsys = folder / "problems.json", folder / "changed", capsys

    def judge(self, *problems, changed=f"content/{POST}\n", form="text", base=None):
        write_report(self.report, problems)
        self.changed.write_bytes(changed.encode() if isinstance(changed, str) else changed)
        if base is None:
            return self.run(form)
        write_report(self.report.with_name("base.json"), base)
        return self.run(form, "--base-report", str(self.report.with_name("base.json")))

    def run(self, form="text", *options):
        status = check_proposal(
            ["--report", str(self.report), "--changed", str(self.changed), "--format", form, *options]
        )
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
    warning = ProblemText(POST, "raw-html", "HTML is shown as text", severity=Severity.WARNING)
    assert proposal.judge(warning)[0] == 0


MISSING = ProblemText(
    POST, "dateline-missing", "the release does not begin with town and date", severity=Severity.WARNING,
    fails_proposals=True,
)  # fmt: skip


def test_a_warning_that_fails_proposals_is_an_error_of_whoever_touches_the_file(proposal):
    status, told = proposal.judge(MISSING, base=[MISSING])
    assert (status, f"content/{POST}: error: the release does not begin" in told) == (1, True)


def test_elsewhere_it_is_a_note_even_if_the_base_lacks_it(proposal):
    assert proposal.judge(MISSING, changed=f"content/{OTHER}\n", base=())[0] == 0


ADVICE = ProblemText(POST, "headline-full-stop", "the headline ends with a full stop", severity=Severity.ADVICE, line=2)


@pytest.mark.parametrize("changed", [f"content/{POST}\n", f"content/{OTHER}\n"])
def test_advice_fails_nothing_and_is_no_warning(proposal, changed):
    status, told = proposal.judge(ADVICE, changed=changed)
    assert (status, "In this proposal: 0 errors, 0 warnings." in told) == (0, True)


def test_advice_is_called_so_by_each_format(proposal):
    assert f"{POST}:2: advice: the headline ends with a full stop (headline-full-stop)\n" in proposal.judge(ADVICE)[1]
    assert proposal.judge(ADVICE, form="github")[1].startswith(f"::notice file=content/{POST},line=2,")
    assert json.loads(proposal.judge(ADVICE, form="gitlab")[1])[0]["severity"] == "info"


def test_a_proposal_without_problems_is_told_so(proposal):
    assert proposal.judge() == (0, "Nothing is wrong.\n")


def test_a_wrong_folder_belongs_to_who_touches_a_file_in_it(proposal):
    folder = ProblemText("organizations/Kassa", "folder-name", "is no name")
    assert proposal.judge(folder, changed="content/organizations/Kassa/news/a.md\n")[0] == 1
    assert proposal.judge(folder, changed=f"content/{POST}\n")[0] == 0


def test_a_problem_of_the_whole_content_is_placed_at_its_folder():
    (found,) = judge_problems(
        [ProblemText(".", "content-missing", "there is no content folder")], ["content/federation.toml"]
    )
    assert (found.path, found.level) == ("content", Level.ERROR)


def test_changed_files_with_the_same_name_elsewhere_do_not_count(proposal):
    assert proposal.judge(WRONG, changed=f"docs/content/{POST}\n{POST}\n")[0] == 0


FOREIGN = ProblemText(OTHER, "same-address", "the post 'a' has the same address", line=3, field="slug")


def test_an_error_that_the_base_lacks_fails_the_proposal_wherever_it_is_told(proposal):
    status, told = proposal.judge(FOREIGN, base=())
    assert (status, f"content/{OTHER}:3: error: " in told) == (1, True)
    assert "this file is not touched here, but without this proposal it is right" in told


def test_an_error_that_the_base_has_is_a_note_whatever_its_line(proposal):
    status, told = proposal.judge(replace(FOREIGN, line=30), base=[FOREIGN])
    assert (status, "not touched here" in told) == (0, True)


def test_an_error_that_the_base_has_in_a_file_that_is_touched_fails(proposal):
    assert proposal.judge(WRONG, base=[WRONG])[0] == 1


@pytest.mark.parametrize(
    "other",
    [
        replace(FOREIGN, message="the post 'b' has the same address"),
        replace(FOREIGN, code="same-name"),
        replace(FOREIGN, field="title"),
        replace(FOREIGN, path="organizations/third/news/a.md"),
    ],
)
def test_file_rule_field_and_values_make_an_error_another(proposal, other):
    assert proposal.judge(other, base=[FOREIGN])[0] == 1


def test_errors_of_one_kind_are_counted(proposal):
    twice = [FOREIGN, replace(FOREIGN, line=9)]
    assert proposal.judge(*twice, base=twice)[0] == 0
    status, told = proposal.judge(*twice, base=[FOREIGN])
    assert (status, told.count("error: "), told.count("not touched here: ")) == (1, 1, 1)


def test_a_warning_that_the_base_lacks_is_a_note_elsewhere(proposal):
    assert proposal.judge(replace(FOREIGN, severity=Severity.WARNING), base=())[0] == 0


def test_the_same_mistake_in_another_language_is_the_same(proposal):
    russian = replace(FOREIGN, message="тот же адрес", message_en=FOREIGN.message, language="ru")
    assert proposal.judge(russian, base=[replace(FOREIGN, message_en=FOREIGN.message)])[0] == 0


def test_who_corrects_the_federations_file_need_not_answer_for_what_it_hid(proposal):
    hidden = ProblemText("federation.toml", "toml", "a bracket is missing")
    assert proposal.judge(FOREIGN, changed="content/federation.toml\n", base=[hidden])[0] == 0


@pytest.mark.parametrize("name", ["a\u202eb.ru.md", "new\nline.ru.md", 'quo"ted.ru.md', "\udcff.ru.md"])
def test_a_name_that_is_told_by_its_codes_is_touched(proposal, name):
    path = f"organizations/union/news/{name}"
    told = ProblemText(shown(path), "file-name", "the name has letters that cannot be seen")
    assert proposal.judge(told, base=[told], changed=os.fsencode(f"content/{path}") + b"\0")[0] == 1


def test_github_shows_it_at_the_line(proposal):
    _, told = proposal.judge(WRONG, form="github")
    assert (
        told.splitlines()[0] == f"::error file=content/{POST},line=3,title=title-missing::there is no title; write one"
    )


def test_github_gets_the_gravest_first(proposal):
    warning = ProblemText(POST, "a-warning", "mind this", severity=Severity.WARNING)
    _, told = proposal.judge(ProblemText(OTHER, "a-note", "elsewhere"), warning, WRONG, form="github")
    assert [line.split()[0] for line in told.splitlines()[:3]] == ["::error", "::warning", "::notice"]


def test_a_hostile_message_gives_github_no_command(proposal):
    hostile = ProblemText(POST, "title", "x\n::error::y\r\n::add-mask::z 100 % ::set-env", "\n::stop-commands::t")
    _, told = proposal.judge(hostile, form="github")
    command, summary = told.splitlines()
    assert command.endswith(r"::x\n::error::y\r\n::add-mask::z 100 %25 ::set-env; \n::stop-commands::t")
    assert not summary.startswith("::")


def test_a_hostile_file_name_stays_a_file_name(proposal):
    name = "organizations/u/a,line=9::b\nc%.md"
    _, told = proposal.judge(ProblemText(name, "path", "no"), changed=f"content/{name}\0".encode(), form="github")
    assert told.splitlines()[0] == r"::error file=content/organizations/u/a%2Cline=9%3A%3Ab\nc%25.md,title=path::no"


HOSTILE = [
    "a\n::error::b",
    "::error::b",
    "a\x1b[2Jb",
    "a\rb",
    "a\u202eb",
    "a\u2028::error::b",
    "a ##[add-mask]b",
    "a ###[stop-commands]b",
    "\x9b31m",
    "\x1b]0;a\x07",
    "\x1b[0Ksection_start:1:a\r\x1b[0K",
]


@pytest.mark.parametrize("hostile", HOSTILE)
@pytest.mark.parametrize("form", ["text", "github", "gitlab"])
def test_hostile_words_and_names_are_text_and_no_command(proposal, hostile, form):
    path = f"organizations/u/{hostile}.md"
    _, told = proposal.judge(ProblemText(path, "title", hostile, hostile), changed=b"", form=form)
    lines = told.removesuffix("\n").split("\n")
    assert all(line.isprintable() for line in lines)
    assert "##[" not in told
    assert [line for line in lines if line.lstrip().startswith("::")] == (lines[:1] if form == "github" else [])


def test_letters_stay_letters(proposal):
    _, told = proposal.judge(ProblemText(POST, "topic", "'жалақы' деген тақырып жоқ"))
    assert "'жалақы' деген тақырып жоқ" in told


def test_gitlab_gets_a_code_quality_report(proposal):
    status, told = proposal.judge(WRONG, form="gitlab")
    (entry,) = json.loads(told)
    assert (status, entry["check_name"], entry["severity"]) == (1, "title-missing", "major")
    assert entry["location"] == {"path": f"content/{POST}", "lines": {"begin": 3}}


def test_gitlab_knows_a_mistake_again_that_only_moved(proposal):
    moved = ProblemText(POST, WRONG.code, WRONG.message, WRONG.remedy, line=8)
    entries = [json.loads(proposal.judge(problem, form="gitlab")[1])[0] for problem in (WRONG, moved)]
    assert entries[0]["fingerprint"] == entries[1]["fingerprint"]
    assert entries[1]["location"]["lines"]["begin"] == 8


def test_gitlab_counts_the_same_mistake_twice(proposal):
    twice = [ProblemText(POST, "link", "no such post", line=line) for line in (3, 9)]
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


@pytest.mark.parametrize("status", ["3", "0"])
def test_a_build_that_published_says_all(proposal, status):
    proposal.judge()
    assert proposal.run("text", "--build-status", status)[0] == 0


@pytest.mark.parametrize("status", ["1", "2", "137"])
def test_a_build_that_failed_without_an_error_of_an_author_fails_the_proposal(proposal, status):
    proposal.judge()
    judged, told = proposal.run("text", "--build-status", status)
    assert (judged, f"The build failed with {status} and names no mistake of an author" in told) == (2, True)


def test_a_build_that_failed_for_a_mistake_elsewhere_does_not(proposal):
    proposal.judge(WRONG, changed="")
    assert proposal.run("text", "--build-status", "1")[0] == 0
