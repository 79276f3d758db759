"""`habarshy explain CODE` says in the person's language what a finding is about, and how it looks better."""

from __future__ import annotations

import re

import pytest

from plugins.newsdesk import all_rules, explain_code
from plugins.newsdesk.explaining.codes_in_docs import documented_codes
from plugins.newsdesk.explaining.told_codes import told_codes
from plugins.newsdesk.lessons import lesson
from tests.tools import ROOT

BETTER = {"kk": "Жақсырақ:", "ru": "Лучше:", "en": "Better:"}


@pytest.fixture
def explain(capsys, monkeypatch):
    def explained(*typed, language="en"):
        monkeypatch.setenv("HABARSHY_LANGUAGE", language)
        status = explain_code(typed)
        told = capsys.readouterr()
        return status, told.out + told.err

    return explained


@pytest.mark.parametrize("code", all_rules())
@pytest.mark.parametrize("language", BETTER)
def test_a_rule_is_explained_by_its_lesson(explain, code, language):
    status, told = explain(code, language=language)
    taught = lesson(code, language)
    assert (status, told.splitlines()[1]) == (0, taught.title)
    assert taught.why in told
    before, _, after = told.partition(BETTER[language])
    assert [line.strip() for line in after.strip().splitlines()] == [line.strip() for line in taught.good.splitlines()]
    assert all(line in before for line in taught.bad.splitlines())


@pytest.mark.parametrize(
    ("code", "said", "done"),
    [
        ("file-case", "error: the file's name is '…', letter by letter", "write …"),
        ("picture-heic", "error: this is an iPhone picture (HEIC)", "export it as JPEG"),
        ("long-title", "warning: the title has … letters; readers take in about …", "say the most important"),
        ("closed-before-since", "error: ", "since = …"),
        ("near-name", "warning: ", "if it is its translation"),
    ],
)
def test_another_code_is_explained_by_the_words_in_which_it_is_told(explain, code, said, done):
    status, told = explain(code)
    assert (status, said in told, done in told) == (0, True, True)


def test_what_the_docs_say_of_a_code_is_said_in_the_persons_language(explain):
    told = explain("raw-html", language="ru")[1]
    assert told.splitlines()[:2] == ["raw-html", "HTML показан как текст; сообщение говорит, что написать вместо него"]
    assert "Подробнее: docs/writing.ru.md" in told


def test_a_part_of_texts_lists_its_rules(explain):
    assert explain("headline")[1].startswith("headline\n  headline-")


@pytest.mark.parametrize(
    ("typed", "meant"), [("headline-ful-stop", "headline-full-stop"), ("PICTURE-HEIK", "picture-heic")]
)
def test_an_unknown_code_is_told_with_the_nearest(explain, typed, meant):
    assert explain(typed) == (1, f"There is no code '{typed.lower()}': did you mean '{meant}'?\n")


@pytest.mark.parametrize("typed", ["қате", "\x1b[2J", "x" * 10_000, "../../etc/passwd"])
def test_a_code_like_no_other_is_told_where_all_are_listed(explain, typed):
    status, told = explain(typed)
    assert (status, told.endswith("habarshy explain lists all of them\n")) == (1, True)
    assert "\x1b" not in told


@pytest.mark.parametrize("language", BETTER)
def test_without_a_code_all_are_listed_by_part(explain, language):
    status, told = explain(language=language)
    listed = {line.split()[0] for line in told.splitlines() if line.startswith("  ")}
    assert (status, {*all_rules(), *told_codes(), *documented_codes(language)} - listed) == (0, set())
    assert "`" not in told


def test_every_code_that_the_docs_name_can_be_explained():
    named = set()
    for page in ("writing", "sharing", "names"):
        rows = re.findall(
            r"^\| (`[a-z]+-[a-z-]+`.*?) \|", (ROOT / "docs" / f"{page}.md").read_text("utf-8"), re.MULTILINE
        )
        named |= {code for row in rows for code in re.findall("`(.+?)`", row)}
    assert named - {*told_codes(), *documented_codes("en")} == set()


def test_what_a_check_tells_can_be_explained(newsroom, check, explain):
    newsroom.post("city-clinic", "2026-11-02-pay.ru.md", titel="x", image="../x.jpg", body="#x\n\n[a](b.md) <u>x</u>")
    codes = {line.split(": ")[1] for line in check()[1].splitlines() if line.startswith("content/")}
    assert len(codes) > 4
    assert {code: explain(code)[0] for code in codes} == dict.fromkeys(codes, 0)
