"""A text as TOML writes it on one line."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[^\x00-\x1f\x7f\\]*")
_SINGLE = re.compile(r"[^'\x00-\x08\x0a-\x1f\x7f]*")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")


def literal(text: str) -> str:
    """Return the text between the quotation marks that it does not have itself."""
    if '"' not in text and _PLAIN.fullmatch(text):
        return f'"{text}"'
    if _SINGLE.fullmatch(text):
        return f"'{text}'"
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + _CONTROL.sub(lambda found: f"\\u{ord(found[0]):04x}", escaped) + '"'
