"""What people are told: every `tell("…")` and `tell_count("…", "…")` of the rooms, found in their syntax trees.

Then every `.ci/say "…"` of the Makefile and of what it calls, and the helps of its targets.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.tools import ROOT

FORMS = {"tell": 1, "tell_count": 2}
"""How many English texts each takes."""
SAID = re.compile(r"""\.ci/say (["'])(?P<text>.*?)\1(?P<values>[^;|\n]*)""")
HELP = re.compile(r"^[a-z]+:.*?## (?P<text>.+)$(?P<values>)", re.MULTILINE)
VALUE = re.compile(r"""["'](\w+)=""")


@dataclass(frozen=True)
class Telling:
    """One call."""

    place: str
    texts: tuple[str | None, ...]
    """The English texts; None for one that is no literal."""
    values: frozenset[str]


@cache
def tellings() -> tuple[Telling, ...]:
    files = sorted((ROOT / "plugins").rglob("*.py"))
    return (*(telling for file in files for telling in _tellings(file)), *sayings())


@cache
def sayings() -> tuple[Telling, ...]:
    """What is said before any Python of ours can run."""
    files = (ROOT / "Makefile", *(file for file in sorted((ROOT / ".ci").iterdir()) if file.name != "say"))
    return tuple(saying for file in files for saying in _sayings(file))


@cache
def msgids() -> frozenset[tuple[str, ...]]:
    """English texts, a plural as its two forms."""
    return frozenset(tuple(text for text in telling.texts if text is not None) for telling in tellings())


def _tellings(file: Path) -> Iterator[Telling]:
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in FORMS:
            count = FORMS[node.func.id]
            texts = tuple(_literal(argument) for argument in node.args[:count])
            values = {keyword.arg or "**" for keyword in node.keywords} | ({"count"} if count > 1 else set())
            yield Telling(f"{file.relative_to(ROOT)}:{node.lineno}", texts, frozenset(values))


def _literal(node: ast.expr) -> str | None:
    return node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else None


def _sayings(file: Path) -> Iterator[Telling]:
    text = file.read_text("utf-8")
    for found in (*SAID.finditer(text), *(HELP.finditer(text) if file.name == "Makefile" else ())):
        line = text.count("\n", 0, found.start()) + 1
        if "$" not in found["text"]:  # `make help` says what stands beside the targets
            values = frozenset(VALUE.findall(found["values"]))
            yield Telling(f"{file.relative_to(ROOT)}:{line}", (found["text"],), values)
