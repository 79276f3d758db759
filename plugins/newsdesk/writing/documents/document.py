"""What a document becomes, and the choice of who reads it: by its first bytes, whatever its name ends in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from plugins.newsdesk.writing.errors import DocumentError
from plugins.newsroom import Message, system_reason, tell

MOST_BYTES = 50_000_000
_COMPOUND = bytes.fromhex("d0cf11e0a1b11ae1")
"""The first bytes of a container that Word used before 2007, and in which a protected file of today lies."""
_PROTECTED = "EncryptedPackage".encode("utf-16-le")
_PASSWORD = tell(
    "the file has a password. Open it in Word, empty the password under File, Info, Protect Document, and save it"
)
_SAVE = tell("open it in Word or LibreOffice and save it as .docx, then name that file")

_OTHERS = (
    (
        re.compile(rb"%PDF"),
        tell("this is a PDF, which has letters at places and no paragraphs: {remedy}", remedy=_SAVE),
    ),
    (re.compile(rb"\{\\rtf"), tell("this is an RTF file: {remedy}", remedy=_SAVE)),
    (
        re.compile(rb"PK\x03\x04.{,100}mimetypeapplication/vnd\.oasis", re.DOTALL),
        tell("this is a file of LibreOffice (.odt): {remedy}", remedy=_SAVE),
    ),
)


@dataclass(frozen=True, slots=True)
class Document:
    """A document as Markdown."""

    title: str = ""
    """Its first heading, where that is certain."""
    body: str = ""
    pictures: Mapping[str, bytes] = field(default_factory=dict)
    """By the names with which the body shows them, in its order."""
    remarks: tuple[Message, ...] = ()
    """What its author must know: what was left out, and what is to be looked at."""


def read_document(file: Path) -> Document:
    """Return a document as Markdown. Raises DocumentError that says what to do with one that cannot be read."""
    data = _bytes_of(file)
    if refusal := _refusal(data):
        raise DocumentError(tell("{file}: {why}", file=file.name, why=refusal))
    if data.startswith(b"PK\x03\x04"):
        from .word import read_word  # noqa: PLC0415 - its library is loaded where there is a Word file

        return read_word(file.name, data)
    from .plain import read_plain  # noqa: PLC0415

    return read_plain(file.name, data)


def _bytes_of(file: Path) -> bytes:
    try:
        about = file.stat()
        if not (S_ISREG(about.st_mode) or S_ISDIR(about.st_mode)):  # a pipe would be waited for
            reason = tell("this is neither a file nor a folder")
            raise DocumentError(tell("{file} cannot be read: {reason}", file=file, reason=reason))
        if about.st_size > MOST_BYTES:
            message = tell("{file} has more than {most} MB: take pictures out of it", file=file.name, most=_MEGABYTES)
            raise DocumentError(message)
        return file.read_bytes()
    except OSError as error:
        reason = system_reason(error)
        raise DocumentError(tell("{file} cannot be read: {reason}", file=file, reason=reason)) from error


_MEGABYTES = MOST_BYTES // 1_000_000


def _refusal(data: bytes) -> Message | None:
    """Return why a file of another kind cannot be read, and what to do; None for Word files and texts."""
    if data.startswith(_COMPOUND):
        return _PASSWORD if _PROTECTED in data else tell("this is a file of an old Word (.doc): {remedy}", remedy=_SAVE)
    return next((message for pattern, message in _OTHERS if pattern.match(data)), None)
