"""Lists below items of lists: by indents where there are any, else by their marks, as word processors show levels."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from .runs import Item

STEP = 4
"""Columns of a level, which every reader of Markdown takes for one."""


@dataclass(frozen=True, slots=True)
class _Level:
    sign: str
    rank: int
    indent: int
    """As it was typed."""
    shown: int
    """As it is written."""
    bullet: str
    """Markdown's sign for it; empty where it was Markdown before."""


def written(items: Sequence[Item]) -> Iterator[tuple[int, str]]:
    """Return the line of each item with a mark of habit as Markdown has it, with its number."""
    levels: list[_Level] = []
    for place, item in enumerate(items):
        mark = item.mark
        ours = mark.kind != "markdown"
        while levels and levels[-1].indent > mark.indent + 1:
            levels.pop()
        shown, bullet = _place(levels, items, place)
        if not ours and (not levels or not levels[-1].bullet):
            shown = mark.indent
        levels.append(_Level(mark.sign, mark.rank, mark.indent, shown, bullet if ours else ""))
        if ours:
            yield item.line, f"{' ' * shown}{bullet} {mark.text}"
        elif shown != mark.indent:
            yield item.line, " " * shown


def _place(levels: list[_Level], items: Sequence[Item], place: int) -> tuple[int, str]:
    """Return the columns before an item and its sign; leave those levels alone that are above it.

    Where the marks change and no list is below the other, another sign begins another list.
    """
    mark = items[place].mark
    if not levels:
        return mark.indent if mark.indent >= STEP else 0, "-"
    above = levels[-1]
    if mark.indent > above.indent + 1:
        return above.shown + STEP, "-"
    same = [number for number, level in enumerate(levels) if level.sign == mark.sign]
    if same:
        level = levels[same[-1]]
        del levels[same[-1] :]
        return level.shown, level.bullet or "-"
    comes_back = any(item.mark.sign == above.sign for item in items[place + 1 :])
    if mark.rank > above.rank or comes_back:
        return above.shown + STEP, "-"
    levels.pop()
    return above.shown, "*" if above.bullet != "*" else "-"
