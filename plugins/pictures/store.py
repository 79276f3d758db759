"""The cache of finished pictures: their files and a small JSON beside them, all whole or not there."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec

from plugins.kept_files import write_whole

from .encoding import Extension, FinishedPicture


class _Note(msgspec.Struct, forbid_unknown_fields=True):
    """All that is kept of a finished picture besides its bytes."""

    width: int
    height: int
    extension: Extension
    widths: tuple[int, ...]
    checksums: tuple[str, ...]
    avif_checksums: tuple[str, ...]


_DECODER = msgspec.json.Decoder(_Note)


def folder_of(cache: Path) -> Path:
    """Return the folder of finished pictures in a cache folder."""
    return cache / "pictures"


def file_name(digest: str, width: int, extension: str) -> str:
    """Name a file of a picture in its folder."""
    return f"{digest}-{width}.{extension}"


def recall(cache: Path, digest: str) -> FinishedPicture | None:
    """Return what was kept under the digest; None if there is nothing or any of it is damaged."""
    folder = folder_of(cache)
    try:
        note = _DECODER.decode((folder / f"{digest}.json").read_bytes())
        files = _files(folder, digest, note, note.extension, note.checksums)
        avif = _files(folder, digest, note, "avif", note.avif_checksums)
        return FinishedPicture(note.width, note.height, note.extension, note.widths, files, avif)
    except (OSError, ValueError):
        return None


def keep(cache: Path, digest: str, finished: FinishedPicture) -> None:
    """Write the picture's files, then its note: a note without all of them is a miss. Raises OSError."""
    folder = folder_of(cache)
    folder.mkdir(parents=True, exist_ok=True)
    for extension, files in ((finished.extension, finished.files), ("avif", finished.avif)):
        for width, data in zip(finished.widths, files, strict=False):
            write_whole(folder / file_name(digest, width, extension), data)
    checksums, avif_checksums = (tuple(map(_checksum, files)) for files in (finished.files, finished.avif))
    note = _Note(finished.width, finished.height, finished.extension, finished.widths, checksums, avif_checksums)
    write_whole(folder / f"{digest}.json", msgspec.json.encode(note))


def _files(folder: Path, digest: str, note: _Note, extension: str, checksums: tuple[str, ...]) -> tuple[bytes, ...]:
    """Read files of one format; raise ValueError if one is not what it was."""
    found = []
    for width, checksum in zip(note.widths, checksums, strict=False):
        data = (folder / file_name(digest, width, extension)).read_bytes()
        if _checksum(data) != checksum:
            raise ValueError(extension)
        found.append(data)
    return tuple(found)


def _checksum(data: bytes) -> str:
    return sha256(data).hexdigest()
