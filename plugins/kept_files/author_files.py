"""Files of authors that are published made anew: how they are read, refused and kept, pictures and PDFs alike.

Of a refusal the cache keeps the code of what is wrong, by a digest; no words, no names.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import TypeVar

from plugins.newsroom import Message, Mistake, disk_is_full, is_lfs_pointer, system_reason

from .whole_files import write_whole

_LONGEST = 200
"""Bytes of an entry; a longer one is none of ours."""


def code_of_room(folder: Path) -> str:
    """Digest a room's own code, in folders below it too: a refusal holds as long as what refused is the same."""
    digest = sha256()
    for module in sorted(folder.rglob("*.py")):
        data = module.read_bytes()
        digest.update(f"{module.relative_to(folder).as_posix()} {len(data)}\n".encode() + data)
    return digest.hexdigest()


def refused(folder: Path, digest: str) -> str:
    """Return the code under which a file was refused; empty if it was not, or the entry is damaged."""
    try:
        with (folder / f"{digest}.refused").open("rb") as file:
            entry = file.read(_LONGEST + 1)
    except OSError:
        return ""
    code = entry.partition(b" ")[0].decode("ascii", errors="replace")
    return code if entry == _entry(digest, code) else ""


def keep_refusal(folder: Path, digest: str, code: str) -> None:
    """Remember a refusal; a cache that cannot be written only makes the next build slower."""
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True)
        write_whole(folder / f"{digest}.refused", _entry(digest, code))


def _entry(digest: str, code: str) -> bytes:
    # With the digest in its checksum, an entry under another name is damaged too.
    return f"{code} {sha256(f'{code} {digest}'.encode()).hexdigest()}\n".encode()


Made = TypeVar("Made")


@dataclass(frozen=True, slots=True)
class FileFlaw(Mistake):
    """Why a file of an author cannot be published; the caller adds the place where it was asked for."""

    is_lasting: bool = True
    """False if the next build may do better with the same file: then nobody remembers it."""


def read_author_file(
    source: Path, most_bytes: int, *, missing: FileFlaw, too_heavy: FileFlaw, pointer: FileFlaw
) -> bytes | FileFlaw:
    """Return a file's bytes, or one of the flaws: it cannot be read, has more bytes, or is only a pointer of Git LFS.

    A file with more than `most_bytes` is not opened.
    """
    try:
        if source.stat().st_size > most_bytes:
            return too_heavy
        data = source.read_bytes()
    except OSError:
        return missing
    return pointer if is_lfs_pointer(data) else data


def make_unless_refused(
    folder: Path, digest: str, flaws: Mapping[str, FileFlaw], make: Callable[[], Made | FileFlaw]
) -> Made | FileFlaw:
    """Make what the cache does not have, unless it was refused before under the digest; remember why it is refused.

    `flaws` are those that may have been remembered, by code.
    """
    known = flaws.get(refused(folder, digest))
    if known:
        return known
    made = make()
    if isinstance(made, FileFlaw) and made.is_lasting:
        keep_refusal(folder, digest, made.code)
    return made


def kept(
    made: Made | FileFlaw, keep: Callable[[Made], None], not_kept: Callable[[Message], FileFlaw]
) -> Made | FileFlaw:
    """Write what was made into the cache; a flaw where that is impossible. Raises OSError where the disk is full."""
    if isinstance(made, FileFlaw):
        return made
    try:
        keep(made)
    except OSError as error:
        if disk_is_full(error):
            raise  # nobody's mistake, and the build's to tell
        return not_kept(system_reason(error))
    return made
