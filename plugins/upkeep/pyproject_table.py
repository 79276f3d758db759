"""`[tool.habarshy]` of pyproject.toml, where a newsroom says whence its engine comes: read, and edited as text."""

from __future__ import annotations

import re
import tomllib

from plugins.newsroom import literal

HEAD = "[tool.habarshy]"
_BEGIN = r"^[ \t]*\[[ \t]*tool[ \t]*\.[ \t]*habarshy[ \t]*"
_TO_THE_NEXT = r"\][^\n]*(?:\n|\Z)(?:(?![ \t]*\[)[^\n]*(?:\n|\Z))*"
_TABLE = re.compile(_BEGIN + _TO_THE_NEXT, re.MULTILINE)
TABLES = re.compile(rf"{_BEGIN}(?:\.[^\]\n]*)?{_TO_THE_NEXT}", re.MULTILINE)
"""The table, and those below it: each with its head and all lines to the next one's."""
_PARAGRAPH = re.compile(r"\A(?:[^\n]*\S[^\n]*(?:\n|\Z))+")
_OTHER = re.compile(r"^\[tool\.", re.MULTILINE)


def table_settings(text: str) -> dict[str, str]:
    """Return the texts in the table; none where there is no table. Raises ValueError for a file that is no TOML."""
    tool = tomllib.loads(text).get("tool")
    table = tool.get("habarshy") if isinstance(tool, dict) else None
    values = table if isinstance(table, dict) else {}
    return {key: value for key, value in values.items() if isinstance(value, str)}


def with_setting(pyproject: str, key: str, value: str) -> str:
    """Return the file with a text in the table, in the place of another one of that key; all else stays."""
    if found := _TABLE.search(pyproject):
        table = _with_line(found[0], key, f"{key} = {literal(value)}\n")
        return f"{pyproject[: found.start()]}{table}{pyproject[found.end() :]}"
    other = _OTHER.search(pyproject)
    before, after = (pyproject[: other.start()], pyproject[other.start() :]) if other else (pyproject, "")
    return f"{_ended(before)}{HEAD}\n{key} = {literal(value)}\n" + (f"\n{after}" if after else "")


def _with_line(table: str, key: str, line: str) -> str:
    written = re.compile(rf"^[ \t]*([\"']?){key}\1[ \t]*=[^\n]*\n?", re.MULTILINE)
    if written.search(table):
        return written.sub(lambda _: line, table, count=1)
    paragraph = _PARAGRAPH.match(table)
    end = paragraph.end() if paragraph else 0
    return f"{_ended(table[:end])}{line}{table[end:]}"


def _ended(text: str) -> str:
    return text if not text or text.endswith("\n") else f"{text}\n"
