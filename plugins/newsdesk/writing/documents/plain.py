"""Plain texts, in the encodings in which people have them."""

from __future__ import annotations

import re
import unicodedata
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE
from collections.abc import Iterator

from plugins.newsdesk.writing.errors import DocumentError
from plugins.newsroom import repaired_text, tell

from .document import Document

EASY_LINE = 120
"""Letters of a first line that may be a title."""
_NAMES = {"kz1048": "Windows-1251", "cp866": "CP866", "koi8-r": "KOI8-R"}
"""As people know them; Kazakh has its letters where the Russian table has others."""
_STRANGE = re.compile(r"[^\n\x20-\x7e\u00a0-\u052f\u2000-\u206f\u20ac-\u20bf\u2100-\u22ff]")
_MOST_STRANGE = 0.05
"""Of all letters: more of them are in no text of ours."""


def read_plain(name: str, data: bytes) -> Document:
    """Return a plain text as Markdown: its lines are paragraphs unless empty lines divide it.

    Raises DocumentError where nobody can tell its letters.
    """
    text, encoding = _decoded(data)
    text = unicodedata.normalize("NFC", repaired_text(text))
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x0c", "\n\n").replace("\t", " ")
    if len(_STRANGE.findall(text)) > _MOST_STRANGE * len(text):
        message = tell("{file} is no text: name a .docx, or a text that is saved as UTF-8", file=name)
        raise DocumentError(message)
    title, paragraphs = _title(list(_paragraphs(text)))
    read_as = tell("The text was saved as {encoding}: look whether all letters are right.", encoding=encoding)
    return Document(title, "\n\n".join(paragraphs), remarks=(read_as,) if encoding else ())


def _decoded(data: bytes) -> tuple[str, str]:
    """Return the text with the name of its encoding; empty for UTF-8."""
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return data.decode("utf-16", "replace"), "UTF-16"
    if b"\0" in data:
        is_little = data[1::2].count(0) >= data[::2].count(0)
        # Spaces and digits have a zero as their second byte, the one that counts more.
        return data.decode("utf-16-le" if is_little else "utf-16-be", "replace"), "UTF-16"
    try:
        return data.removeprefix(BOM_UTF8).decode("utf-8"), ""
    except UnicodeDecodeError:
        encoding = _table_of(data)
        return data.decode(encoding, "replace"), _NAMES[encoding]


def _table_of(data: bytes) -> str:
    """Return the table of letters that a text of one byte a letter has, by where its letters stand in it."""
    low, high, small = (sum(data.count(byte) for byte in part) for part in (_LOW, _HIGH, _SMALL))
    if low > high + small:
        return "cp866"
    return "kz1048" if small >= high else "koi8-r"


_LOW, _HIGH, _SMALL = range(0x80, 0xB0), range(0xC0, 0xE0), range(0xE0, 0x100)


def _paragraphs(text: str) -> Iterator[str]:
    lines = [line.strip(" \u00a0") for line in text.split("\n")]
    inner = [number for number, line in enumerate(lines) if not line and any(lines[:number]) and any(lines[number:])]
    if not inner:
        yield from filter(None, lines)
        return
    block: list[str] = []
    for line in (*lines, ""):
        if line:
            block.append(line)
        elif block:
            yield "\n".join(block)
            block = []


def _title(paragraphs: list[str]) -> tuple[str, list[str]]:
    """Return the first line as the title if it may be one, and the rest."""
    first, *rest = paragraphs or [""]
    is_title = bool(rest) and "\n" not in first and len(first) <= EASY_LINE and not first.endswith((".", ":", ";", ","))
    return (first.lstrip("# "), rest) if is_title else ("", paragraphs)
