"""Program text of a body, between fences or indented: no check of words looks into it."""

from __future__ import annotations

import re
from functools import lru_cache

from .readers import read_blocks

_MAY_BE = ("```", "~~~", "    ", "\t")
"""Without any of these a text has none."""
_SEEN = re.compile(r"\S")


@lru_cache(maxsize=2)  # asked by several checks of a body
def code_lines(body: str) -> tuple[tuple[int, int], ...]:
    """Return the lines, from 0, on which program text begins, and those after its end."""
    if not any(sign in body for sign in _MAY_BE):
        return ()
    tokens = read_blocks(body).tokens
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
        lines[start:end] = (_SEEN.sub(" ", line) for line in lines[start:end])
    return "\n".join(lines)
