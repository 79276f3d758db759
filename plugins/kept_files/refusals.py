"""Refusals in the cache: the code of what is wrong with a file, by a digest; no words, no names."""

from __future__ import annotations

from contextlib import suppress
from hashlib import sha256
from pathlib import Path

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
