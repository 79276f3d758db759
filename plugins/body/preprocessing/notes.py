"""Notes and the marks that lead to them: each mark has a note with a text, and each note a mark."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from plugins.body.unplaced_problems import UnplacedProblem, warning
from plugins.newsroom import tell

from .lines import SHUT
from .link_definitions import twice

_NOTE = re.compile(r" {0,3}\[\^(?P<label>[^\]\n]+)\]:(?P<text>.*)$")
_MARK = re.compile(r"\[\^([^\]\n]+)\]")


def notes(lines: list[str], seen: list[str]) -> Iterator[tuple[int, UnplacedProblem]]:
    """Find notes and marks that do not find each other; give the second of two notes with one name another."""
    written: dict[str, int] = {}
    empty: dict[str, int] = {}
    marks = _marks(seen)
    names = {*marks, *(found["label"] for line in seen if (found := _NOTE.match(line)))}
    for number, line in enumerate(seen):
        found = _NOTE.match(line)
        if not found:
            continue
        label = found["label"]
        if not lines[number][found.start("text") :].strip() and not _goes_on(seen, number):
            empty.setdefault(label, number)
            lines[number] = seen[number] = ""
        elif written.setdefault(label, number) != number:
            yield number, twice(f"[^{label}]:")
            lines[number] = _with_label(lines[number], found, _free_name(label, names))
        elif label not in marks:
            yield number, _unmarked(label)
    for label, number in empty.items():
        if label not in written:
            yield number, _without_text(label)
    for label, number in marks.items():
        if label not in written and label not in empty:
            yield number, _missing(label)


def _marks(seen: Sequence[str]) -> dict[str, int]:
    """Return the line of the first mark of each name."""
    marks: dict[str, int] = {}
    for number, line in enumerate(seen):
        note = _NOTE.match(line)
        for mark in _MARK.finditer(line, note.start("text") if note else 0):
            marks.setdefault(mark[1], number)
    return marks


def _goes_on(seen: Sequence[str], number: int) -> bool:
    following = next((line for line in seen[number + 1 :] if line.strip()), "")
    return following != SHUT and following.startswith(("    ", "\t"))


def _free_name(label: str, names: set[str]) -> str:
    free = next(name for number in count(2) if (name := f"{label}-{number}") not in names)
    names.add(free)
    return free


def _with_label(line: str, found: re.Match[str], label: str) -> str:
    return f"{line[: found.start('label')]}{label}{line[found.end('label') :]}"


def _unmarked(label: str) -> UnplacedProblem:
    message = tell("no mark leads to the note [^{label}]; it stands below the text all the same", label=label)
    return warning(
        "note-without-mark", message, tell("write [^{label}] behind the word that it belongs to", label=label)
    )


def _without_text(label: str) -> UnplacedProblem:
    message = tell("the note [^{label}] has no text, so its mark is shown as it was typed", label=label)
    return warning("note-without-text", message, tell("write its text behind the colon, or delete note and mark"))


def _missing(label: str) -> UnplacedProblem:
    message = tell("there is no note [^{label}], so its mark is shown as it was typed", label=label)
    remedy = tell("write on a line of its own: [^{label}]: the note; or delete the mark", label=label)
    return warning("note-without-text", message, remedy)
