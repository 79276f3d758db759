"""docs/glossary.md: words of ours, in order, one sentence each, each public class, and none that nobody uses."""

from __future__ import annotations

import ast
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


WORDS = {word.replace("-", " ") for word, _ in ENTRIES}
PLUGINS = ROOT / "plugins"
ROOTS = sorted(PLUGINS.glob("*/__init__.py"))


def public_classes():
    """Give the rooms and the names of classes and types that their roots offer."""
    for root in ROOTS:
        for node in ast.walk(ast.parse(root.read_text("utf-8"))):
            names = node.names if isinstance(node, ast.ImportFrom) and node.level else ()
            yield from ((root.parent.name, name.name) for name in names if re.match(r"[A-Z]+[a-z]", name.name))


def is_explained(words):
    """The whole name, or what its last words say: a `PostRecord` is a record."""
    told = " ".join(words)
    ends = [told.split(" ", start)[-1] for start in range(told.count(" ") + 1)]
    return any(end in WORDS or end.removesuffix("s") in WORDS or f"{end}s" in WORDS for end in ends)


@pytest.mark.parametrize(("room", "name"), sorted(set(public_classes())))
def test_a_public_class_is_explained(room, name):
    assert is_explained([word.lower() for word in re.findall(r"[A-Z][a-z]+|[A-Z]+(?![a-z])", name)]), room


@pytest.mark.parametrize("room", [root.parent.name for root in ROOTS])
def test_the_word_of_a_room_is_explained(room):
    assert is_explained(room.split("_"))
