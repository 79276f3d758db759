"""Pictures and PDF files that an organization's texts name become published ones.

Each is looked at once, however often texts name it, and within what all of them may cost together.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from plugins.attachments import attach
from plugins.kept_files import FileFlaw
from plugins.newsroom import (
    Attachment,
    Bill,
    Message,
    Mistake,
    Organization,
    Picture,
    Problem,
    Sources,
    propose_slug,
    tell,
)
from plugins.pictures import look_at_picture, prepare_for_print, prepare_logo, prepare_picture
from plugins.reading.limits import unmetered
from plugins.reading.readings import ReadingSettings

from .folder_index import FolderIndex

Published = TypeVar("Published", Picture, Attachment)


Maker = Callable[[Path, str, Path, Bill, Path | None], Published | FileFlaw]
"""Makes a file: its source, its address without digest and ending, the cache folder, its bill, and that of refusals."""


def picture_at(path: str, files: FolderIndex, cache: Path) -> Picture | Mistake:
    """Develop the picture at a path of the organization, or return why that cannot be done."""
    make = prepare_picture if files.post_index.settings.publishes else look_at_picture
    with unmetered():
        return _published(path, Picture, make, files, cache)


def print_picture_at(path: str, files: FolderIndex, cache: Path) -> Picture | Mistake:
    """Develop a picture that is published as newspapers print it, or return why that cannot be done."""
    key = (path, f"{cache}, for print")
    known = files.examined.get(key)
    if isinstance(known, Picture | Mistake):
        return known
    content = files.post_index.settings.content
    with unmetered():
        made = prepare_for_print(content / path, _stem(path, files, "pictures"), cache, files.refusals)
    found = files.examined[key] = made if isinstance(made, Picture) else _wrong_file(path, made)
    return found


def attachment_at(path: str, files: FolderIndex, cache: Path) -> Attachment | Mistake:
    """Write the PDF at a path of the organization anew, or return why that cannot be done."""
    return _published(path, Attachment, attach, files, cache)


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
) -> Published | Mistake:
    """Return what becomes of the file at a path of the organization: made now, or as it was before."""
    if short := files.budget.short_of(path):
        return _too_much(path, short)
    # What is wrong with a file holds wherever it would be kept.
    known = files.examined.get((path, "")) or files.examined.get((path, str(cache)))
    if isinstance(known, Mistake | kind):
        return known
    stem = _stem(path, files, "pictures" if kind is Picture else "files")
    content = files.post_index.settings.content
    made = make(content / path, stem, cache, Bill(files.budget, path), files.refusals)
    if isinstance(made, Picture | Attachment):
        files.examined[path, str(cache)] = made
        return made
    if short := files.budget.short_of(path):
        return _too_much(path, short)
    wrong = files.examined[path, ""] = _wrong_file(path, made)
    return wrong


def _stem(path: str, files: FolderIndex, kinds: str) -> str:
    """Return the address of a file without digest and ending."""
    # A name without a letter that an address could have makes one for all languages.
    name = propose_slug(path.rpartition("/")[2].rpartition(".")[0], "kk") or kinds.removesuffix("s")
    return f"/{files.folder.rpartition('/')[2]}/{kinds}/{name}"


def _wrong_file(path: str, flaw: FileFlaw) -> Mistake:
    """Return what is wrong with a file that a text names: one text has many, so its name is told."""
    return Mistake(flaw.code, tell("{name}: {reason}", name=path.rpartition("/")[2], reason=flaw.message), flaw.remedy)


def _too_much(path: str, owner: str) -> Mistake:
    name = path.rpartition("/")[2]
    if owner == "post":
        message = tell("with '{name}' the pictures and PDF files of the post ask for more than one post may", name=name)
        return Mistake("files-of-post", message, tell("make them smaller and fewer, or split the post into several"))
    message = tell(
        "with '{name}' the pictures and PDF files of the organization ask for more than one organization may", name=name
    )
    return Mistake("files-of-organization", message, tell("make them smaller: 2000 pixels wide is plenty"))
