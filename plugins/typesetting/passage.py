"""A text as rules see it, with the way back to where it came from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace

from .signs import NO_BREAK_HYPHEN, NO_BREAK_SPACE, THING
from .untouched import untouched

Edit = tuple[int, int, str]
"""Start, end and what stands there instead."""

_BOUND = {" ": NO_BREAK_SPACE, "\n": NO_BREAK_SPACE, "-": NO_BREAK_HYPHEN}


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in parts; those with a source are put back as they were, whatever the text says there."""

    text: str
    ends: tuple[int, ...]
    """Where each part ends in the text."""
    sources: tuple[str | None, ...]
    """None for a part that is the text itself."""


def passage_of(text: str) -> Passage:
    """Give plain text with its addresses and file names set aside."""
    parts = list(parts_of(text))
    return joined([shown for shown, _ in parts], [source for _, source in parts])


def parts_of(text: str) -> Iterable[tuple[str, str | None]]:
    """Cut text at its addresses and file names; give what rules see of each part, and its source if it is fixed."""
    end = 0
    for start, stop in untouched(text):
        yield text[end:start], None
        yield THING, text[start:stop]
        end = stop
    yield text[end:], None


def joined(shown: Sequence[str], sources: Sequence[str | None]) -> Passage:
    """Put parts together."""
    ends: list[int] = []
    end = 0
    for part in shown:
        end += len(part)
        ends.append(end)
    return Passage("".join(shown), tuple(ends), tuple(sources))


def edited(passage: Passage, edits: Sequence[Edit]) -> Passage:
    """Make the edits, which come in the order of the text and do not overlap."""
    if not edits:
        return passage
    pieces: list[str] = []
    done = 0
    moves = False
    for start, end, new in edits:
        pieces += (passage.text[done:start], new)
        done = end
        moves = moves or len(new) != end - start
    pieces.append(passage.text[done:])
    ends = _moved(passage.ends, edits) if moves else passage.ends
    return replace(passage, text="".join(pieces), ends=ends)


def _moved(ends: Iterable[int], edits: Sequence[Edit]) -> tuple[int, ...]:
    moved: list[int] = []
    shift = place = 0
    for end in ends:
        while place < len(edits) and edits[place][1] <= end and edits[place][0] < end:
            shift += len(edits[place][2]) - (edits[place][1] - edits[place][0])
            place += 1
        inside = 0
        if place < len(edits) and edits[place][0] < end:
            inside = min(0, len(edits[place][2]) - (end - edits[place][0]))
        moved.append(end + shift + inside)
    return tuple(moved)


def bound(passage: Passage, places: Collection[int]) -> Passage:
    """Make the spaces and hyphens at these places no-break ones."""
    pieces: list[str] = []
    done = 0
    for place in sorted(places):
        pieces += (passage.text[done:place], _BOUND[passage.text[place]])
        done = place + 1
    pieces.append(passage.text[done:])
    return replace(passage, text="".join(pieces))
