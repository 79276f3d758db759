"""Addresses of links and meanings of abbreviations that stand apart: each once, and each for something."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plugins.body.unplaced_problems import UnplacedProblem, warning
from plugins.newsroom import tell

from .lines import SHUT

_ADDRESS = re.compile(
    r" {0,3}\[(?!\^)(?P<label>[^\[\]\n]+)\]:[ \t]*(?:<[^<>\n]*>|\S+)"
    r"(?:[ \t]+(?:\"[^\"]*\"|'[^']*'|\([^()]*\)))?[ \t]*$"
)
_ABBREVIATION = re.compile(r" {0,3}\*\[(?P<label>[^\]\n]+)\]:.*$")
_USE = re.compile(r"\[([^\[\]]+)\]")
_ANY = re.compile(r" {0,3}(?:\*?\[[^\]\n]+\]:|#{1,6}[ \t])")


def definitions(lines: list[str], seen: list[str]) -> Iterator[tuple[int, UnplacedProblem]]:
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


def twice(written: str) -> UnplacedProblem:
    """Return the warning that something was defined before."""
    message = tell("'{written}' stands a second time; the first one holds", written=written)
    return warning("defined-twice", message, tell("delete one of them, or give it another name"))


def _unused(label: str) -> UnplacedProblem:
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
