"""Pelican's own header: lines such as `Title: Words`, up to the first empty line."""

from __future__ import annotations

import re

from plugins.newsroom import Problem, tell

from .entries import Entry
from .wrong import Wrong

_LINE = re.compile(r"([A-Za-z][A-Za-z_-]*):\s*(.*)")


def colon_header(path: str, lines: list[str], first_line: int) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Read the lines; an indented one goes on with the value above it."""
    entries: list[Entry] = []
    problems: list[Problem] = []
    for number, line in enumerate(lines, start=first_line):
        found = _LINE.fullmatch(line)
        if found:
            entries.append(Entry(found[1].lower(), number, (found[2].strip(),)))
        elif line.startswith((" ", "\t")) and entries:
            above = entries.pop()
            entries.append(Entry(above.key, above.line, (f"{above.texts[0]} {line.strip()}",)))
        else:
            message = tell("this line of the header has no key")
            remedy = tell("put an empty line between the header and the text")
            problems.append(Wrong("header-line", message, remedy).at(path, number))
    return tuple(entries), tuple(problems)
