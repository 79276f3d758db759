"""Why a PDF cannot be published: a value for the author, never an exception."""

from __future__ import annotations

from plugins.kept_files import FileFlaw
from plugins.newsroom import LFS_MESSAGE, LFS_REMEDY, Message, tell

_PRINT = tell("open it, choose Print and save it as a new PDF; that one has pages only")
_SAVE_SMALLER = tell("save it smaller: scanned pages need no more than 150 dots per inch")

MISSING = FileFlaw(
    "attachment-missing",
    tell("the file cannot be read"),
    tell("check its name, capital letters too, and put it beside the post"),
)
TOO_HEAVY = FileFlaw("attachment-too-heavy", tell("the PDF is larger than 10 MB"), _SAVE_SMALLER)
POINTER = FileFlaw("attachment-git-lfs", LFS_MESSAGE, LFS_REMEDY)
FOREIGN = FileFlaw(
    "attachment-format", tell("this is no PDF, whatever its name ends in"), tell("save the document as PDF")
)
DAMAGED = FileFlaw(
    "attachment-damaged",
    tell("the PDF is damaged, or too intricate to be looked through"),
    tell("copy it again; if it opens for you, choose Print and save it as a new PDF; that one has pages only"),
)
ENCRYPTED = FileFlaw(
    "attachment-encrypted",
    tell("the PDF is protected by a password, so nobody can look what is in it"),
    tell("save it without protection"),
)
SCRIPT = FileFlaw("attachment-script", tell("the PDF has a script inside"), _PRINT)
ACTION = FileFlaw("attachment-action", tell("the PDF does something by itself when it is opened or touched"), _PRINT)
EMBEDDED = FileFlaw("attachment-embedded", tell("the PDF has other files, sound or film inside"), _PRINT)
OVER_BUDGET = FileFlaw(
    "attachment-budget",
    tell("there are more pictures and PDF files, or larger ones, than can be made ready"),
    _SAVE_SMALLER,
)
BY_CODE = {flaw.code: flaw for flaw in tuple(vars().values()) if isinstance(flaw, FileFlaw)}


def not_kept(reason: Message) -> FileFlaw:
    """Return that the finished file could not be written into the cache folder, for the system's `reason`."""
    return FileFlaw(
        "attachment-cache",
        tell("the finished PDF could not be kept in the cache folder: {reason}", reason=reason),
        tell("make the folder that HABARSHY_CACHE names writable, or name another one"),
    )
