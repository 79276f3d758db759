"""A text as rules see it, with the way back to where it came from."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from .signs import NO_BREAK_HYPHEN, NO_BREAK_SPACE, THING
from .untouched import untouched

Edit = tuple[int, int, str]
"""Start, end and what stands there instead."""
Edits = Iterator[Edit]
"""In the order of the text, without overlap."""

_BOUND = {" ": NO_BREAK_SPACE, "\n": NO_BREAK_SPACE, "-": NO_BREAK_HYPHEN}


@dataclass(frozen=True, slots=True)
class Passage:
    """A text in parts; those with a source are put back as they were, whatever the text says there."""

    text: str
    ends: tuple[int, ...]
    """Where each part ends in the text."""
    sources: tuple[str | None, ...]
    """None for a part that is the text itself."""

    @property
    def parts(self) -> list[tuple[str, str | None]]:
        """What rules see of each part, and its source."""
        text, spans = self.text, zip((0, *self.ends), self.ends, self.sources, strict=False)
        return [(text[start:end], source) for start, end, source in spans]


def passage_of(text: str) -> Passage:
    """Return plain text with its addresses and file names set aside."""
    return joined(parts_of(text))


def parts_of(text: str) -> list[tuple[str, str | None]]:
    """Cut text at its addresses and file names; return what rules see of each part, and its source if it is fixed."""
    parts: list[tuple[str, str | None]] = []
    end = 0
    for start, stop in untouched(text):
        parts += ((text[end:start], None), (THING, text[start:stop]))
        end = stop
    return [*parts, (text[end:], None)]


def joined(parts: Sequence[tuple[str, str | None]]) -> Passage:
    """Put parts together; the text of one with a source is what rules see of it."""
    shown = [part for part, _ in parts]
    return Passage("".join(shown), tuple(accumulate(map(len, shown))), tuple([source for _, source in parts]))


def replaced(text: str, edits: Sequence[Edit]) -> str:
    """Return a text with the edits made, which come in its order and do not overlap."""
    pieces: list[str] = []
    done = 0
    for start, end, new in edits:
        pieces += (text[done:start], new)
        done = end
    return "".join((*pieces, text[done:])) if pieces else text


def edited(passage: Passage, edits: Sequence[Edit]) -> Passage:
    """Make the edits, which come in the order of the text and do not overlap."""
    if not edits:
        return passage
    moves = any(len(new) != end - start for start, end, new in edits)
    ends = _moved(passage.ends, edits) if moves else passage.ends
    return replace(passage, text=replaced(passage.text, edits), ends=ends)


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
    return edited(passage, [(place, place + 1, _BOUND[passage.text[place]]) for place in sorted(places)])
