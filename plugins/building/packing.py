"""Folders as one stream of bytes and back: for workers without a shared disk, and for parts built elsewhere."""

from __future__ import annotations

import tarfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from plugins.newsroom import ToldError, tell


class DamagedPackError(ToldError):
    """A pack that is cut, or holds what no build of ours packs; the message says what."""


def pack(root: Path, names: Iterable[str], target: BinaryIO) -> None:
    """Write the files of these names below `root`; the same files give the same bytes, whatever their dates are."""
    with tarfile.open(fileobj=target, mode="w|", format=tarfile.PAX_FORMAT) as tar:
        for name in names:
            data = (root / name).read_bytes()
            entry = tarfile.TarInfo(name)
            entry.size = len(data)
            tar.addfile(entry, BytesIO(data))


def unpack(source: BinaryIO, root: Path) -> None:
    """Write the files of a pack below `root`, an empty folder; raise DamagedPackError for any other thing in it."""
    try:
        with tarfile.open(fileobj=source, mode="r|") as tar:
            for entry in tar:
                _write(tar, entry, root)
    except (tarfile.TarError, EOFError) as error:
        message = tell("it is cut or no pack at all")
        raise DamagedPackError(message) from error


def _write(tar: tarfile.TarFile, entry: tarfile.TarInfo, root: Path) -> None:
    path = PurePosixPath(entry.name)
    data = tar.extractfile(entry) if entry.isreg() else None
    if data is None or path.is_absolute() or ".." in path.parts:
        message = tell("it holds '{name}', which is no file of a section", name=entry.name)
        raise DamagedPackError(message)
    target = root / path
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes(data.read())
