"""Releases: a folder of links to finished sections with the portal's files beside them, shown by one rename."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from itertools import chain, count
from pathlib import Path

from plugins.kept_files import link_file, link_unchanged
from plugins.newsroom import addresses, digest_of
from plugins.portal import Part

from .before import Before
from .ledger import Shown, drop_ledger, read_contents
from .manifest import MANIFEST, file_digests, files_below, manifest, read_manifest
from .shelf import Shelf
from .standing import drop_standing

REGISTERS = ("territory", "letter")
"""Folders below a front page with the organizations that are too many for it."""
KEPT = 3
"""Releases that stay for a rollback."""


def place_portal(shelf: Shelf, parts: Iterable[Part], before: Before, unchanged: frozenset[str]) -> dict[str, str]:
    """Complete the staged portal with what stands as it was; give the folder in `pieces` of each part that is one."""
    pieces = {}
    for part in parts:
        place = shelf.staging / part.address.strip("/")
        if not part.is_folder:
            if part.address in unchanged and before.release:
                _link_files(before.release, shelf.staging, part)
            continue
        if part.address in unchanged:
            name = before.ledger.pieces[part.address]
        else:
            name = _finish_piece(shelf, place, before.ledger.pieces.get(part.address))
        pieces[part.address] = name
        _link_folder(shelf.pieces / name, place, shelf)
    return pieces


def _link_files(release: Path, staging: Path, part: Part) -> None:
    """Link the files of a part from the release before; of a front page not those of other parts beside it."""
    if part.files:
        for pattern in map(addresses.file_of, part.files):
            for found in sorted(release.glob(pattern)):
                _link_from(release, staging, found.relative_to(release).as_posix())
        return
    place = part.address.strip("/")
    for name in sorted(path.name for path in (release / place).iterdir() if path.is_file()):
        if not name.startswith("sitemap"):
            _link_from(release, staging, f"{place}/{name}")
    for register in REGISTERS:
        for file in files_below(release / place / register):
            _link_from(release, staging, f"{place}/{register}/{file}")
    for copy in part.copies:
        _link_from(release, staging, addresses.file_of(copy))


def _link_from(release: Path, staging: Path, file: str) -> None:
    (staging / file).parent.mkdir(parents=True, exist_ok=True)
    link_file(release / file, staging / file)


def _finish_piece(shelf: Shelf, printed: Path, earlier: str | None) -> str:
    """Move a printed folder to the pieces, named by what is in it; unchanged files in it stay what they were."""
    if earlier:
        link_unchanged(printed, shelf.pieces / earlier)
    name = digest_of(manifest(file_digests(printed)))
    shelf.pieces.mkdir(exist_ok=True)
    if (shelf.pieces / name).is_dir():
        shutil.rmtree(printed)
    else:
        printed.rename(shelf.pieces / name)
    return name


def _link_folder(target: Path, place: Path, shelf: Shelf) -> None:
    place.parent.mkdir(parents=True, exist_ok=True)
    up = Path(*[".."] * len(place.parent.relative_to(shelf.folder).parts))
    place.symlink_to(up / target.relative_to(shelf.folder), target_is_directory=True)


def portal_digests(shelf: Shelf, pieces: Mapping[str, str], before: Before) -> dict[str, str]:
    """Give the SHA-256 of each file of the staged portal; the last manifest knows those of unchanged pieces."""
    digests = file_digests(shelf.staging)
    known = _digests_by_piece(before, pieces)
    for address, name in pieces.items():
        place = address.strip("/")
        digests |= known.get(place) or {
            f"{place}/{file}": digest for file, digest in file_digests(shelf.pieces / name).items()
        }
    return digests


def _digests_by_piece(before: Before, pieces: Mapping[str, str]) -> Mapping[str, dict[str, str]]:
    """Give what the last manifest says of the pieces that are the same now, by their places."""
    last = read_manifest(before.release / MANIFEST) if before.release else None
    same = {address.strip("/") for address, name in pieces.items() if before.ledger.pieces.get(address) == name}
    known: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for file, digest in last["files"].items() if last and same else ():
        known[_folder_among(file, same)][file] = digest
    return known


def _folder_among(name: str, folders: Collection[str]) -> str:
    """Give the folder that a file is in; empty if it is in none of them."""
    while "/" in name:
        name = name.rpartition("/")[0]
        if name in folders:
            return name
    return ""


def finish_release(shelf: Shelf, sections: Mapping[str, Shown], text: str, before: Path | None) -> Path:
    """Complete the staged release with its manifest and the links to its sections. Nobody reads it yet."""
    staging = shelf.staging
    (staging / MANIFEST).write_text(text, encoding="utf-8")
    if before:
        link_unchanged(staging, before)
    for key, shown in sections.items():
        for top in shown.head.tops:
            target = Path("..", "sections", key, shown.folder, "site", top)
            (staging / top).symlink_to(target, target_is_directory=True)
    name = f"release-{digest_of(text, *(shown.folder for shown in sections.values()))[:24]}"
    release = _place_for(shelf.folder / name, text)
    if release.exists():
        shutil.rmtree(staging)
    else:
        staging.rename(release)
    os.utime(release)
    return release


def _place_for(release: Path, text: str) -> Path:
    """Give the place of a release with this manifest: not where another one stands that is damaged."""
    for place in chain([release], (release.with_name(f"{release.name}-{number}") for number in count(2))):
        if not place.exists() or _text_of(place / MANIFEST) == text:
            return place
    raise AssertionError


def _text_of(file: Path) -> str:
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, ValueError):
        return ""


def prune(shelf: Shelf, current: Path) -> None:
    """Drop releases beyond the last ones, and what no kept release shows."""
    releases = [current, *(one for one in shelf.releases() if one != current)]
    kept, old = releases[:KEPT], releases[KEPT:]
    for one in old:
        shutil.rmtree(one, ignore_errors=True)
        drop_ledger(shelf.folder, one)
        drop_standing(shelf.folder, one)
    contents = [found for one in kept if (found := read_contents(shelf.folder, one))]
    if len(contents) < len(kept):
        return  # one of them cannot tell what it shows
    shown = {name for one in contents for name in one.sections}
    for finished in shelf.sections.glob("*/*"):
        if f"{finished.parent.name}/{finished.name}" not in shown:
            shutil.rmtree(finished, ignore_errors=True)
    _keep_only(shelf.pieces, {name for one in contents for name in one.pieces})
    _keep_only(shelf.archive, {name for one in contents for name in one.months})


def _keep_only(folder: Path, names: set[str]) -> None:
    for path in folder.glob("*"):
        if path.name not in names:
            shutil.rmtree(path) if path.is_dir() else path.unlink()
