"""Addresses, code and attributes are set aside, so that no rule of typography touches them."""

from __future__ import annotations

import re

ADDRESSES = r"(?:https?://|www\.)[^\s<>\"«»“”]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
CODE = r"<(?P<code>code|pre|kbd|samp)\b[^>]*>.*?</(?P=code)>"

_IN_TEXT = re.compile(ADDRESSES)
_IN_HTML = re.compile(rf"{CODE}|(?P<tag><[a-zA-Z][a-zA-Z0-9]* )(?P<attributes>[^<>]+)>|{ADDRESSES}", re.DOTALL)

# One character of the last private plane stands for one thing set aside; nobody writes them.
_FIRST, _LAST = 0xF0000, 0xFFFFD
_STANDS_FOR = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")


def shield(text: str, *, html: bool) -> tuple[str, tuple[str, ...]]:
    """Replace addresses, in `html` also code and attributes, by one private character each; give what they were."""
    kept: list[str] = []

    def aside(match: re.Match[str]) -> str:
        if _FIRST + len(kept) > _LAST:
            return match[0]
        tag = match["tag"] if html else None
        kept.append(match["attributes"] if tag else match[0])
        stands_for = chr(_FIRST + len(kept) - 1)
        return f"{tag}{stands_for}>" if tag else stands_for

    # What a writer pasted from that plane must never be taken for one of ours: it would put text into tags.
    clean = _STANDS_FOR.sub("\ufffd", text)
    return (_IN_HTML if html else _IN_TEXT).sub(aside, clean), tuple(kept)


def unshield(text: str, kept: tuple[str, ...]) -> str:
    """Put back what `shield` has set aside."""
    return _STANDS_FOR.sub(lambda match: kept[ord(match[0]) - _FIRST], text)
