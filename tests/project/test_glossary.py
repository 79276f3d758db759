"""docs/glossary.md: words of ours, in order, one sentence each, and none that the code has given up."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest

from tests.tools import ROOT

GLOSSARY = (ROOT / "docs" / "glossary.md").read_text("utf-8")
ENTRIES = re.findall(r"^- \*\*(.+?)\*\*: (.+)$", GLOSSARY, re.MULTILINE)
FILES = [path for folder in ("plugins", "theme") for path in sorted((ROOT / folder).rglob("*"))]
CODE = "\n".join(
    f"{path.relative_to(ROOT)}\n{path.read_text('utf-8')}" for path in FILES if path.suffix in {".py", ".html", ".css"}
)


def test_every_line_below_the_head_is_an_entry():
    assert len(ENTRIES) == GLOSSARY.count("\n- ") > 50


def test_words_stand_in_the_order_of_letters_and_once():
    words = [word for word, _ in ENTRIES]
    assert [(first, second) for first, second in pairwise(words) if first >= second] == []


@pytest.mark.parametrize("sentence", [pytest.param(sentence, id=word) for word, sentence in ENTRIES])
def test_a_word_has_one_sentence(sentence):
    assert re.fullmatch(r"[^A-Z].*[^.]\.", sentence)
    assert not re.search(r"[.!?] [A-Z]", sentence)


@pytest.mark.parametrize("word", [word for word, _ in ENTRIES])
def test_a_word_is_used(word):
    """As words, as `known_folders` or as `KnownFolder`."""
    written = r"[\s_-]*".join(map(re.escape, re.split(r"[ -]", word)))
    assert re.search(rf"(?<![a-z]){written}", CODE, re.IGNORECASE)
