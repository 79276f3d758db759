"""Folders as one stream of bytes and back: for workers without a shared disk, and for parts built elsewhere."""

from __future__ import annotations

import errno
import shutil
import tarfile
from collections.abc import Iterable
from io import BytesIO
from pathlib import Path, PurePosixPath
from typing import BinaryIO

from plugins.newsroom import UserError, shown, tell

from .whole_files import is_name

WRONG_NAMES = frozenset({errno.EEXIST, errno.ENOTDIR, errno.EISDIR, errno.ENAMETOOLONG, errno.EINVAL, errno.EILSEQ})
"""Errors of the system for a second file of a name, of a file in a file, of a name that no disk takes."""


class DamagedPackError(UserError):
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
    except (tarfile.TarError, EOFError, ValueError, RecursionError, OverflowError) as error:
        message = tell("it is cut or no pack at all")
        raise DamagedPackError(message) from error


def _write(tar: tarfile.TarFile, entry: tarfile.TarInfo, root: Path) -> None:
    path = PurePosixPath(entry.name)
    # Of a file with holes the pack has few bytes, and the disk would get as many as it likes to say.
    data = tar.extractfile(entry) if entry.isreg() and not entry.issparse() else None
    if data is None or path.is_absolute() or not path.parts or not all(map(is_name, path.parts)):
        raise _no_file(entry)
    target = root / path
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with target.open("xb") as file:
            shutil.copyfileobj(data, file)
    except OSError as error:
        if error.errno in WRONG_NAMES:
            raise _no_file(entry) from error
        raise
    if target.stat().st_size != entry.size:
        raise EOFError


def _no_file(entry: tarfile.TarInfo) -> DamagedPackError:
    return DamagedPackError(tell("it holds '{name}', which is no file of a section", name=shown(entry.name)))
