"""Lists of a header: `a, b`, `[a, b]`, or lines that begin with `- `."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

QUOTED = r""""(?:[^"\\]|\\.)*"|'(?:[^']|'')*'"""
"""A text between quotation marks; the mark inside is escaped or doubled."""

_PLAIN_ITEM = re.compile(rf"\s*(?:(?P<quoted>{QUOTED})\s*(?=,|\Z)|(?P<plain>[^,]*))", re.DOTALL)
_FLOW_ITEM = re.compile(rf"\s*(?:(?P<quoted>{QUOTED})\s*(?=[,\]])|(?P<plain>[^,\[\]]*))", re.DOTALL)
_AFTER_FLOW = re.compile(r"\s*(?:#.*)?")
_MARK = re.compile(r"[-–—•*·](?:\s+|\Z)|-(?=\S)")


def plain_items(text: str) -> list[str]:
    """Return words between commas; a comma between quotation marks parts nothing."""
    items, place = [], 0
    while place < len(text):
        found = _PLAIN_ITEM.match(text, place)
        if not found:
            break
        items.append(_written(found))
        place = found.end() + 1
    return [item for item in items if item]


def flow_items(text: str) -> list[str] | None:
    """Return the entries of `[a, b]`, with a note behind it or without; None if it is no such list."""
    items, place = [], 1
    while found := _FLOW_ITEM.match(text, place):
        items.append(_written(found))
        place = found.end() + 1
        if text[found.end() : place] == "]":
            return [item for item in items if item] if _AFTER_FLOW.fullmatch(text, place) else None
        if text[found.end() : place] != ",":
            return None
    return None


def item_lines(lines: Sequence[tuple[int, str]]) -> list[str]:
    """Return the entries of lines that begin with `- `; none if the first line does not."""
    items: list[str] = []
    for line in _written_lines(lines):
        mark = _MARK.match(line)
        if mark:
            items.append(line[mark.end() :])
        elif items:
            items[-1] = f"{items[-1]}\n{line}"
        elif line:
            return []
    return [item.strip() for item in items if item.strip()]


def _written(found: re.Match[str]) -> str:
    return str(found["quoted"] or (found["plain"] or "").strip())


def _written_lines(lines: Sequence[tuple[int, str]]) -> Iterator[str]:
    for _, line in lines:
        bare = line.strip()
        if not bare.startswith("#"):
            yield bare
