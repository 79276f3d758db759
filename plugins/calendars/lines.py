"""Content lines of calendars (RFC 5545, section 3.1): names, parameters, texts; folded at 75 bytes, ended by CRLF.

Lines of our own and not of a library: `icalendar` costs each worker 80 ms of a processor to load, more than a small
section, and the part of the format that we write is these few functions. Tests read them with two libraries.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime

LONGEST = 75
"""Bytes of a line, without its end."""
_ESCAPES = {"\\": r"\\", ";": r"\;", ",": r"\,", "\n": r"\n"}
_TO_ESCAPE = re.compile(r"[\\;,\n]")
# Controls are forbidden, and soft hyphens or direction marks would stand in a title that somebody copies.
_UNSEEN = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f\xad\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ud800-\udfff]"
)
_SPACES = re.compile("[\xa0\u202f]")


def line(name: str, value: str) -> str:
    """Return one line of a value that needs no escapes: a moment, an address, a number."""
    return f"{name}:{_UNSEEN.sub('', value)}"


def text_line(name: str, text: str, language: str = "") -> str:
    """Return one line of a text, which says its language if that is known; breaks of lines in it stay."""
    plain = _SPACES.sub(" ", _UNSEEN.sub("", text.replace("\r\n", "\n").replace("\r", "\n")))
    escaped = _TO_ESCAPE.sub(lambda found: _ESCAPES[found[0]], plain)
    return f"{name};LANGUAGE={language}:{escaped}" if language else f"{name}:{escaped}"


def day(on: date) -> str:
    """Return a day as calendars write it: 20260502."""
    return on.isoformat()[:10].replace("-", "")


def wall_clock(moment: datetime) -> str:
    """Return a moment by its own clock, without a zone: 20260502T110000."""
    return f"{day(moment)}T{moment:%H%M%S}"


def universal(moment: datetime) -> str:
    """Return a moment in universal time: 20260502T060000Z."""
    try:
        return f"{wall_clock(moment.astimezone(UTC))}Z"
    except OverflowError:  # the first or last hours of the calendar
        return f"{wall_clock(moment)}Z"


def document(lines: Iterable[str]) -> bytes:
    """Return lines folded and ended as they are sent."""
    return b"".join(_folded(one.encode()) for one in lines)


def _folded(data: bytes) -> bytes:
    """Fold a line between letters: what continues begins with a space, which counts."""
    parts: list[bytes] = []
    while len(data) > LONGEST - bool(parts):
        end = LONGEST - bool(parts)
        while data[end] & 0xC0 == 0x80:  # within a letter
            end -= 1
        parts.append(data[:end])
        data = data[end:]
    return b"\r\n ".join([*parts, data]) + b"\r\n"
