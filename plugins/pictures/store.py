"""The cache of finished pictures: their files and a small JSON beside them, all whole or not there."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import msgspec

from plugins.kept_files import write_whole

from .encoding import Extension, Print


class _Note(msgspec.Struct, forbid_unknown_fields=True):
    """What is known of a finished picture besides its bytes."""

    width: int
    height: int
    extension: Extension
    widths: tuple[int, ...]
    checksums: tuple[str, ...]
    avif_checksums: tuple[str, ...]


_DECODER = msgspec.json.Decoder(_Note)


def folder_of(cache: Path) -> Path:
    """Give the folder of finished pictures in a cache folder."""
    return cache / "pictures"


def file_name(digest: str, width: int, extension: str) -> str:
    """Name a file of a picture in its folder."""
    return f"{digest}-{width}.{extension}"


def recall(cache: Path, digest: str) -> Print | None:
    """Give what was kept under the digest; None if there is nothing or any of it is damaged."""
    folder = folder_of(cache)
    try:
        note = _DECODER.decode((folder / f"{digest}.json").read_bytes())
        files = _files(folder, digest, note, note.extension, note.checksums)
        avif = _files(folder, digest, note, "avif", note.avif_checksums)
    except (OSError, ValueError):
        return None
    sized = note.height > 0 and note.width == max(note.widths, default=0)
    if not sized or len(files) != len(note.widths) or len(avif) not in {0, len(files)}:
        return None
    return Print(note.width, note.height, note.extension, note.widths, files, avif)


def keep(cache: Path, digest: str, finished: Print) -> None:
    """Write the picture's files, then its note: a note without all of them is a miss. Raises OSError."""
    folder = folder_of(cache)
    folder.mkdir(parents=True, exist_ok=True)
    for extension, files in ((finished.extension, finished.files), ("avif", finished.avif)):
        for width, data in zip(finished.widths, files, strict=False):
            write_whole(folder / file_name(digest, width, extension), data)
    note = _Note(
        width=finished.width,
        height=finished.height,
        extension=finished.extension,
        widths=finished.widths,
        checksums=tuple(map(_checksum, finished.files)),
        avif_checksums=tuple(map(_checksum, finished.avif)),
    )
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
