"""The cache of finished files: a PDF and its digest beside it, both whole or not there."""

from __future__ import annotations

import os
from hashlib import sha256
from pathlib import Path
from tempfile import NamedTemporaryFile

from plugins.newsroom import Attachment


def folder_of(cache: Path) -> Path:
    """Give the folder of finished files in a cache folder."""
    return cache / "files"


def is_stored(attachment: Attachment, cache: Path) -> bool:
    """Say whether the file can still be published: it is in the cache and has its length."""
    file = folder_of(cache) / attachment.stored
    return file.is_file() and file.stat().st_size == attachment.length


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
    _write(folder / f"{digest}.pdf", data)
    _write(folder / f"{digest}.sha256", _digest(data))


def _digest(data: bytes) -> bytes:
    return sha256(data).hexdigest().encode()


def _write(file: Path, data: bytes) -> None:
    with NamedTemporaryFile(dir=file.parent, prefix=".new-", delete=False) as draft:
        try:
            draft.write(data)
            draft.close()
            os.replace(draft.name, file)  # noqa: PTH105 - both names are plain strings of one folder
        except OSError:
            Path(draft.name).unlink(missing_ok=True)
            raise
