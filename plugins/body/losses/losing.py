"""All rules of this room over one text, as far as it has their signs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import itemgetter

from plugins.body.typed_lines import without_code
from plugins.body.wrong import Wrong

from .definitions import definitions
from .notes import notes
from .table_rows import table_rows


@dataclass(frozen=True, slots=True)
class Kept:
    """The lines of a text, as many as were typed."""

    lines: Sequence[str]
    found: tuple[tuple[int, Wrong], ...] = ()
    """What authors are told, by line from 0."""


def may_lose_words(text: str) -> bool:
    """Return whether a text has the signs of what Markdown may drop."""
    return "|" in text or "]:" in text or "[^" in text


def without_losses(typed: Sequence[str]) -> Kept:
    """Write anew what would be lost, and tell of it."""
    text = "\n".join(typed)
    if not may_lose_words(text):
        return Kept(typed)
    lines = text.split("\n")
    seen = without_code(text)
    found: list[tuple[int, Wrong]] = []
    if "[^" in text:
        found.extend(notes(lines, seen))
    if "]:" in text:
        found.extend(definitions(lines, seen))
    if "|" in text:
        found.extend(table_rows(lines, seen))
    # A table at the very top has its head and the line of hyphens in one: there was no line above to take.
    typed_of = [number for number, line in enumerate(typed) for _ in line.split("\n")]
    kept = [""] * len(typed)
    for number, group in groupby(zip(typed_of, lines, strict=True), key=itemgetter(0)):
        kept[number] = "\n".join(line for _, line in group)
    return Kept(kept, tuple(sorted(((typed_of[line], wrong) for line, wrong in found), key=itemgetter(0))))
