"""Mends that stand only where they are certain."""

from __future__ import annotations

from .edited_post import EditedText
from .rule import Mend


def certain_mend(text: EditedText, line: int, old: str, new: str) -> Mend | None:
    """Return the mend of a line of the file; None where `old` does not stand on it, or stands there twice."""
    lines = text.source_lines
    stands_once = 0 < line <= len(lines) and lines[line - 1].count(old) == 1
    return Mend(line, old, new) if stands_once else None
