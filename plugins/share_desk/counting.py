"""The ways in which networks count: the same text has five different lengths."""

from __future__ import annotations

import re
import unicodedata

import regex

LINK_LENGTH = 23
"""What X and Mastodon count for any link, however long."""

_LINK = re.compile(r"https?://\S+")
_GRAPHEME = regex.compile(r"\X")
_EMOJI = regex.compile(r"\p{Extended_Pictographic}|\p{Regional_Indicator}|[#*0-9]\uFE0F?\u20E3")
# Latin, Greek and Cyrillic with their usual signs: each is one letter to everybody, and none of them an emoji.
_PLAIN = re.compile(
    r"[\n -~\u00a0-\u00a8\u00aa-\u00ad\u00af-\u02ff\u0370-\u0482\u048a-\u052f\u2010-\u2027\u202f-\u203b\u20a0-\u20bf№]*"
)
# What X counts twice (twitter-text, configuration 3).
_HEAVY = re.compile(r"[^\u0000-\u10ff\u2000-\u200d\u2010-\u201f\u2032-\u2037]")


def utf16_units(text: str) -> int:
    """Count as Java, JavaScript and Objective-C do: an emoji is two or more."""
    return len(text.encode("utf-16-le")) // 2


def graphemes(text: str) -> int:
    """Count what people see as one letter (UAX 29)."""
    return len(text) if _PLAIN.fullmatch(text) else len(_GRAPHEME.findall(text))


def weighted(text: str) -> int:
    """Count as X does: links as 23, emoji and signs beyond the common ones as 2."""
    plain, links = _without_links(unicodedata.normalize("NFC", text))
    if _PLAIN.fullmatch(plain):
        return links + len(plain) + len(_HEAVY.findall(plain))
    return links + sum(_weight(letter) for letter in _GRAPHEME.findall(plain))


def short_links(text: str) -> int:
    """Count characters, links as 23."""
    plain, links = _without_links(text)
    return links + len(plain)


def emoji_by_bytes(text: str) -> int:
    """Count characters, an emoji by its bytes in UTF-8."""
    if _PLAIN.fullmatch(text):
        return len(text)
    return sum(len(letter.encode()) if _EMOJI.match(letter) else len(letter) for letter in _GRAPHEME.findall(text))


def grapheme_ends(text: str) -> list[int]:
    """Return the places where a text may be cut without tearing what people see as one letter."""
    return [found.end() for found in _GRAPHEME.finditer(text)]


def _without_links(text: str) -> tuple[str, int]:
    plain, count = _LINK.subn("", text)
    return plain, count * LINK_LENGTH


def _weight(letter: str) -> int:
    if _EMOJI.match(letter) and len(letter) > 1:
        return 2
    return len(letter) + len(_HEAVY.findall(letter))
