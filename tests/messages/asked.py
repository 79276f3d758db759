"""What code tells people: every `tell("…")` and `tell_count("…", "…")` of the rooms, found in their syntax trees."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from tests.tools import ROOT

FORMS = {"tell": 1, "tell_count": 2}
"""How many English texts each takes."""


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
    return tuple(telling for file in files for telling in _tellings(file))


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
