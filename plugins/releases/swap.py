"""Show a release: readers see the old site or the new one, whole."""

from __future__ import annotations

import errno
import os
import shutil
from enum import Enum
from pathlib import Path

from .errors import ForeignFolderError, OtherKindError
from .layout import releases_beside
from .manifest import MANIFEST, read_manifest
from .mounted import NOT_OURS, is_synchronised, synchronise
from .stopping import finish_from_here

IMMOVABLE = frozenset({errno.EBUSY, errno.EXDEV})
"""Mounts that look like a folder of the same disk, and folders of a container's image, answer so."""


class Swap(Enum):
    """The way in which an output came to show a release."""

    UNCHANGED = "it showed this release before"
    RENAMED = "one rename"
    FOLDER_REPLACED = "a link took the place of a folder"
    FILES_REPLACED = "the files of a mount were replaced one by one"


def current_release(output: Path) -> Path | None:
    """Return the release that the output shows; None for a first build.

    One of its own is named as its layout names it, whatever links lead to the output.
    """
    if not (output.is_symlink() and output.exists()):
        return None
    release, releases = output.resolve(), releases_beside(output)
    return releases / release.name if release.parent == releases.resolve() else release


def manifest_is_damaged(output: Path, *, preview: bool) -> bool:
    """Return whether the output is a site of ours whose own manifest is missing or damaged.

    Raises ForeignFolderError where it is not a site of ours, and OtherKindError for a preview in the place of a
    published site or the other way round: neither must be replaced.
    """
    if not output.exists() or {entry.name for entry in output.iterdir()} <= NOT_OURS:
        return False
    found = read_manifest(output / MANIFEST)
    if found is None and not preview and _links_to_a_release(output):
        return True
    if found is None:
        raise ForeignFolderError(output)
    if bool(found.get("preview")) is not preview:
        raise OtherKindError(output, preview=preview)
    return False


def _links_to_a_release(output: Path) -> bool:
    release = current_release(output)
    return release is not None and release.parent.name == f".{output.name}.releases"


def show(output: Path, release: Path) -> Swap:
    """Make the output show a release; return in which way. Raises OSError, and HalfShownError of a mount."""
    if current_release(output) == release:
        return Swap.UNCHANGED
    if is_synchronised(output):
        synchronise(release, output)
        return Swap.FILES_REPLACED
    link = release.parent / "next"
    link.unlink(missing_ok=True)
    link.symlink_to(os.path.relpath(release, output.parent), target_is_directory=True)
    if not output.is_dir() or output.is_symlink():
        link.replace(output)
        return Swap.RENAMED
    if _exchange(output, link):
        return Swap.FOLDER_REPLACED
    link.unlink()
    synchronise(release, output)
    return Swap.FILES_REPLACED


def _exchange(output: Path, link: Path) -> bool:
    """Put the link where a folder of an earlier build stands; False where the system lets nobody move that folder."""
    aside = link.parent / "replaced"
    shutil.rmtree(aside, ignore_errors=True)
    finish_from_here()  # for a moment there is no site at all
    try:
        output.rename(aside)
    except OSError as error:
        if error.errno in IMMOVABLE:
            return False
        raise
    try:
        link.replace(output)
    except OSError:
        aside.rename(output)
        raise
    shutil.rmtree(aside, ignore_errors=True)
    return True
