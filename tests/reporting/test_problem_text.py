"""Problems in words: in the main language of whose file it is, on the terminal in its own, in English beside it."""

from __future__ import annotations

import io
import json

import pytest

from plugins.incremental.outcome import Outcome
from plugins.messages import in_language
from plugins.newsroom import Problem, Severity, tell
from plugins.reporting.displays import Lines
from plugins.reporting.problem_text import counted, gravest_first, problem_lines, problem_texts
from plugins.reporting.progress import Phases
from plugins.reporting.proposals.check import check_proposal
from plugins.reporting.report import write_report
from plugins.serve.reload import reload_script

LANGUAGES = {"": ("kk", "ru"), "clinic": ("ru", "kk"), "cinema": ("uz", "ru"), "silent": ()}
POST = "organizations/clinic/news/2026-01-29-pay.ru.md"


def problem(path=POST, severity=Severity.ERROR):
    return Problem(path, "title-missing", tell("the title is empty"), tell("delete it"), severity, 3, "title")


@pytest.mark.parametrize(
    ("path", "language"),
    [
        (POST, "ru"),
        ("organizations/clinic", "ru"),
        ("organizations/cinema/organization.toml", "ru"),
        ("organizations/silent/organization.toml", "kk"),
        ("organizations/unknown/organization.toml", "kk"),
        ("federation.toml", "kk"),
        ("pages/clinic/about.ru.md", "kk"),
        (".", "kk"),
    ],
)
def test_a_problem_is_told_in_the_language_of_whose_file_it_is(path, language):
    (told,) = problem_texts([problem(path)], LANGUAGES, {})
    assert told.language == language


def test_without_any_readable_file_it_is_told_in_english():
    (told,) = problem_texts([problem()], {}, {})
    assert (told.language, told.message) == ("en", "the title is empty")


def test_a_line_is_whole_in_its_language():
    told = problem_texts([problem(), problem("federation.toml", Severity.WARNING)], LANGUAGES, {})
    assert problem_lines(told, "content") == [
        f"content/{POST}:3: ошибка [title]: заголовок пуст (title-missing)",
        "    удалите его",
        "content/federation.toml:3: ескерту [title]: тақырыбы бос (title-missing)",
        "    оны өшіріңіз",
    ]


@pytest.mark.parametrize("severity", Severity)
def test_each_severity_has_its_word(severity):
    (line, _) = problem_lines(problem_texts([problem(severity=severity)], {}, {}), "content")
    assert line == f"content/{POST}:3: {severity} [title]: the title is empty (title-missing)"


def test_the_gravest_come_first_and_advice_is_not_counted():
    problems = [problem(severity=severity) for severity in reversed(Severity)]
    told = problem_texts(problems, {}, {})
    assert [one.severity for one in gravest_first(told)] == list(Severity)
    assert in_language(counted(problems), "en") == "1 error, 1 warning"


@pytest.mark.parametrize(
    ("language", "seen"),
    [("en", "1 error, 2 warnings"), ("ru", "1 ошибка, 2 предупреждения"), ("kk", "1 қате, 2 ескерту")],
)
def test_problems_are_counted_in_the_forms_of_the_language(language, seen):
    warning = problem(severity=Severity.WARNING)
    assert in_language(counted([problem(), warning, warning]), language) == seen


def test_a_phase_is_told_in_the_terminals_language(monkeypatch):
    monkeypatch.setenv("HABARSHY_LANGUAGE", "kk")
    log = io.StringIO()
    with Phases(Lines(log)).phase(tell("Publishing"), 3):
        pass
    assert log.getvalue() == "Жариялау (3): 0,0 с\n"


def test_an_open_page_says_in_the_same_language_that_it_is_old(monkeypatch):
    monkeypatch.setenv("HABARSHY_LANGUAGE", "ru")
    script = reload_script().decode()
    assert json.dumps("В последнем сохранении есть ошибки, поэтому страница прежняя: смотрите терминал.") in script
    assert 'const LANGUAGE = "ru";' in script


class Proposal:
    """A report in the language of `HABARSHY_LANGUAGE`, judged as in CI."""

    def __init__(self, folder, monkeypatch, capsys):
        self.folder, self.monkeypatch, self.capsys = folder, monkeypatch, capsys
        (folder / "changed").write_text(f"content/{POST}\n", "utf-8")

    def judge(self, form, language=""):
        self.monkeypatch.setenv("HABARSHY_LANGUAGE", language)
        outcome = Outcome(1, (problem(), problem("federation.toml")), languages=LANGUAGES)
        write_report(self.folder, outcome, "content", profile=False)
        report, changed = str(self.folder / "problems.json"), str(self.folder / "changed")
        check_proposal(["--report", report, "--changed", changed, "--format", form])
        return self.capsys.readouterr().out


@pytest.fixture
def proposal(tmp_path, monkeypatch, capsys):
    return Proposal(tmp_path, monkeypatch, capsys)


def test_a_proposal_is_told_in_the_authors_language_and_as_a_whole_in_the_sites(proposal):
    assert proposal.judge("text").splitlines() == [
        f"content/{POST}:3: ошибка: заголовок пуст; удалите его (title-missing)",
        "content/federation.toml:3: мұнда өзгертілмеген: тақырыбы бос; оны өшіріңіз (title-missing)",
        "Осы ұсыныста: 1 қате, 0 ескерту. Басқа файлдарда: 1, олар кедергі емес.",
    ]


def test_github_shows_it_in_the_authors_language(proposal):
    first, *_ = proposal.judge("github").splitlines()
    assert first == f"::error file=content/{POST},line=3,title=title-missing::заголовок пуст; удалите его"


def test_gitlab_knows_a_mistake_again_in_another_language(proposal):
    russian, kazakh = (json.loads(proposal.judge("gitlab", language)) for language in ("ru", "kk"))
    assert russian[0]["description"] != kazakh[0]["description"]
    assert [entry["fingerprint"] for entry in russian] == [entry["fingerprint"] for entry in kazakh]
