"""No single word on the last line: the last one is bound to the one before it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.typesetting.passage import BLOCK, CELL, LINE, THING

# Two words together must fit into a line of a narrow screen, in the large letters of a title too.
LONGEST = 16


def last_word(text: str) -> Iterator[int]:
    """Return the last space of each paragraph whose last two words are short; table cells have none."""
    start = 0
    for block in text.split(BLOCK):
        # Nothing shorter has two words.
        place = _last_space(block) if len(block) > 2 else None
        if place is not None:
            yield start + place
        start += len(block) + 1


def _last_space(block: str) -> int | None:
    end = len(block.rstrip(" \n"))
    space = max(block.rfind(" ", 0, end), block.rfind("\n", 0, end))
    if space <= 0 or end - space > LONGEST:
        return None
    before = block[max(0, space - LONGEST) : space]
    first = max(before.rfind(" "), before.rfind("\n"), before.rfind(LINE), before.rfind(CELL)) + 1
    both = before[first:] + block[space + 1 : end]
    bindable = bool(before[first:]) and len(both) < LONGEST and THING not in both
    return space if bindable and not any(letter.isspace() for letter in block[space + 1 : end]) else None
