"""The cache of finished pictures: their files and a small JSON beside them, all whole or not there."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from pathlib import Path

import msgspec

from plugins.kept_files import write_whole

from .encoding import Extension, FinishedPicture


class _Description(msgspec.Struct, forbid_unknown_fields=True):
    """All that is kept of a finished picture besides its bytes."""

    width: int
    height: int
    extension: Extension
    widths: tuple[int, ...]
    checksums: tuple[str, ...]
    """Of the files in the common format, then of those in AVIF, if there are any; by width."""


_DECODER = msgspec.json.Decoder(_Description)


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
        description = _DECODER.decode((folder / f"{digest}.json").read_bytes())
        names = _file_names(digest, description.extension, description.widths)
        files = tuple(map(_whole_file, (folder / name for name in names), description.checksums))
        common, avif = files[: len(description.widths)], files[len(description.widths) :]
        return FinishedPicture(
            description.width, description.height, description.extension, description.widths, common, avif
        )
    except (OSError, ValueError):
        return None


def keep(cache: Path, digest: str, finished: FinishedPicture) -> None:
    """Write the picture's files, then its description: a description without all of them is a miss. Raises OSError."""
    folder = folder_of(cache)
    folder.mkdir(parents=True, exist_ok=True)
    files = finished.files + finished.avif
    for name, data in zip(_file_names(digest, finished.extension, finished.widths), files, strict=False):
        write_whole(folder / name, data)
    checksums = tuple(map(_checksum, files))
    description = _Description(finished.width, finished.height, finished.extension, finished.widths, checksums)
    write_whole(folder / f"{digest}.json", msgspec.json.encode(description))


def _file_names(digest: str, extension: str, widths: Sequence[int]) -> list[str]:
    return [file_name(digest, width, ending) for ending in (extension, "avif") for width in widths]


def _whole_file(file: Path, checksum: str) -> bytes:
    """Read a file; raise ValueError if it is not what it was."""
    data = file.read_bytes()
    if _checksum(data) != checksum:
        raise ValueError(file.name)
    return data


def _checksum(data: bytes) -> str:
    return sha256(data).hexdigest()
