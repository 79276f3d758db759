"""From the bytes of a file to its text, or to a friendly word about how to save it."""

from __future__ import annotations

from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from plugins.newsroom.problems import Problem
from plugins.newsroom.problems.messages import Message, tell

from .lfs import LFS_MESSAGE, LFS_REMEDY, is_lfs_pointer

_SAVE = tell("open the file in its editor and save it as UTF-8 (Save as…, Encoding: UTF-8)")
_AS_TEXT = tell("copy its text into a text editor, and save that as UTF-8 under this name")
_DOCUMENTS = (
    (b"PK\x03\x04", tell("this is a document of Word or a packed file, whatever its name says")),
    (b"\xd0\xcf\x11\xe0", tell("this is a document of an old Word, whatever its name says")),
    (b"{\\rtf", tell("this is a document of a word processor, whatever its name says")),
    (b"%PDF-", tell("this is a PDF, whatever its name says")),
)


def decode_text(path: str, data: bytes) -> str | Problem:
    """Give the text of a file with newlines as its only line ends and no byte order mark; a Problem if not UTF-8."""
    if is_lfs_pointer(data):
        return Problem(path, "git-lfs", LFS_MESSAGE, LFS_REMEDY, line=1)
    for beginning, message in _DOCUMENTS:
        if data.startswith(beginning):
            return Problem(path, "not-text", message, _AS_TEXT, line=1)
    if data.startswith((BOM_UTF16_LE, BOM_UTF16_BE)):
        message = tell("the file is saved as UTF-16 ('Unicode'), not as UTF-8")
        return Problem(path, "encoding", message, _SAVE, line=1)
    try:
        text = data.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return Problem(path, "encoding", _not_utf8(data), _SAVE, line=line)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _not_utf8(data: bytes) -> Message:
    """Nearly all that is not UTF-8 here was saved by an old Windows editor: say so if it reads as Cyrillic."""
    high = [byte for byte in data if byte >= 0x80]
    letters = sum(byte >= 0xC0 for byte in high)
    if letters * 2 > len(high):
        return tell("the file is not UTF-8, probably Windows-1251")
    return tell("the file is not UTF-8")
