"""Addresses, code and attributes are set aside while typogrify's filters read HTML."""

from __future__ import annotations

import re

from .untouched import UNTOUCHED, is_untouched

_CODE = r"<(?P<code>code|pre|kbd|samp)\b[^>]*>.*?</(?P=code)>"
_TAG = r"(?P<tag><[a-zA-Z][a-zA-Z0-9]* )(?P<attributes>[^<>]+)>"
# What our own rules have left as it was: smartypants would guess.
_LEFT = r"(?P<left>[\"\\]|(?<!')'(?!')|--+|\.\.\.+)"
_SET_ASIDE = re.compile(rf"{_CODE}|{_TAG}|{UNTOUCHED}|{_LEFT}", re.DOTALL)

# One character of the last private plane stands for one thing set aside; nobody writes them.
_FIRST, _LAST = 0xF0000, 0xFFFFD
_STANDS_FOR = re.compile(f"[{chr(_FIRST)}-{chr(_LAST)}]")


def shield(html: str) -> tuple[str, tuple[str, ...]]:
    """Replace what filters must not read by one private character each; give what it was."""
    kept: list[str] = []

    def aside(match: re.Match[str]) -> str:
        if _FIRST + len(kept) > _LAST or not is_untouched(match):
            return match[0]
        tag = match["tag"]
        kept.append(match["attributes"] if tag else match[0])
        stands_for = chr(_FIRST + len(kept) - 1)
        return f"{tag}{stands_for}>" if tag else stands_for

    # What a writer pasted from that plane must never be taken for one of ours: it would put text into tags.
    clean = _STANDS_FOR.sub("\ufffd", html)
    return _SET_ASIDE.sub(aside, clean), tuple(kept)


def unshield(html: str, kept: tuple[str, ...]) -> str:
    """Put back what `shield` has set aside."""
    return _STANDS_FOR.sub(lambda match: kept[ord(match[0]) - _FIRST], html)
