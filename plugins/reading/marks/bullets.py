"""Bullets of word processors, at the beginning of a line, make a list."""

from __future__ import annotations

import re

_BULLET = re.compile(r" {0,3}(?:[•\uf0b7][ \t\u00a0]*|[·▪‣◦][ \t\u00a0]+)(?=[^\s•·▪‣◦\uf0b7])")
_ITEM = re.compile(r" {0,3}(?:[-+*]|\d+\.)[ \t]")


def bullets_as_lists(text: str) -> str:
    """Give the text with `- ` for such bullets, and an empty line above the first one."""
    lines: list[str] = []
    for line in text.split("\n"):
        item, is_bullet = _BULLET.subn("- ", line, count=1) if _BULLET.match(line) else (line, 0)
        if is_bullet and lines and lines[-1].strip() and not _ITEM.match(lines[-1]):
            lines.append("")
        lines.append(item)
    return "\n".join(lines)
