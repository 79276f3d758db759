"""Program text of a body, between fences or indented: no check of words looks into it.

A paragraph that a writer indented is some by mistake, and a heading without a space is a paragraph: both are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from plugins.newsroom import Problem, tell, warning

from .preprocessing.comments import VISIBLE
from .readers import read

HEADING = warning(
    "heading-needs-space", tell("this is shown as text, for a heading has a space behind its signs"), tell("add it")
)
INDENTED = warning(
    "indented-paragraph",
    tell("a paragraph that begins with a tab or four spaces is shown as program text"),
    tell("delete them: the site sets paragraphs by itself"),
)

_STUCK_HEADING = re.compile(r"^#{2,6}[^\W\d_]", re.MULTILINE)
# A tab is no sign of program text, nor are Cyrillic letters.
_INDENTED = re.compile(r" {0,3}\t\s*[^\W\d_]|(?:[>\-+*]|\d+[.)]|[ ])*[ ]{4,}[\u0400-\u04ff]")
_MAY_BE = ("```", "~~~", "    ", "\t")
"""Without any of these a text has none."""


@lru_cache(maxsize=2)  # asked by several checks of a body
def code_lines(body: str) -> tuple[tuple[int, int], ...]:
    """Return the lines, from 0, on which program text begins, and those after its end."""
    if not any(sign in body for sign in _MAY_BE):
        return ()
    tokens = read(body, blocks_alone=True).tokens
    return tuple(
        (token.map[0], token.map[1]) for token in tokens if token.map and token.type in ("fence", "code_block")
    )


@lru_cache(maxsize=2)
def without_code(body: str) -> str:
    """Return the body with spaces for program text; its length and its lines stay."""
    ranges = code_lines(body)
    if not ranges:
        return body
    lines = body.split("\n")
    for start, end in ranges:
        lines[start:end] = (VISIBLE.sub(" ", line) for line in lines[start:end])
    return "\n".join(lines)


def paragraph_problems(path: str, body: str, first_line: int) -> Iterator[Problem]:
    """Find headings without their space, and indented paragraphs."""
    seen = without_code(body)
    for found in _STUCK_HEADING.finditer(seen):
        yield HEADING.at(path, first_line + seen.count("\n", 0, found.start()))
    lines = body.split("\n")
    for start, _ in code_lines(body):
        # A tab among the words is one of a table, whose head may begin with an empty cell.
        if _INDENTED.match(lines[start]) and "\t" not in lines[start].strip():
            yield INDENTED.at(path, first_line + start)
