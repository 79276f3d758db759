"""What a command takes is told in the language of the terminal."""

from __future__ import annotations

import re

import pytest

from plugins.newsroom import tell
from plugins.reporting import changes
from plugins.reporting.arguments import command_line
from plugins.reporting.proposals import check
from plugins.serve import main as serve
from plugins.shards import packs

COMMANDS = {
    "changes": lambda *typed: changes.list_changes(typed),
    "proposal": lambda *typed: check.check_proposal(typed),
    "serve": lambda *typed: serve.serve_site(typed, {}),
    "shards": lambda *typed: packs.carry_shards(typed),
}


@pytest.fixture(params=["kk", "ru", "en"])
def language(request, monkeypatch):
    monkeypatch.setenv("HABARSHY_LANGUAGE", request.param)
    monkeypatch.setenv("COLUMNS", "1000")
    return request.param


def told_by(capsys, call):
    with pytest.raises(SystemExit) as ended:
        call()
    seen = capsys.readouterr()
    return ended.value.code, seen.out + seen.err


@pytest.mark.parametrize("typed", [["changes"], ["proposal"], ["serve"], ["shards"], ["shards", "pack"]])
def test_helps_are_in_the_persons_language(capsys, language, typed):
    status, told = told_by(capsys, lambda: COMMANDS[typed[0]](*typed[1:], "-h"))
    assert status == 0
    first = {"en": "Use: ", "kk": "Қолданылуы: ", "ru": "Вызов: "}
    assert told.startswith(f"{first[language]}habarshy {' '.join(typed)} ")
    # A long option is explained on the line below it.
    explained = re.findall(r"^  -.*(?:\n {6,}.*)?", told, re.MULTILINE)
    assert explained
    assert [line for line in explained if bool(re.search("[а-я]{3}", line)) == (language == "en")] == []


def test_what_does_not_fit_is_told_and_ends_with_2(capsys, language):
    parser = command_line("serve", tell("the file to write"))
    parser.need("--file", tell("the file to write"), required=True)
    status, told = told_by(capsys, lambda: parser.parse_args([]))
    end = {"en": "-h says what may be typed.", "kk": "не теруге болатынын -h айтады.", "ru": "скажет -h."}
    assert status == 2
    assert "--file" in told
    assert told.endswith(f"{end[language]}\n")
