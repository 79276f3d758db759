"""Pictures and PDF files are looked at once, however often texts name them, and within what they may cost together."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Protocol, TypeVar

from plugins.body import Wrong
from plugins.newsroom import Attachment, Bill, Message, Picture, tell

from .folder_index import Shelf
from .wrong import wrong_file

Made = TypeVar("Made", Picture, Attachment)


class Refused(Protocol):
    """What a room says is wrong with a file."""

    @property
    def code(self) -> str:
        """The rule's name."""

    @property
    def message(self) -> Message:
        """What is wrong."""

    @property
    def remedy(self) -> Message:
        """What to do."""


def examined(
    path: str, kind: type[Made], shelf: Shelf, cache: Path, make: Callable[[Bill], Made | Refused]
) -> Made | Wrong:
    """Return what becomes of the file at a path of the organization: made now, or as it was told before."""
    if short := shelf.budget.short_of(path):
        return _too_much(path, short)
    # What is wrong with a file holds wherever it would be kept.
    known = shelf.examined.get((path, "")) or shelf.examined.get((path, str(cache)))
    if isinstance(known, Wrong | kind):
        return known
    made = make(Bill(shelf.budget, path))
    if isinstance(made, Picture | Attachment):
        shelf.examined[path, str(cache)] = made
        return made
    if short := shelf.budget.short_of(path):
        return _too_much(path, short)
    wrong = wrong_file(path, made.code, made.message, made.remedy)
    shelf.examined[path, ""] = wrong
    return wrong


def _too_much(path: str, owner: str) -> Wrong:
    name = path.rpartition("/")[2]
    if owner == "post":
        message = tell("with '{name}' the pictures and PDF files of the post ask for more than one post may", name=name)
        return Wrong("files-of-post", message, tell("make them smaller and fewer, or split the post into several"))
    message = tell(
        "with '{name}' the pictures and PDF files of the organization ask for more than one organization may", name=name
    )
    return Wrong("files-of-organization", message, tell("make them smaller: 2000 pixels wide is plenty"))
