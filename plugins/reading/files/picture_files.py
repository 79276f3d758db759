"""Pictures that authors name become published ones."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from plugins.body import Wrong
from plugins.newsroom import Picture, propose_slug, tell
from plugins.pictures import develop
from plugins.reading.time_limit import unmetered

from .folder_index import PICTURE_ENDINGS, Question, Shelf, find_file
from .published import examined


def published_picture(
    address: str, folders: Sequence[str], shelf: Shelf, content: Path, cache: Path
) -> Picture | Wrong:
    """Develop the picture that an author names, or say why that cannot be done."""
    path = find_file(address, folders, shelf)
    if isinstance(path, Wrong):
        return path
    if not path.lower().endswith(PICTURE_ENDINGS):
        message = tell("'{address}' is no picture", address=address)
        return Wrong("picture-format", message, tell("pictures end in .jpg, .png or .webp"))
    return developed(path, shelf, content, cache)


def developed(path: str, shelf: Shelf, content: Path, cache: Path) -> Picture | Wrong:
    """Develop the picture at a path of the organization, or say why that cannot be done."""
    with unmetered():
        stem = address_stem(path, shelf, "pictures")
        picture = examined(
            path, Picture, shelf, cache, lambda bill: develop(content / path, stem, cache, bill, shelf.refusals)
        )
    shelf.asked.append((Question("picture", path), picture))
    return picture


def address_stem(path: str, shelf: Shelf, folder: str) -> str:
    """Give a file's address in `/<org>/<folder>/` without digest and ending; any name makes one for all languages."""
    organization = shelf.home.rpartition("/")[2]
    stem = path.rpartition("/")[2].rpartition(".")[0]
    return f"/{organization}/{folder}/{propose_slug(stem, 'kk') or folder.removesuffix('s')}"
