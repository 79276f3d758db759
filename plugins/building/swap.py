"""Show a release: readers see the old site or the new one, whole."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

from plugins.newsroom import NOTHING, Message, ToldError, tell

from .manifest import MANIFEST, files_below, read_manifest
from .shelf import releases_beside


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
    if not output.exists() or not any(output.iterdir()):
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
    if os.path.ismount(output):
        _synchronise(release, output)
        return tell("{folder} is a mount: its files were replaced one by one", folder=output)
    link = release.parent / "next"
    link.unlink(missing_ok=True)
    link.symlink_to(os.path.relpath(release, output.parent), target_is_directory=True)
    if output.is_dir() and not output.is_symlink():
        return _exchange(output, link)
    link.replace(output)
    return NOTHING


def _exchange(output: Path, link: Path) -> Message:
    """Put the link where a folder of an earlier build stands."""
    aside = link.parent / "replaced"
    shutil.rmtree(aside, ignore_errors=True)
    output.rename(aside)
    link.replace(output)
    shutil.rmtree(aside)
    return tell("{folder} was a folder; now it is a link to the newest release", folder=output)


def _synchronise(release: Path, output: Path) -> None:
    """Copy what differs, pages after the files they need; then drop what is gone."""
    wanted = sorted(_files(release), key=lambda name: (name.endswith(".html"), name))
    for name in wanted:
        source, target = release / name, output / name
        if not target.is_file() or target.read_bytes() != source.read_bytes():
            target.parent.mkdir(parents=True, exist_ok=True)
            part = target.with_name(f".{target.name}.part")
            shutil.copyfile(source, part)
            part.replace(target)
    for name in set(files_below(output)) - set(wanted):
        (output / name).unlink()


def _files(release: Path) -> list[str]:
    """Give all files of a release; its links to sections are followed."""
    return [
        (Path(folder) / name).relative_to(release).as_posix()
        for folder, _, names in os.walk(release, followlinks=True)
        for name in names
    ]
