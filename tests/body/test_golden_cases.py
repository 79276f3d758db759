"""Cases in text files: a name, what is written, ====, what readers get."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

CASES = Path(__file__).parent / "cases"


def cases():
    for file in sorted(CASES.glob("*.md")):
        language = file.name.split(".")[1]
        for part in re.split(r"^## (?=[A-Z].*\n\n)", file.read_text("utf-8"), flags=re.MULTILINE)[1:]:
            name, _, rest = part.partition("\n\n")
            written, _, html = rest.partition("\n====\n")
            yield pytest.param(language, written, html.strip(), id=f"{file.name}: {name}")


@pytest.mark.parametrize(("language", "written", "html"), list(cases()))
def test_what_is_written_is_what_readers_get(author, language, written, html):
    shown = author.html(written, language=language).replace(
        "\u00ad", ""
    )  # where words may be divided is told elsewhere
    assert shown.replace("\u00a0", "~") == html


def test_there_are_cases_in_every_language():
    assert {file.name.split(".")[1] for file in CASES.iterdir()} == {"kk", "ru", "en"}
