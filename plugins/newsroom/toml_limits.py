"""Sizes that no honest TOML file reaches: tomllib and our index of lines take much longer for some of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .problems import Problem

TOML_BYTES = 100_000
TOML_LINES = 3_000
TOML_COMMAS = 3_000
"""Between entries of lists and inline tables."""
TOML_KEY_PARTS = 16

_LONG_KEY = re.compile(
    rf"""(?:(?:"[^"\n]{{0,80}}"|'[^'\n]{{0,80}}'|[A-Za-z0-9_-]{{1,80}})[ \t]*\.[ \t]*){{{TOML_KEY_PARTS},}}"""
)


def toml_limit_problems(path: str, text: str) -> Iterator[Problem]:
    """Say which limits the text of a TOML file breaks."""
    if text.count("\n") > TOML_LINES:
        yield _too_large(path, f"the file has more than {TOML_LINES} lines")
    if text.count(",") > TOML_COMMAS:
        yield _too_large(path, f"the file's lists have more than {TOML_COMMAS} entries")
    found = _LONG_KEY.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        message = f"a key has {TOML_KEY_PARTS} parts or more between dots"
        yield Problem(path, "toml-nesting", message, "write it flatter: [a.b] and below it c = …", line=line)


def too_large(path: str) -> Problem:
    """Say that a file has too many bytes."""
    return _too_large(path, f"the file has more than {TOML_BYTES} bytes")


def _too_large(path: str, message: str) -> Problem:
    return Problem(path, "toml-size", message, "delete what is not needed")
