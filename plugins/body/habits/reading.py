"""One look at a body: its tables with tabs first, then its lists."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.body.typed_lines import SHUT, holds_indented, open_lines
from plugins.body.wrong import Wrong, warning
from plugins.newsroom import tell

from .levels import MOST, STEP, written
from .marks import may_have_marks
from .runs import Item, listed, runs_of
from .speech import are_items
from .tab_tables import tab_tables

DASHES = warning(
    "dash-lines",
    tell("lines that begin with a dash run on here in one paragraph"),
    tell("for a list begin each with a hyphen and a space; for what people say put an empty line between them"),
)


@dataclass(frozen=True, slots=True)
class Habits:
    """A body in Markdown."""

    lines: tuple[str, ...]
    """As many as were typed: the head of a table and the line of hyphens below it are one."""
    found: tuple[tuple[int, Wrong], ...] = ()
    """What authors are told, by line."""


def read_habits(body: str) -> Habits:
    """Write lists and tables of habit as Markdown; all other lines stay as they are."""
    lines = body.split("\n")
    has_marks = may_have_marks(lines)
    if not has_marks and "\t" not in body:
        return Habits(tuple(lines))
    seen = open_lines(body)
    found: list[tuple[int, Wrong]] = []
    if "\t" in body:
        found.extend(tab_tables(lines, seen))
    for run in runs_of(seen, lines) if has_marks else ():
        items, told = listed(run, lines, are_items)
        if told:
            found.append((told[0].line, DASHES))
        _write(lines, items, seen)
    return Habits(tuple(lines), tuple(sorted(found, key=lambda one: one[0])))


def _write(lines: list[str], items: Sequence[Item], seen: Sequence[str]) -> None:
    by_line = {item.line: item.mark for item in items}
    for line, text in written(items, _least_indent(items, lines, seen)):
        mark = by_line[line]
        lines[line] = f"{text}{lines[line].lstrip()}" if mark.kind == "markdown" else text


def _least_indent(items: Sequence[Item], lines: Sequence[str], seen: Sequence[str]) -> int:
    """Return from how many columns on the first item may stand in something: right below a paragraph from none."""
    number = items[0].line - 1 if items else -1
    above = lines[number] if number >= 0 and seen[number] != SHUT else ""
    is_paragraph = bool(above.strip()) and not above.startswith((" " * STEP, "\t"))
    return MOST if is_paragraph and not holds_indented(above) else STEP
