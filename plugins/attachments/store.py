"""The cache of finished files: a PDF and its digest beside it, both whole or not there."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from plugins.kept_files import write_whole


def folder_of(cache: Path) -> Path:
    """Give the folder of finished files in a cache folder."""
    return cache / "files"


def recall(cache: Path, digest: str) -> bytes | None:
    """Give what was kept under the digest; None if there is nothing or any of it is damaged."""
    folder = folder_of(cache)
    try:
        data = (folder / f"{digest}.pdf").read_bytes()
        known = (folder / f"{digest}.sha256").read_bytes()
    except OSError:
        return None
    return data if known == _digest(data) else None


def keep(cache: Path, digest: str, data: bytes) -> None:
    """Write the file, then its digest: a digest without a whole file is a miss. Raises OSError."""
    folder = folder_of(cache)
    folder.mkdir(parents=True, exist_ok=True)
    write_whole(folder / f"{digest}.pdf", data)
    write_whole(folder / f"{digest}.sha256", _digest(data))


def _digest(data: bytes) -> bytes:
    return sha256(data).hexdigest().encode()
