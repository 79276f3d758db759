"""The lines of a header become entries: the rest of a line is the value as it was typed, and no word of it is lost.

A line that begins without a space has a key, `- ` and an entry of a list, or `#` and a note. Whatever is indented goes
on with the value above. Which lines belong together is found here; `header_texts` reads what they say.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from plugins.newsroom import Problem

from .entries import Entry
from .key_lines import key_in
from .keys import TEXTS
from .lost import Place, lost_line, lost_value
from .texts import Written, entry_of

_LIST_ITEM = re.compile(r"[-–—•*·](?:\s|\Z)|-\S")


@dataclass(slots=True)
class _Reading:
    path: str
    fenced: bool
    titled: bool
    entries: list[Written] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    after_empty: bool = False
    """Whether an empty line stands above."""


def header_lines(
    path: str, lines: Sequence[str], first_line: int, *, fenced: bool = True
) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Read the lines of a header, without its fences; `first_line` is the first one's number in the file."""
    reading = _Reading(path, fenced, any(key.name == "title" for key in map(key_in, lines) if key))
    for number, line in enumerate(_without_margin(lines), start=first_line):
        if not _take_line(reading, number, line):
            break
        reading.after_empty = not line.strip()
    found = [entry_of(path, written) for written in reading.entries]
    problems = (*reading.problems, *(problem for _, some in found for problem in some))
    return tuple(entry for some, _ in found for entry in some), tuple(sorted(problems, key=lambda one: one.line or 0))


def _without_margin(lines: Sequence[str]) -> list[str]:
    """Take off what all lines are indented by."""
    margins = {line[: len(line) - len(line.lstrip())] for line in lines if line.strip()}
    least = min(margins, key=len, default="")
    margin = least if all(one.startswith(least) for one in margins) else ""
    return [line.removeprefix(margin) for line in lines]


def _take_line(reading: _Reading, number: int, line: str) -> bool:
    """Put a line where it belongs; False where the text has begun."""
    above = reading.entries[-1] if reading.entries else None
    if line.startswith("#"):
        return True
    if not line.strip() or (above and (line[0].isspace() or _lists(above, line))):
        _go_on(reading, number, line)
    elif key := key_in(line):
        reading.entries.append(Written(key.name, number, key.rest.strip()))
    elif above and (wrong := lost_value(line.strip(), above)):
        reading.problems.append(wrong.at(reading.path, above.line, above.key))
    else:
        wrong, goes_on = lost_line(line.strip(), above, Place(reading.fenced, reading.after_empty, reading.titled))
        reading.problems.append(wrong.at(reading.path, number, above.key if above else None))
        return goes_on
    return True


def _lists(above: Written, line: str) -> bool:
    """Return whether the line is an entry of a list below its key."""
    return above.key not in TEXTS and not above.rest and _LIST_ITEM.match(line) is not None


def _go_on(reading: _Reading, number: int, line: str) -> None:
    if reading.entries:
        above = reading.entries.pop()
        reading.entries.append(replace(above, below=(*above.below, (number, line))))
