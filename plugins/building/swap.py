"""Show a release: readers see the old site or the new one, whole."""

from __future__ import annotations

import errno
import os
import shutil
from pathlib import Path

from plugins.newsroom import NOTHING, Message, ToldError, tell

from .manifest import MANIFEST, read_manifest
from .mounted import NOT_OURS, is_synchronised, synchronise
from .shelf import releases_beside
from .stopping import finish_from_here

IMMOVABLE = frozenset({errno.EBUSY, errno.EXDEV})
"""Mounts that look like a folder of the same disk, and folders of a container's image, answer so."""


class OutputError(ToldError):
    """An output folder that must not be replaced; the message says why and what to do."""


def current_release(output: Path) -> Path | None:
    """Give the release that the output shows; None for a first build.

    One of its own is named as its shelf names it, whatever links lead to the output.
    """
    if not (output.is_symlink() and output.exists()):
        return None
    release, releases = output.resolve(), releases_beside(output)
    return releases / release.name if release.parent == releases.resolve() else release


def check_output(output: Path, *, preview: bool) -> Message:
    """Refuse to replace what is not a site of ours, and a published site by a preview.

    Gives a note for people where our site's own manifest is damaged; otherwise nothing.
    """
    if not output.exists() or {entry.name for entry in output.iterdir()} <= NOT_OURS:
        return NOTHING
    found = read_manifest(output / MANIFEST)
    if found is None and not preview and _links_to_a_release(output):
        file = output / MANIFEST
        return tell("{file} was missing or damaged: it was written anew, and nobody counted lost pages", file=file)
    if found is None:
        raise OutputError(
            tell(
                "{folder} holds files that no build of this site made: choose another output folder or empty it",
                folder=output,
            )
        )
    if bool(found.get("preview")) is not preview:
        raise OutputError(_other_kind(output, preview=preview))
    return NOTHING


def _other_kind(output: Path, *, preview: bool) -> Message:
    if preview:
        return tell(
            "{folder} holds a published site, and this build makes a preview: choose another output folder",
            folder=output,
        )
    return tell(
        "{folder} holds a preview, and this build makes a published site: choose another output folder", folder=output
    )


def _links_to_a_release(output: Path) -> bool:
    release = current_release(output)
    return release is not None and release.parent.name == f".{output.name}.releases"


def show(output: Path, release: Path) -> Message:
    """Make the output show a release. Give a note for people when it could not be one rename."""
    if current_release(output) == release:
        return NOTHING
    if is_synchronised(output):
        return _synchronised(release, output)
    link = release.parent / "next"
    link.unlink(missing_ok=True)
    link.symlink_to(os.path.relpath(release, output.parent), target_is_directory=True)
    if not output.is_dir() or output.is_symlink():
        link.replace(output)
        return NOTHING
    if _exchange(output, link):
        return tell("{folder} was a folder; now it is a link to the newest release", folder=output)
    link.unlink()
    return _synchronised(release, output)


def _synchronised(release: Path, output: Path) -> Message:
    synchronise(release, output)
    return tell("{folder} is a mount: its files were replaced one by one", folder=output)


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
