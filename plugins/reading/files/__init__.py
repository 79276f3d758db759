"""Pictures and PDF files that an organization's texts name become published ones.

Each is looked at once, however often texts name it, and within what all of them may cost together.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol, TypeVar

from plugins.attachments import attach
from plugins.body import UnplacedProblem
from plugins.newsroom import (
    PICTURE_ENDINGS,
    Attachment,
    Bill,
    Message,
    Organization,
    Picture,
    Problem,
    Sources,
    propose_slug,
    tell,
)
from plugins.pictures import prepare_logo, prepare_picture
from plugins.reading.readings import ReadingSettings
from plugins.reading.time_limit import unmetered

from .folder_index import FolderIndex, Lookup, find_file

Published = TypeVar("Published", Picture, Attachment)


class Refused(Protocol):
    """A mistake for which a room does not publish a file."""

    @property
    def code(self) -> str:
        """The rule's name."""

    @property
    def message(self) -> Message:
        """The mistake."""

    @property
    def remedy(self) -> Message:
        """The way out."""


Maker = Callable[[Path, str, Path, Bill, Path | None], Published | Refused]
"""Makes a file: its source, its address without digest and ending, the cache folder, its bill, and that of refusals."""


def published_picture(
    address: str, folders: Sequence[str], files: FolderIndex, cache: Path
) -> Picture | UnplacedProblem:
    """Develop the picture that an author names, or return why that cannot be done."""
    path = find_file(address, folders, files)
    if isinstance(path, UnplacedProblem):
        return path
    if not path.lower().endswith(PICTURE_ENDINGS):
        message = tell("'{address}' is no picture", address=address)
        return UnplacedProblem("picture-format", message, tell("pictures end in .jpg, .png or .webp"))
    return picture_at(path, files, cache)


def picture_at(path: str, files: FolderIndex, cache: Path) -> Picture | UnplacedProblem:
    """Develop the picture at a path of the organization, or return why that cannot be done."""
    with unmetered():
        picture = _published(path, Picture, prepare_picture, files, cache)
    files.asked.append((Lookup("picture", path), picture))
    return picture


def attachment_at(path: str, files: FolderIndex, cache: Path) -> Attachment | UnplacedProblem:
    """Write the PDF at a path of the organization anew, or return why that cannot be done."""
    attachment = _published(path, Attachment, attach, files, cache)
    files.asked.append((Lookup("pdf", path), attachment))
    return attachment


def read_logo(
    organization: Organization, sources: Sources, files: FolderIndex, settings: ReadingSettings
) -> Picture | Problem | None:
    """Develop the logo; a Problem where its file is wrong, for the pages go on without it, and None without one."""
    path = f"organizations/{organization.key}/{organization.logo}"
    if path not in sources.files:
        return None
    made = prepare_logo(
        settings.content / path, f"/{organization.key}/pictures/logo", settings.cache, Bill(files.budget, path)
    )
    return made if isinstance(made, Picture) else _wrong_file(path, made).at(path, None)


def _published(
    path: str, kind: type[Published], make: Maker[Published], files: FolderIndex, cache: Path
) -> Published | UnplacedProblem:
    """Return what becomes of the file at a path of the organization: made now, or as it was before."""
    if short := files.budget.short_of(path):
        return _too_much(path, short)
    # What is wrong with a file holds wherever it would be kept.
    known = files.examined.get((path, "")) or files.examined.get((path, str(cache)))
    if isinstance(known, UnplacedProblem | kind):
        return known
    organization, folder = files.folder.rpartition("/")[2], "pictures" if kind is Picture else "files"
    # A name without a letter that an address could have makes one for all languages.
    name = propose_slug(path.rpartition("/")[2].rpartition(".")[0], "kk") or folder.removesuffix("s")
    content = files.post_index.content
    made = make(content / path, f"/{organization}/{folder}/{name}", cache, Bill(files.budget, path), files.refusals)
    if isinstance(made, Picture | Attachment):
        files.examined[path, str(cache)] = made
        return made
    if short := files.budget.short_of(path):
        return _too_much(path, short)
    wrong = files.examined[path, ""] = _wrong_file(path, made)
    return wrong


def _wrong_file(path: str, refused: Refused) -> UnplacedProblem:
    """Return what is wrong with a file that a text names: one text has many, so its name is told."""
    return UnplacedProblem(
        refused.code, tell("{name}: {reason}", name=path.rpartition("/")[2], reason=refused.message), refused.remedy
    )


def _too_much(path: str, owner: str) -> UnplacedProblem:
    name = path.rpartition("/")[2]
    if owner == "post":
        message = tell("with '{name}' the pictures and PDF files of the post ask for more than one post may", name=name)
        return UnplacedProblem(
            "files-of-post", message, tell("make them smaller and fewer, or split the post into several")
        )
    message = tell(
        "with '{name}' the pictures and PDF files of the organization ask for more than one organization may", name=name
    )
    return UnplacedProblem("files-of-organization", message, tell("make them smaller: 2000 pixels wide is plenty"))
