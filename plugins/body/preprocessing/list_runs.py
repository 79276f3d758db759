"""Items that follow each other: the lines of one list, with those of lists below its items."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from .dialogue import are_items
from .lines import SHUT
from .list_marks import NUMBER, ListMark, mark_of


@dataclass(slots=True)
class ListItem:
    """A line with a mark, and the lines that go on with it."""

    line: int
    """Counted from 0."""
    mark: ListMark
    last: int
    """Its last line."""
    apart: bool
    """True if an empty line stands between it and the item before."""


@dataclass(slots=True)
class ListRun:
    """Items without other paragraphs between them."""

    above: str
    """The line above, or the one above an empty line; empty where there is none."""
    items: list[ListItem] = field(default_factory=list)


def runs_of(seen: Sequence[str], lines: Sequence[str]) -> Iterator[ListRun]:
    """Find all runs of items in open lines; their words are those of the `lines` as typed."""
    run = ListRun("")
    gap = False
    for number, line in enumerate(seen):
        if not lines[number].strip():
            gap = True
            continue
        mark = mark_of(lines[number]) if line != SHUT else None
        if mark and line[-len(lines[number].lstrip())] in " `":  # the mark itself stands in code
            mark = None
        if mark and mark.sign == NUMBER and not (mark.first or gap or run.items) and run.above:
            mark = None  # only a first number begins a list right below a paragraph
        if mark:
            run.items.append(ListItem(number, mark, number, apart=gap and bool(run.items)))
        elif run.items and line != SHUT and (not gap or lines[number].startswith((" ", "\t"))):
            run.items[-1].last = number
        else:
            if run.items:
                yield run
            run = ListRun("" if line == SHUT else line)
        gap = False
    if run.items:
        yield run


def listed(run: ListRun, texts: Sequence[str]) -> tuple[list[ListItem], list[ListItem]]:
    """Return the items of a run that are surely some of a list, and dashes of which nobody can tell it."""
    of_kind = {kind: [item for item in run.items if item.mark.kind == kind] for kind in ("dash", "letter", "sign")}
    close = {kind: any(not item.apart for item in items[1:]) for kind, items in of_kind.items()}
    dashes, letters, signs = of_kind.values()
    sure = {"markdown", "bullet"}
    told: list[ListItem] = []
    if dashes:
        together = close["dash"] or any(item.mark.kind != "dash" for item in run.items)
        words = [_words(item, texts) for item in dashes]
        if are_items(words, run.above, together=together):
            sure.add("dash")
        elif close["dash"]:
            told = dashes
    if len(letters) > 1 or (letters and letters[0].mark.first and run.above.rstrip().endswith(":")):
        sure.add("letter")
    if len(signs) > 1 and close["sign"]:
        sure.add("sign")
    return [item for item in run.items if item.mark.kind in sure], told


def _words(item: ListItem, texts: Sequence[str]) -> str:
    return " ".join((item.mark.text, *(line.strip() for line in texts[item.line + 1 : item.last + 1])))
