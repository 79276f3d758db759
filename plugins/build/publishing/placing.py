"""The staged portal becomes whole: what stands as it was is linked beside what was printed."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from plugins.incremental import PreviousRelease
from plugins.kept_files import link_file, link_unchanged
from plugins.newsroom import addresses, digest_of
from plugins.portal import Part
from plugins.releases import MANIFEST, ReleaseLayout, file_digests, files_below, make_link, manifest, read_manifest

REGISTERS = ("territory", "letter")
"""Folders below a front page with the organizations that are too many for it."""


def place_portal(
    layout: ReleaseLayout, parts: Iterable[Part], before: PreviousRelease, unchanged: frozenset[str]
) -> dict[str, str]:
    """Complete the staged portal with what stands as it was; return the folder in `pieces` of each part that is one."""
    pieces = {}
    for part in parts:
        if not part.is_folder:
            if part.address in unchanged and before.release:
                _link_files(before.release, layout.staging, part)
            continue
        place = part.address.strip("/")
        if part.address in unchanged:
            name = before.ledger.pieces[part.address]
        else:
            name = _finish_piece(layout, layout.staging / place, before.ledger.pieces.get(part.address))
        pieces[part.address] = name
        _link_piece(layout, name, place, before.release)
    return pieces


def _link_files(release: Path, staging: Path, part: Part) -> None:
    """Link the files of a part from the release before; of a front page not those of other parts beside it."""
    if part.files:
        for pattern in map(addresses.file_of, part.files):
            for found in sorted(release.glob(pattern)):
                _link_from(release, staging, found.relative_to(release).as_posix())
        return
    for front in (part.address, *part.former):
        _link_front(release, staging, front.strip("/"))
    for copy in part.copies:
        _link_from(release, staging, addresses.file_of(copy))


def _link_front(release: Path, staging: Path, place: str) -> None:
    for name in sorted(entry.name for entry in os.scandir(release / place) if entry.is_file()):
        if not name.startswith("sitemap"):
            _link_from(release, staging, f"{place}/{name}")
    for register in REGISTERS:
        for file in files_below(release / place / register):
            _link_from(release, staging, f"{place}/{register}/{file}")


def _link_from(release: Path, staging: Path, file: str) -> None:
    new = f"{staging}/{file}"
    os.makedirs(new.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - hundreds of files
    link_file(f"{release}/{file}", new)


def _finish_piece(layout: ReleaseLayout, printed: Path, earlier: str | None) -> str:
    """Move a printed folder to the pieces, named by what is in it; unchanged files in it stay what they were."""
    if earlier:
        link_unchanged(printed, layout.pieces / earlier)
    name = digest_of(manifest(file_digests(printed)))
    layout.pieces.mkdir(exist_ok=True)
    if (layout.pieces / name).is_dir():
        shutil.rmtree(printed)
    else:
        printed.rename(layout.pieces / name)
    return name


def _link_piece(layout: ReleaseLayout, name: str, place: str, release: Path | None) -> None:
    link = f"{layout.staging}/{place}"
    os.makedirs(link.rpartition("/")[0], exist_ok=True)  # noqa: PTH103 - hundreds of months
    up = "../" * (place.count("/") + 1)
    make_link(f"{up}{layout.pieces.name}/{name}", link, f"{release}/{place}")


def portal_digests(layout: ReleaseLayout, pieces: Mapping[str, str], before: PreviousRelease) -> dict[str, str]:
    """Return the SHA-256 of each file of the staged portal; those of files not written anew are known."""
    last = read_manifest(before.release / MANIFEST) if before.release else None
    digests = file_digests(layout.staging, _known(layout, last, before))
    known = _digests_by_piece(last, before, pieces)
    for address, name in pieces.items():
        place = address.strip("/")
        digests |= known.get(place) or {
            f"{place}/{file}": digest for file, digest in file_digests(layout.pieces / name).items()
        }
    return digests


def _known(layout: ReleaseLayout, last: Mapping[str, Any] | None, before: PreviousRelease) -> dict[str, str]:
    """Return what the last manifest says of staged files that are its release's own."""
    return {
        name: last["files"][name]
        for name in files_below(layout.staging)
        if last and name in last["files"] and _is_same_file(f"{layout.staging}/{name}", f"{before.release}/{name}")
    }


def _is_same_file(one: str, other: str) -> bool:
    try:
        return os.path.samestat(os.lstat(one), os.lstat(other))
    except OSError:
        return False


def _digests_by_piece(
    last: Mapping[str, Any] | None, before: PreviousRelease, pieces: Mapping[str, str]
) -> Mapping[str, dict[str, str]]:
    """Return what the last manifest says of the pieces that are the same now, by their places."""
    same = {address.strip("/") for address, name in pieces.items() if before.ledger.pieces.get(address) == name}
    known: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for file, digest in last["files"].items() if last and same else ():
        known[_folder_among(file, same)][file] = digest
    return known


def _folder_among(name: str, folders: Collection[str]) -> str:
    """Return the folder that a file is in; empty if it is in none of them."""
    while "/" in name:
        name = name.rpartition("/")[0]
        if name in folders:
            return name
    return ""
