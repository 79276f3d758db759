"""One look at a body: its tables with tabs first, then its lists."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.newsroom import tell
from plugins.reading.typed_lines import SHUT, open_lines
from plugins.reading.wrong import Wrong, warning

from .levels import written
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
    """The lines of a body in Markdown, as many as were typed."""

    lines: tuple[str, ...]
    begins: frozenset[int] = frozenset()
    """Lines, from 0, at which a list or table begins right below a paragraph."""
    found: tuple[tuple[int, Wrong], ...] = ()
    """What authors are told, by line."""


def read_habits(body: str) -> Habits:
    """Write lists and tables of habit as Markdown; all other lines stay as they are."""
    lines = body.split("\n")
    has_marks = may_have_marks(lines)
    if not has_marks and "\t" not in body:
        return Habits(tuple(lines))
    seen = open_lines(body)
    begins: set[int] = set()
    found: list[tuple[int, Wrong]] = []
    if "\t" in body:
        found.extend(tab_tables(lines, seen, begins))
    for run in runs_of(seen, lines) if has_marks else ():
        items, told = listed(run, lines, are_items)
        if told:
            found.append((told[0].line, DASHES))
        _write(lines, items)
        begins.update(_below_paragraphs(items, seen))
    return Habits(tuple(lines), frozenset(begins), tuple(sorted(found, key=lambda one: one[0])))


def _write(lines: list[str], items: Sequence[Item]) -> None:
    by_line = {item.line: item.mark for item in items}
    for line, text in written(items):
        mark = by_line[line]
        lines[line] = f"{text}{lines[line].lstrip()}" if mark.kind == "markdown" else text


def _below_paragraphs(items: Sequence[Item], seen: Sequence[str]) -> Iterator[int]:
    before = -1
    for item in items:
        above = seen[item.line - 1] if item.line else ""
        if item.mark.kind != "markdown" and above.strip() and above != SHUT and before < item.line - 1:
            yield item.line
        before = item.last
