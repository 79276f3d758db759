"""What `habarshy check` tells programs: keys that stay, SARIF 2.1.0, and what two git services show."""

from __future__ import annotations

import json
from urllib.parse import unquote, urlsplit

import pytest

from plugins.newsroom import Severity
from tests.newsdesk.conftest import CLINIC, faultless_post

NAME = "2026-03-12-nights.ru.md"
POST = f"content/{CLINIC}/news/{NAME}"
TITLE = "Поликлиника вернула медсёстрам доплату за ночные смены."
HOSTILE = "::error::x\x1b[2J\u202e ##[add-mask]"


@pytest.fixture
def report(check, newsroom):
    """Check a post with an error, a warning and advice; give the exit status and the report."""

    def reported(form, title=TITLE, named=POST):
        file = newsroom.root / faultless_post(newsroom, NAME, title=title, titel="x")
        file.write_text(file.read_text("utf-8").replace("Комиссия", "<u>Комиссия</u>"), "utf-8")
        return check("--format", form, named)

    return reported


def test_json_has_all_there_is_in_the_organizations_language_and_in_english(report, monkeypatch):
    monkeypatch.delenv("HABARSHY_LANGUAGE")
    status, told = report("json")
    read = json.loads(told)
    assert (status, {key: read[key] for key in read if key != "findings"}) == (
        1,
        {"errors": 1, "warnings": 1, "advice": 1, "posts": 1, "pages": 0},
    )
    by_code = {one["code"]: one for one in read["findings"]}
    assert list(by_code) == ["headline-full-stop", "unknown-key", "raw-html"]
    assert by_code["unknown-key"] == {
        "path": POST,
        "code": "unknown-key",
        "message": "бас бөлікте «titel» деген кілт болмайды",
        "remedy": "мүмкін, «title» шығар?",
        "severity": "error",
        "line": 4,
        "field": "titel",
        "language": "kk",
        "message_en": "'titel' is not a key of a header",
        "remedy_en": "did you mean 'title'?",
        "fails_proposals": False,
        "mend": None,
    }
    assert by_code["headline-full-stop"]["mend"] == {"line": 2, "old": "смены.", "new": "смены"}


def test_json_of_nothing_is_json_too(check, newsroom):
    status, told = check("--format", "json", faultless_post(newsroom))
    assert (status, json.loads(told)) == (
        0,
        {"findings": [], "errors": 0, "warnings": 0, "advice": 0, "posts": 1, "pages": 0},
    )


LEVELS = {"unknown-key": "error", "raw-html": "warning", "headline-full-stop": "note"}


def test_sarif_has_what_its_schema_requires(report):
    _, told = report("sarif")
    log = json.loads(told)
    (run,) = log["runs"]
    assert (log["version"], urlsplit(log["$schema"]).scheme) == ("2.1.0", "https")
    driver = run["tool"]["driver"]
    assert driver["name"] == "Habarshy"
    assert {result["ruleId"]: result["level"] for result in run["results"]} == LEVELS
    for result in run["results"]:
        assert driver["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        assert result["message"]["text"]
        (location,) = result["locations"]
        place = location["physicalLocation"]
        assert unquote(place["artifactLocation"]["uri"]) == POST
        assert place["region"]["startLine"] > 1
        assert len(result["partialFingerprints"]["habarshy/1"]) == 64


def test_sarif_teaches_what_a_rule_of_the_newsdesk_is_for(report):
    rules = {one["id"]: one for one in json.loads(report("sarif")[1])["runs"][0]["tool"]["driver"]["rules"]}
    assert rules["headline-full-stop"]["shortDescription"]["text"] == "No full stop after a headline"
    assert rules["headline-full-stop"]["fullDescription"]["text"].startswith("A headline is a name")


def test_sarif_names_a_file_elsewhere_by_its_whole_address(report, newsroom, tmp_path, monkeypatch):
    elsewhere = tmp_path / "қалта 1"
    elsewhere.mkdir()
    monkeypatch.chdir(elsewhere)
    _, told = report("sarif", named=newsroom.root / POST)
    uris = {one["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for one in _results(told)}
    assert uris == {(newsroom.root / POST).as_uri()}


def _results(told):
    return json.loads(told)["runs"][0]["results"]


def test_a_finding_that_only_moved_has_the_same_fingerprint(report):
    first = {one["ruleId"]: one["partialFingerprints"] for one in _results(report("sarif")[1])}
    again = {
        one["ruleId"]: one["partialFingerprints"] for one in _results(report("sarif", title=f"{TITLE}\nkind: news")[1])
    }
    assert again["unknown-key"] == first["unknown-key"]


def test_github_is_given_annotations_the_gravest_first(report):
    status, told = report("github")
    *commands, summary = told.splitlines()
    assert [command.split()[0] for command in commands] == ["::error", "::warning", "::notice"]
    assert commands[0].startswith(f"::error file={POST},line=4,title=unknown-key::'titel' is not a key")
    assert (status, summary) == (
        1,
        "Looked at: 1 post, 0 pages. Found: 1 error, 1 warning, 1 piece of advice.",
    )


def test_gitlab_is_given_a_code_quality_report(report):
    status, told = report("gitlab")
    entries = json.loads(told)
    assert {entry["check_name"]: entry["severity"] for entry in entries} == {
        "unknown-key": "major",
        "raw-html": "minor",
        "headline-full-stop": "info",
    }
    assert (status, {entry["location"]["path"] for entry in entries}) == (1, {POST})


@pytest.mark.parametrize("form", ["text", "json", "sarif", "github", "gitlab"])
def test_words_of_authors_steer_nothing(report, form):
    _, told = report(form, title=HOSTILE)
    assert all(line.isprintable() or form == "json" for line in told.splitlines())
    assert not any(line.startswith("::") for line in told.splitlines() if form != "github")
    assert "##[" not in told or form == "json"
    assert form not in {"json", "sarif", "gitlab"} or json.loads(told)


@pytest.mark.parametrize("severity", Severity)
def test_every_severity_has_its_level(severity):
    from plugins.newsdesk.checking.sarif import LEVELS
    from plugins.newsdesk.checking.texts_of_reports import STYLES

    assert LEVELS[severity] in {"error", "warning", "note", "none"}
    assert STYLES[severity]


def test_the_same_files_give_the_same_bytes(report):
    assert report("sarif") == report("sarif")
