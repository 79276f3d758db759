"""Addresses of links, meanings of abbreviations and notes that stand apart: each once, and each for something.

Each mark of a note has a note with a text, and each note a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import count

from plugins.newsroom import Mistake, tell, warning

from .lines import SHUT

_ADDRESS = re.compile(
    r" {0,3}\[(?!\^)(?P<label>[^\[\]\n]+)\]:[ \t]*(?:<[^<>\n]*>|\S+)"
    r"(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
_ABBREVIATION = re.compile(r" {0,3}\*\[(?P<label>[^\]\n]+)\]:.*$")
_USE = re.compile(r"\[([^\[\]]+)\]")
_ANY = re.compile(r" {0,3}(?:\*?\[[^\]\n]+\]:|#{1,6}[ \t])")


def definitions(lines: list[str], seen: list[str]) -> Iterator[tuple[int, Mistake]]:
    """Delete second definitions, which would hold instead of the first; find them, and addresses that nothing uses."""
    first: dict[tuple[str, str], int] = {}
    used = _used(seen)
    for number, line in enumerate(seen):
        found = _ABBREVIATION.match(line) or (_ADDRESS.match(line) if _begins(seen, number) else None)
        if not found:
            continue
        kind = "*" if found.re is _ABBREVIATION else ""
        label = found["label"].strip()
        earlier = first.setdefault((kind, _key(label) if not kind else label), number)
        if earlier != number:
            yield number, twice(f"{kind}[{label}]:")
            lines[number] = seen[number] = ""
        elif not kind and _key(label) not in used:
            yield number, _unused(label)


def twice(written: str) -> Mistake:
    """Return the warning that something was defined before."""
    message = tell("'{written}' stands a second time; the first one holds", written=written)
    return warning("defined-twice", message, tell("delete one of them, or give it another name"))


def _unused(label: str) -> Mistake:
    message = tell("no link uses the address '[{label}]:', and readers do not see it", label=label)
    return warning(
        "unused-address", message, tell("write [words][{label}] where it belongs, or delete it", label=label)
    )


def _begins(seen: Sequence[str], number: int) -> bool:
    above = seen[number - 1] if number else ""
    return not above.strip() or above == SHUT or _ANY.match(above) is not None


def _used(seen: Sequence[str]) -> frozenset[str]:
    texts = (line[found.end("label") + 2 :] if (found := _ADDRESS.match(line)) else line for line in seen)
    return frozenset(_key(use) for text in texts if "[" in text for use in _USE.findall(text))


def _key(label: str) -> str:
    return " ".join(label.split()).casefold()


_NOTE = re.compile(r" {0,3}\[\^(?P<label>[^\]\n]+)\]:(?P<text>.*)$")
_MARK = re.compile(r"\[\^([^\]\n]+)\]")


def notes(lines: list[str], seen: list[str]) -> Iterator[tuple[int, Mistake]]:
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


def _unmarked(label: str) -> Mistake:
    message = tell("no mark leads to the note [^{label}]; it stands below the text all the same", label=label)
    return warning(
        "note-without-mark", message, tell("write [^{label}] behind the word that it belongs to", label=label)
    )


def _without_text(label: str) -> Mistake:
    message = tell("the note [^{label}] has no text, so its mark is shown as it was typed", label=label)
    return warning("note-without-text", message, tell("write its text behind the colon, or delete note and mark"))


def _missing(label: str) -> Mistake:
    message = tell("there is no note [^{label}], so its mark is shown as it was typed", label=label)
    remedy = tell("write on a line of its own: [^{label}]: the note; or delete the mark", label=label)
    return warning("note-without-text", message, remedy)
