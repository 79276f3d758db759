"""What each organization's folder holds, as one digest: git's own tree id.

Where the content is committed git has them ready, and a folder that nobody changed is not opened. Where it is not, or
there is no git, they are computed from the files in the same way (gitformat: `tree` and `blob` objects, SHA-1 or
SHA-256), so that committing a file changes no digest.
"""

from __future__ import annotations

import hashlib
import os
import stat
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

ORGANIZATIONS = "organizations"
UNREADABLE = ""
"""The digest of a folder that cannot be read whole: it is like no other, not even like itself."""
_CHUNK = 2**20


@dataclass(frozen=True, slots=True)
class Committed:
    """What git says of the folder of all organizations."""

    trees: Mapping[str, str]
    """Tree ids by organization, as committed."""
    touched: frozenset[str]
    """Organizations with a file that is changed, new, gone or ignored since."""
    algorithm: str


def organization_trees(content: Path) -> dict[str, str]:
    """Give the digest of each folder in `organizations/`, by its name."""
    committed = ask_git(content)
    trees = {}
    for name in _folders(content / ORGANIZATIONS):
        if committed and name in committed.trees and name not in committed.touched:
            trees[name] = committed.trees[name]
        else:
            trees[name] = tree_id(content / ORGANIZATIONS / name, committed.algorithm if committed else "sha1")
    return trees


def tree_id(folder: Path, algorithm: str = "sha1") -> str:
    """Give the id that git would give to a folder; UNREADABLE if any of it cannot be read."""
    try:
        digest = _tree(str(folder), algorithm)
    except OSError:
        return UNREADABLE
    return digest.hex() if digest else _object("tree", b"", algorithm).hex()


def ask_git(content: Path) -> Committed | None:
    """Ask git for the committed trees; None without git, outside a repository, and where files are left out of it."""
    try:
        if _git(content, "config", "--default", "false", "--get", "core.sparseCheckout").strip() == b"true":
            return None
        prefix = os.fsdecode(_git(content, "rev-parse", "--show-prefix").rstrip(b"\n")) + ORGANIZATIONS
        listed = _git(content, "ls-tree", "--full-tree", "-z", f"HEAD:{prefix}")
        status = _git(content, *_STATUS, ORGANIZATIONS)
    except (OSError, subprocess.CalledProcessError):
        return None
    trees = dict(_trees(listed))
    touched = {path.removeprefix(f"{prefix}/").split("/")[0] for path in _touched(status)}
    algorithm = "sha256" if any(len(one) == hashlib.sha256().digest_size * 2 for one in trees.values()) else "sha1"
    return Committed(trees, frozenset(touched), algorithm)


_STATUS = ("status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignored=matching", "--")


def _git(content: Path, *arguments: str) -> bytes:
    done = subprocess.run(  # noqa: S603 - a fixed command
        ["git", "-C", str(content), *arguments],  # noqa: S607 - the git that people have
        env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=True,
    )
    return done.stdout


def _trees(listed: bytes) -> Iterator[tuple[str, str]]:
    for entry in listed.split(b"\0")[:-1]:
        head, _, name = entry.partition(b"\t")
        _, kind, digest = head.split(b" ")
        if kind == b"tree":
            yield os.fsdecode(name), digest.decode()


def _touched(status: bytes) -> Iterator[str]:
    for entry in status.split(b"\0")[:-1]:
        yield os.fsdecode(entry[3:])


def _folders(folder: Path) -> list[str]:
    try:
        with os.scandir(folder) as entries:
            return sorted(entry.name for entry in entries if entry.is_dir(follow_symlinks=False))
    except OSError:
        return []


def _tree(folder: str, algorithm: str) -> bytes:
    """Digest a folder; empty bytes for one without files, which git does not know."""
    found = []
    with os.scandir(folder) as entries:
        for entry in entries:
            name = os.fsencode(entry.name)
            if entry.is_dir(follow_symlinks=False):
                digest = _tree(entry.path, algorithm)
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
