"""Cases in text files that anybody who knows the language can extend: what is written → what readers get."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from plugins.typesetting import typeset_text
from plugins.typesetting.passage import passage_of
from plugins.typesetting.rules import with_bindings, with_right_characters

CASES = Path(__file__).parents[1] / "cases"
LANGUAGES = ["kk", "ru", "en"]
WHOLE = "last word"


@dataclass(frozen=True)
class Case:
    file: str
    line: int
    heading: str
    written: str
    seen: str

    @property
    def language(self):
        return self.file.split(".")[1]


def cases(language):
    file = CASES / f"typesetting.{language}.txt"
    heading = ""
    for number, line in enumerate(file.read_text("utf-8").splitlines(), 1):
        if line.startswith("## "):
            heading = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            written, arrow, seen = line.partition(" → ")
            yield Case(file.name, number, heading, written, seen if arrow else written)


ALL = [pytest.param(case, id=f"{case.file}:{case.line}") for language in LANGUAGES for case in cases(language)]


def visible(text):
    return text.replace("\u00a0", "⍽")


def typed(text):
    return text.replace("⍽", "\u00a0")


def piece(text, language):
    """A piece from the middle of a paragraph: its last word is free."""
    passage = with_bindings(with_right_characters(passage_of(text), language), language)
    parts = zip((0, *passage.ends), passage.ends, passage.sources, strict=False)
    return "".join(source or passage.text[start:end] for start, end, source in parts)


def typeset(case, text):
    return typeset_text(text, case.language) if case.heading == WHOLE else piece(text, case.language)


@pytest.mark.parametrize("case", ALL)
def test_what_is_written_is_what_readers_get(case):
    seen = visible(typeset(case, typed(case.written)))
    expected = case.seen
    assert seen == expected, f"\n{case.file}:{case.line} ({case.heading})\n  expected {expected}\n  seen     {seen}"


@pytest.mark.parametrize("case", ALL)
def test_what_readers_get_stays_when_it_is_set_again(case):
    assert visible(typeset(case, typed(case.seen))) == case.seen


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_language_has_hundreds_of_cases_and_none_twice(language):
    written = [(case.heading, case.written) for case in cases(language)]
    assert len(written) >= 300
    assert len(written) == len(set(written))
