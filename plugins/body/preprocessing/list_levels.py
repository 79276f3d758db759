"""Lists below items of lists: by indents where there are any, else by their marks, as word processors show levels."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .lines import SHUT, holds_indented
from .list_marks import HOLLOW, LETTER, NUMBER
from .list_runs import ListItem

STEP = 4
"""Columns of a level, which every reader of Markdown takes for one."""
MOST = 1000
"""Columns of more than any line."""
DEEPEST = 6
"""Levels that word processors have, and a page can show."""


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


def write_items(items: Sequence[ListItem], lines: list[str], seen: Sequence[str]) -> None:
    """Write the lines of items anew as Markdown has them; `seen` are the open lines."""
    least = _least_indent(items, lines, seen)
    levels: list[_Level] = []
    returns = _returns(items)
    for place, item in enumerate(items):
        mark = item.mark
        ours = mark.kind != "markdown"
        while levels and levels[-1].indent > mark.indent + 1:
            levels.pop()
        if not levels:
            shown, bullet = (mark.indent if mark.indent >= least else 0), "-"
        else:
            shown, bullet = _place(levels, item, comes_back=levels[-1].sign in returns[place])
        if not ours and (not levels or not levels[-1].bullet):
            shown = mark.indent
        levels.append(_Level(mark.sign, mark.rank, mark.indent, shown, bullet if ours else ""))
        if ours:
            lines[item.line] = f"{' ' * shown}{bullet} {mark.text}"
        elif shown != mark.indent:
            lines[item.line] = f"{' ' * shown}{lines[item.line].lstrip()}"


def _least_indent(items: Sequence[ListItem], lines: Sequence[str], seen: Sequence[str]) -> int:
    """Return the number of columns from which on the first item may stand in something, so that it stays there.

    Right below a paragraph it stands in nothing.
    """
    number = items[0].line - 1 if items else -1
    above = lines[number] if number >= 0 and seen[number] != SHUT else ""
    is_paragraph = bool(above.strip()) and not above.startswith((" " * STEP, "\t"))
    return MOST if is_paragraph and not holds_indented(above) else STEP


def _returns(items: Sequence[ListItem]) -> list[frozenset[str]]:
    """Return for each item the marks that come back below it.

    A list goes on in the same paragraph; one of letters or numbers behind an empty line too, but not with the first.
    """
    returns: list[frozenset[str]] = []
    here: frozenset[str] = frozenset()
    later: frozenset[str] = frozenset()
    for item in reversed(items):
        returns.append(here | later)
        mark = item.mark
        if mark.sign in (NUMBER, LETTER):
            later = later - {mark.sign} if mark.first else later | {mark.sign}
        here = frozenset() if item.apart else here | {mark.sign}
    return returns[::-1]


def _place(levels: list[_Level], item: ListItem, *, comes_back: bool) -> tuple[int, str]:
    """Return the columns before an item and its sign; leave those levels alone that are above it.

    Below the items of a list is what another item of it follows: its mark `comes_back`. Where marks change and no list
    is below the other, another sign begins another list.
    """
    mark = item.mark
    above = levels[-1]
    deeper = above.shown + (STEP if len(levels) < DEEPEST else 0)
    if mark.indent > above.indent + 1:
        return deeper, "-"
    same = [number for number, level in enumerate(levels) if level.sign == mark.sign]
    if same:
        level = levels[same[-1]]
        del levels[same[-1] :]
        return level.shown, level.bullet or "-"
    if comes_back or (mark.rank > above.rank and (not item.apart or mark.rank >= HOLLOW)):
        return deeper, "-"
    levels.pop()
    return above.shown, "*" if above.bullet != "*" else "-"
