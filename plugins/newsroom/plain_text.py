"""From the bytes of a file to its text, or to a friendly word about how to save it."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from .problems import Problem

_SAVE = "open the file in its editor and save it as UTF-8 (Save as…, Encoding: UTF-8)"
_AS_TEXT = "copy its text into a text editor, and save that as UTF-8 under this name"
_DOCUMENTS = (
    (b"PK\x03\x04", "a document of Word or a packed file"),
    (b"\xd0\xcf\x11\xe0", "a document of an old Word"),
    (b"{\\rtf", "a document of a word processor"),
    (b"%PDF-", "a PDF"),
)


def decode_text(path: str, data: bytes) -> str | Problem:
    """Give the text of a file with newlines as its only line ends and no byte order mark; a Problem if not UTF-8."""
    for beginning, what in _DOCUMENTS:
        if data.startswith(beginning):
            return Problem(path, "not-text", f"this is {what}, whatever its name says", _AS_TEXT, line=1)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        return Problem(path, "encoding", "the file is saved as UTF-16 ('Unicode'), not as UTF-8", _SAVE, line=1)
    try:
        text = data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(path, "encoding", f"the file is not UTF-8{_suspected(data)}", _SAVE, line=line)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _suspected(data: bytes) -> str:
    """Nearly all that is not UTF-8 here was saved by an old Windows editor: say so if it reads as Cyrillic."""
    high = [byte for byte in data if byte >= 0x80]
    letters = sum(byte >= 0xC0 for byte in high)
    return ", probably Windows-1251" if letters * 2 > len(high) else ""
