"""A text's file as it lies on the disk, read once, and its text, if pages, feeds and XML can carry it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom import (
    NOTHING,
    Message,
    Mistake,
    Problem,
    damage_problems,
    decode_text,
    merge_conflict,
    repaired_text,
    system_reason,
    tell,
    unreadable,
)

from .limits import POST_BYTES, limit_problems, too_long

_SAVE = tell("open the file in its editor and save it as UTF-8 (Save as…, Encoding: UTF-8)")
# What neither HTML nor XML 1.0 may hold, and the second row of control characters, which only wrong encodings leave.
_UNPRINTABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class SourceBytes:
    """The bytes of a file; of one that is too long for a post only the first ones."""

    data: bytes = b""
    size: int = 0
    """Of the whole file, in bytes."""
    fault: Message = NOTHING
    """The reason for which the file cannot be read."""


def read_source_bytes(file: Path) -> SourceBytes:
    """Read a file; a fault where that is impossible."""
    try:
        with file.open("rb") as opened:
            # Nobody reads a film that was saved as a post.
            data = opened.read(POST_BYTES + 1)
            if len(data) <= POST_BYTES:
                return SourceBytes(data, len(data))
            return SourceBytes(data[:8], file.stat().st_size)
    except OSError as error:
        return SourceBytes(fault=system_reason(error))


def read_source(path: str, raw: SourceBytes) -> str | tuple[Problem, ...]:
    """Return the file's text in NFC, its line ends and letters put right; everything that forbids to go on with it."""
    if raw.fault:
        return (unreadable(path, raw.fault),)
    text = decode_text(path, raw.data)
    is_text = not isinstance(text, Problem) or text.code != "not-text"
    if raw.size > POST_BYTES and is_text:
        return (too_long(raw.size).at(path, None),)
    if isinstance(text, Problem):
        return (text,)
    text = unicodedata.normalize("NFC", repaired_text(text))
    if conflict := merge_conflict(path, text):
        return (conflict,)
    return (*_unprintable(path, text), *limit_problems(path, text)) or text


def damages_of_source(path: str, raw: SourceBytes) -> tuple[Problem, ...]:
    """Tell what was wrong with the letters of a file that can be read, before it was put right."""
    text = decode_text(path, raw.data)
    return () if isinstance(text, Problem) else tuple(damage_problems(path, text))


def _unprintable(path: str, text: str) -> Iterator[Problem]:
    if found := _UNPRINTABLE.search(text):
        code = f"U+{ord(found[0]):04X}"
        message = tell("there is a control character ({code}) that no page can show", code=code)
        wrong = Mistake("control-character", message, tell("delete it and type the word again"))
        if found[0] == "\0":
            wrong = Mistake("encoding", tell("the file is no UTF-8 text, it has empty bytes (UTF-16?)"), _SAVE)
        yield wrong.at(path, text.count("\n", 0, found.start()) + 1)
