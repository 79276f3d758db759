"""The staged portal becomes whole: what stands as it was is linked beside what was printed."""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from glob import has_magic
from pathlib import Path
from typing import Any

from plugins.incremental import PreviousRelease
from plugins.kept_files import link_file, link_unchanged
from plugins.newsroom import addresses, digest_of
from plugins.portal import Part
from plugins.releases import MANIFEST, ReleaseLayout, file_digests, files_below, manifest, read_manifest

REGISTERS = ("territory", "letter")
"""Folders below a front page with the organizations that are too many for it."""


@dataclass(frozen=True, slots=True)
class PlacedPortal:
    """A portal that is whole but for the links to its finished folders."""

    pieces: Mapping[str, str]
    """The folder in `pieces` of each part that is one, by its address."""
    links: Mapping[str, str]
    """The folders below `pieces`, by each place in the release that leads there."""
    digests: Mapping[str, str]
    """The SHA-256 of each file, by its path in the release."""


def place_portal(
    layout: ReleaseLayout,
    parts: Iterable[Part],
    before: PreviousRelease,
    unchanged: frozenset[str],
    known: Mapping[str, Mapping[str, str]],
) -> PlacedPortal:
    """Complete the staged portal with what stands as it was, and move its finished folders to the pieces.

    `known` are the SHA-256 of all files of parts that need not be read, by the part's address; what did not change in
    them is linked already.
    """
    pieces: dict[str, str] = {}
    links: dict[str, str] = {}
    printed: dict[str, Mapping[str, str]] = {}
    for part in parts:
        stands = part.address in unchanged
        if not part.is_folder:
            if stands and before.release:
                _link_files(before.release, layout.staging, part)
            continue
        earlier, place = before.ledger.pieces.get(part.address, ""), part.address.strip("/")
        if stands:
            name = earlier
        else:
            name, digests = _finish_piece(layout, layout.staging / place, earlier, known.get(part.address))
            printed[name] = digests
        pieces[part.address] = name
        links |= {place: f"{name}/{below}" for place, below in part.links} if part.links else {place: name}
    return PlacedPortal(pieces, links, _digests(layout, links, printed, before))


def _link_files(release: Path, staging: Path, part: Part) -> None:
    """Link the files of a part from the release before; of a front page not those of other parts beside it."""
    if part.files:
        for pattern in part.files:
            for file in files_like(release, pattern):
                _link_from(release, staging, file)
        return
    for front in (part.address, *part.former):
        _link_front(release, staging, front.strip("/"))
    for copy in part.copies:
        _link_from(release, staging, addresses.file_of(copy))


def files_like(release: Path, pattern: str) -> list[str]:
    """Return the files of a release whose addresses are of a pattern (`glob`), below it and in order."""
    file = addresses.file_of(pattern)
    if not has_magic(file):
        return [file] if os.path.isfile(f"{release}/{file}") else []  # noqa: PTH113 - tens of thousands
    return sorted(found.relative_to(release).as_posix() for found in release.glob(file))


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


def _finish_piece(
    layout: ReleaseLayout, printed: Path, earlier: str, known: Mapping[str, str] | None
) -> tuple[str, Mapping[str, str]]:
    """Move a printed folder to the pieces, named by what is in it; unchanged files in it stay what they were.

    Returns its name, and the SHA-256 of each of its files.
    """
    if earlier and not known:
        link_unchanged(printed, layout.pieces / earlier)
    digests = known or file_digests(printed)
    name = digest_of(manifest(digests))
    layout.pieces.mkdir(exist_ok=True)
    if (layout.pieces / name).is_dir():
        shutil.rmtree(printed)
    else:
        printed.rename(layout.pieces / name)
    return name, digests


def _digests(
    layout: ReleaseLayout, links: Mapping[str, str], printed: Mapping[str, Mapping[str, str]], before: PreviousRelease
) -> dict[str, str]:
    """Return the SHA-256 of each file of the portal; of `printed` pieces they are known, and of what stands."""
    last = read_manifest(before.release / MANIFEST) if before.release else None
    digests = file_digests(layout.staging, _known(layout, last, before))
    known = _digests_by_place(last, _same_links(before.release, links))
    by_folder = {name: _by_folder(files) for name, files in printed.items()}
    for place, target in links.items():
        if place in known:
            digests |= known[place]
            continue
        piece, _, below = target.partition("/")
        folder, _, file = below.partition("/")
        found = by_folder[piece][folder] if piece in by_folder else file_digests(layout.pieces / piece / folder)
        digests |= {place: found[file]} if file else {f"{place}/{name}": digest for name, digest in found.items()}
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


def _same_links(release: Path | None, links: Mapping[str, str]) -> frozenset[str]:
    """Return the places at which the release before leads to the same: what readers get there is the same."""
    if release is None:
        return frozenset()
    return frozenset(place for place, target in links.items() if _target(f"{release}/{place}").endswith(f"/{target}"))


def _target(link: str) -> str:
    try:
        return os.readlink(link)  # noqa: PTH115 - tens of thousands
    except OSError:
        return ""


def _digests_by_place(last: Mapping[str, Any] | None, places: Collection[str]) -> Mapping[str, dict[str, str]]:
    """Return what the last manifest says of files, by the place among `places` that each is or lies below."""
    known: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for file, digest in last["files"].items() if last and places else ():
        place = file
        while place and place not in places:
            place = place.rpartition("/")[0]
        known[place][file] = digest
    return known


def _by_folder(files: Mapping[str, str]) -> Mapping[str, Mapping[str, str]]:
    """Return digests of a piece by each folder in it, and by the paths below that; all of them by no name."""
    found: defaultdict[str, dict[str, str]] = defaultdict(dict)
    for file, digest in files.items():
        folder, _, name = file.partition("/")
        found[folder][name] = digest
    return {**found, "": files}
