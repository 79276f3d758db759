"""Files as authors wrote them: their text with its own ends of lines, for changes that touch nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.newsroom import Message, UserError, tell

_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+\Z")
_MARK = "\ufeff"


class RenameError(UserError):
    """Why nothing is renamed; the newsroom is as it was. The message says what to do."""


@dataclass(frozen=True, slots=True)
class WrittenFile:
    """A text, and how it is kept on the disk."""

    text: str
    mark: str = ""
    """The byte order mark that some editors write before it; empty without one."""

    @property
    def data(self) -> bytes:
        """Its bytes."""
        return (self.mark + self.text).encode()

    @property
    def line_end(self) -> str:
        """What ends its first line."""
        found = re.search(r"\r\n|\r|\n", self.text)
        return found[0] if found else "\n"

    @property
    def plain(self) -> str:
        """The text with newlines as its only line ends."""
        return self.text.replace("\r\n", "\n").replace("\r", "\n")


def read_written(path: str, data: bytes) -> WrittenFile:
    """Take the bytes of a file; raise RenameError where they are not UTF-8."""
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise RenameError(not_utf8(path)) from None
    return WrittenFile(text.removeprefix(_MARK), _MARK if text.startswith(_MARK) else "")


def not_utf8(path: str) -> Message:
    """Return what is said of a file in another encoding."""
    return tell("{file} is not UTF-8: open it in its editor, save it as UTF-8, and type the same again", file=path)


def lines_of(text: str) -> list[str]:
    """Return the lines of a text, each with its own end."""
    return _LINE.findall(text)
