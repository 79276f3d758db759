"""Sizes that no honest TOML file reaches: tomllib and our index of lines take much longer for some of them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsroom.problems import Problem
from plugins.newsroom.problems.messages import Message, tell

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
        yield _too_large(path, tell("the file has more than {most} lines", most=TOML_LINES))
    if text.count(",") > TOML_COMMAS:
        yield _too_large(path, tell("the file's lists have more than {most} entries", most=TOML_COMMAS))
    found = _LONG_KEY.search(text)
    if found:
        line = text.count("\n", 0, found.start()) + 1
        message = tell("a key has {most} parts or more between dots", most=TOML_KEY_PARTS)
        yield Problem(path, "toml-nesting", message, tell("write it flatter: [a.b] and below it c = …"), line=line)


def too_large(path: str) -> Problem:
    """Say that a file has too many bytes."""
    return _too_large(path, tell("the file has more than {most} bytes", most=TOML_BYTES))


def _too_large(path: str, message: Message) -> Problem:
    return Problem(path, "toml-size", message, tell("delete what is not needed"))
