"""Two lists of published files: what may be found, in manifests for everybody; and every file, for whoever deploys.

A hidden post has a page for those who were given its address, and a share desk is for secretaries: a list that
everybody can read would give the addresses away. So the whole list stays beside what is published.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from plugins.incremental import read_contents
from plugins.newsroom import renditions
from plugins.releases import MANIFEST, ReleaseLayout, file_digests, read_manifest

if TYPE_CHECKING:
    from plugins.newsroom import PostRecord

FILES = "files.json"
"""Beside a finished section's folder `site`, and in the report: the SHA-256 of each file by its path."""
_DESK = re.compile(r"[a-z]{2,3}/(?:[0-9]{4}/[^/]+/)?desk/")


def found_by_anybody(files: Mapping[str, str], hidden: Iterable[str] = ()) -> dict[str, str]:
    """Return the files that may be found, of an organization or of the portal, by paths below its folder.

    `hidden` are beginnings of paths that nobody is told.
    """
    hidden = tuple(hidden)
    return {name: digest for name, digest in files.items() if not (_DESK.match(name) or name.startswith(hidden))}


def hidden_paths(posts: Iterable[PostRecord], organization: str) -> tuple[str, ...]:
    """Return where what hidden posts alone have lies below the organization's folder: pages, cards, pictures, files."""
    hidden: list[str] = []
    others: set[str] = set()
    for post in posts:
        if post.status == "hidden":
            hidden += (post.address, *post.former_addresses, *_files_of(post))
        else:
            others |= set(_files_of(post))
    prefix = f"/{organization}/"
    return tuple(path.removeprefix(prefix) for path in hidden if path.startswith(prefix) and path not in others)


def _files_of(post: PostRecord) -> Iterator[str]:
    yield from (card.address for card in (post.card, *post.shapes) if card)
    yield from (file.address for picture in post.pictures for file in renditions.files_of(picture))
    yield from (file.address for file in post.files)


def write_section_files(staging: Path, known: Mapping[str, str]) -> None:
    """Keep the digest of every file of a section beside them; `known` ones are not read."""
    (staging / FILES).write_bytes(msgspec.json.encode(file_digests(staging / "site", known)))


def write_all_files(report: Path, releases: Path, name: str) -> None:
    """Write the list of every file of a release into the report, if it does not stand there already. Raises OSError."""
    file, release = report / FILES, releases / name
    started = f'{{"release":"{release.name}",'.encode()
    if _begins_with(file, started):
        return
    files = _own_files(release)
    contents = read_contents(releases, release)
    for section in contents.sections if contents else ():
        files |= _section_files(ReleaseLayout(releases).sections / section)
    ordered = dict(sorted(files.items()))
    file.write_bytes(started + b'"files":' + msgspec.json.encode(ordered) + b"}\n")


def _begins_with(file: Path, started: bytes) -> bool:
    try:
        with file.open("rb") as opened:
            return opened.read(len(started)) == started
    except OSError:
        return False


def _own_files(release: Path) -> dict[str, str]:
    """Return the portal's files: the manifest knows most of them, and those behind links to months."""
    manifest = read_manifest(release / MANIFEST) or {"files": {}}
    return {**manifest["files"], **file_digests(release, manifest["files"])}


def _section_files(finished: Path) -> dict[str, str]:
    try:
        return msgspec.json.decode((finished / FILES).read_bytes(), type=dict[str, str])
    except (OSError, msgspec.MsgspecError):
        return file_digests(finished / "site")
