"""Cases in text files that anybody who knows the language can extend."""

from __future__ import annotations

from pathlib import Path

import pytest

from plugins.typesetting import plain_text, typeset_text

CASES = Path(__file__).parent / "cases"


def cases():
    for file in sorted(CASES.glob("*.txt")):
        for line in file.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                yield pytest.param(file.stem, *line.split(" | "), id=f"{file.stem}: {line.partition(' | ')[0]}")


@pytest.mark.parametrize(("language", "written", "plain", "typeset"), list(cases()))
def test_both_forms_are_as_the_language_has_them(language, written, plain, typeset):
    assert plain_text(written, language) == plain
    assert typeset_text(written, language).replace("\u00a0", "~") == typeset
