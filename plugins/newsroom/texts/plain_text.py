"""From the bytes of a file to its text: pointers of git-lfs, documents, other encodings and open merges are told."""

from __future__ import annotations

import re
from codecs import BOM_UTF8, BOM_UTF16_BE, BOM_UTF16_LE

from plugins.newsroom.problems import Message, Problem, tell

_SAVE = tell("open the file in its editor and save it as UTF-8 (Save as…, Encoding: UTF-8)")
_AS_TEXT = tell("copy its text into a text editor, and save that as UTF-8 under this name")
_DOCUMENTS = (
    (b"PK\x03\x04", tell("this is a document of Word or a packed file, whatever its name says")),
    (b"\xd0\xcf\x11\xe0", tell("this is a document of an old Word, whatever its name says")),
    (b"{\\rtf", tell("this is a document of a word processor, whatever its name says")),
    (b"%PDF-", tell("this is a PDF, whatever its name says")),
)


def decode_text(path: str, data: bytes) -> str | Problem:
    """Return the text of a file with newlines as its only line ends and no byte order mark; a Problem if not UTF-8."""
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


LFS_MESSAGE = tell("this is only a pointer of git-lfs: the file itself has not been fetched")
LFS_REMEDY = tell("run 'git lfs pull' where the site is built; then the file lies here")
_BEGINNING = b"version https://git-lfs.github.com/spec/"


def is_lfs_pointer(data: bytes) -> bool:
    """Return whether the bytes of a file are such a pointer."""
    return data.startswith(_BEGINNING) and len(data) < 1024


# Seven signs at the beginning of a line, the names of the versions behind them. A line of = is a heading's too.
_MARK = re.compile(r"^(?:(<{7}|>{7})(?: .*)?|(={7})[ \t]*)$", re.MULTILINE)


def merge_conflict(path: str, text: str) -> Problem | None:
    """Return the error of a file in which two versions stand, at the line of the first mark; None without all marks."""
    if "<<<<<<<" not in text:
        return None
    begin = separator = None
    for mark in _MARK.finditer(text):
        sign = mark[0][0]
        if sign == "<" and begin is None:
            begin = mark.start()
        elif sign == "=" and begin is not None:
            separator = mark.start()
        elif sign == ">" and begin is not None and separator is not None:
            message = tell("two versions of this text stand below each other, as a merge has left them")
            remedy = tell("keep the right lines, and delete those that begin with <<<<<<<, |||||||, ======= or >>>>>>>")
            return Problem(path, "merge-conflict", message, remedy, line=text.count("\n", 0, begin) + 1)
    return None
