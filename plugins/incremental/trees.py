"""The contents of each organization's folder as one digest: git's own tree id.

Where the content is committed git has them ready, and a folder that nobody changed is not opened. Where it is not, or
there is no git, they are computed from the files in the same way (gitformat: `tree` and `blob` objects, SHA-1 or
SHA-256), so that committing a file changes no digest.
"""

from __future__ import annotations

import hashlib
import os
import stat
from collections.abc import Callable, Mapping
from collections.abc import Set as AbstractSet
from contextlib import nullcontext
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from plugins.newsroom import FOLDERS_DEEP

from .git import ORGANIZATIONS, Asked, asked_git

UNREADABLE = ""
"""The digest of a folder that cannot be read whole: it is like no other, not even like itself."""
_CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Trees:
    """The contents of a content folder, as digests."""

    organizations: Mapping[str, str]
    """Of each folder in `organizations/`, by its name."""
    rest: str
    """Of everything else, what lies in `organizations/` beside the folders too."""


def content_trees(content: Path, asked: Asked | None = None, meanwhile: Callable[[], object] = lambda: None) -> Trees:
    """Digest a content folder; `asked` is git, if it is at work already, and `meanwhile` is done if that takes long."""
    rest = tree_id(content, without={ORGANIZATIONS, ".git"})
    loose = tree_id(content / ORGANIZATIONS, without=frozenset(_folders(content / ORGANIZATIONS)))
    readable = UNREADABLE not in (rest, loose)
    return Trees(organization_trees(content, asked, meanwhile), f"{rest}-{loose}" if readable else UNREADABLE)


def organization_trees(
    content: Path, asked: Asked | None = None, meanwhile: Callable[[], object] = lambda: None
) -> dict[str, str]:
    """Return the digest of each folder in `organizations/`, by its name; `asked` is git, if it is at work already."""
    with nullcontext(asked) if asked else asked_git(content) as git:
        committed = git.committed(meanwhile) if git else None
    trees = {}
    for name in _folders(content / ORGANIZATIONS):
        if committed and name in committed.trees and name not in committed.touched:
            trees[name] = committed.trees[name]
        else:
            trees[name] = tree_id(content / ORGANIZATIONS / name, committed.algorithm if committed else "sha1")
    return trees


def tree_id(folder: Path, algorithm: str = "sha1", *, without: AbstractSet[str] = frozenset()) -> str:
    """Return the id that git gives to a folder `without` some names in it; UNREADABLE if it cannot be read whole."""
    try:
        digest = _tree(str(folder), algorithm, without)
    except OSError:
        return UNREADABLE
    return digest.hex() if digest else _object("tree", b"", algorithm).hex()


def _folders(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries if entry.is_dir(follow_symlinks=False))
    except OSError:
        return []


def _tree(folder: str, algorithm: str, without: AbstractSet[str] = frozenset(), deeper: int = FOLDERS_DEEP) -> bytes:
    """Digest a folder; empty bytes for one without files, which git does not know.

    Nobody reads what lies more folders `deeper` than that: it stands there as one that is too deep.
    """
    if not deeper:
        return _object("tree", b"too deep", algorithm)
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.name in without:
                continue
            name = os.fsencode(entry.name)
            if entry.is_dir(follow_symlinks=False):
                digest = _tree(entry.path, algorithm, deeper=deeper - 1)
                if digest:
                    found.append((name + b"/", b"40000 " + name + b"\0" + digest))
            else:
                mode, digest = _leaf(entry, algorithm)
                found.append((name, mode + b" " + name + b"\0" + digest))
    return _object("tree", b"".join(line for _, line in sorted(found)), algorithm) if found else b""


def _leaf(entry: os.DirEntry[str], algorithm: str) -> tuple[bytes, bytes]:
    if entry.is_symlink():
        return b"120000", _object("blob", os.fsencode(Path(entry.path).readlink()), algorithm)
    mode = entry.stat(follow_symlinks=False).st_mode
    if not stat.S_ISREG(mode):
        return b"0", b""
    with open(entry.path, "rb", buffering=0) as file:  # noqa: PTH123 - tens of thousands of them
        return (b"100755" if mode & stat.S_IXUSR else b"100644"), _blob(file, algorithm)


def _blob(file: BinaryIO, algorithm: str) -> bytes:
    size = os.fstat(file.fileno()).st_size
    if size <= _CHUNK:
        return _object("blob", file.read(), algorithm)
    digest = hashlib.new(algorithm, b"blob %d\0" % size, usedforsecurity=False)
    while part := file.read(_CHUNK):
        digest.update(part)
    return digest.digest()


def _object(kind: str, data: bytes, algorithm: str) -> bytes:
    return hashlib.new(algorithm, b"%s %d\0%s" % (kind.encode(), len(data), data), usedforsecurity=False).digest()
