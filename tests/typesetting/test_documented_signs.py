"""What docs/writing.md promises of signs is what readers get."""

from __future__ import annotations

import pytest

from plugins.typesetting import plain_text
from tests.tools import ROOT


def documented():
    lines = (ROOT / "docs" / "writing.md").read_text("utf-8").partition("### Signs and spaces")[2].splitlines()
    for line in lines:
        if line.startswith("| `"):
            typed, shown = line.strip("| ").split(" | ")
            told = [one.removeprefix("`").removesuffix("`") for one in typed.split("`, `")]
            yield from ((one, one if shown.startswith("as typed") else shown) for one in told)
        elif line.startswith("## "):
            return


@pytest.mark.parametrize(("typed", "shown"), list(documented()))
def test_signs_are_shown_as_the_docs_say(typed, shown):
    language = "en" if typed.isascii() and not typed.startswith("-") else "ru"
    assert plain_text(typed, language) in shown
