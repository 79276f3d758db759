"""Finished files on their way to the output folder.

Files that are as they were stay the very files they were: they keep their date, and deploys send only changes.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from plugins.newsroom import addresses

from .whole_files import FinishedFile, is_name, is_whole

File = TypeVar("File", bound=FinishedFile)
FOR_READERS = stat.S_IRGRP | stat.S_IROTH
"""A cache that was kept for its owner alone gives copies: a web server is somebody else."""


def put_into_output(files: Iterable[File], folder: Path, output: Path, before: Path | None = None) -> tuple[File, ...]:
    """Write every file of a cache folder once below `output`; return those that the folder has lost, by address.

    `before` are the same pages as they were printed last. A file there is linked instead of written, so only files
    whose names say all of their contents may be asked for with it. Raises OSError.
    """
    by_address = sorted({file.address: file for file in files}.items())
    return tuple(file for _, file in by_address if not _placed(file, folder, output, before))


def _placed(file: FinishedFile, folder: Path, output: Path, before: Path | None) -> bool:
    """Put a file where it is published, by a link to the one of before or of the cache; False if neither has it."""
    name = addresses.file_of(file.address)
    if not (is_name(file.stored) and all(map(is_name, name.split("/")))):
        return False
    there = (*((before / name,) if before else ()), folder / file.stored)
    source = next((one for one in there if is_whole(one, file.length)), None)
    if source is None:
        return False
    target = output / name
    target.parent.mkdir(parents=True, exist_ok=True)
    return link_for_readers(source, target)


def link_for_readers(source: Path, target: Path) -> bool:
    """Put a file of the cache where it is published, by a link where others may read it; False if it is not there.

    Raises OSError.
    """
    if source.stat().st_mode & FOR_READERS == FOR_READERS:
        return link_file(source, target)
    target.write_bytes(source.read_bytes())
    return True


def link_file(old: Path | str, new: Path | str) -> bool:
    """Put the file `old` at `new` too, as a copy with its date where the disk has no links; False if it is not there.

    Nobody may write into either of them afterwards, only put another file in its place. Raises OSError.
    """
    try:
        os.link(old, new)
    except FileNotFoundError:
        return False
    except FileExistsError:
        Path(new).unlink()
        return link_file(old, new)
    except OSError:
        shutil.copy2(old, new)
    return True


def link_unchanged(new: Path, before: Path) -> int:
    """Link every file below `new` to the one of the same name and bytes below `before`; return how many were.

    Links to folders are left alone. Raises OSError.
    """
    linked = 0
    for folder, folders, names in os.walk(new):
        folders.sort()
        earlier = f"{before}{folder[len(str(new)) :]}"
        for name in sorted(names):
            linked += _link_if_same(f"{earlier}/{name}", f"{folder}/{name}")
    return linked


def _link_if_same(old: str, new: str) -> bool:
    try:
        there, here = os.lstat(old), os.lstat(new)
    except (FileNotFoundError, NotADirectoryError):
        return False
    if not (stat.S_ISREG(there.st_mode) and stat.S_ISREG(here.st_mode)):
        return False
    if os.path.samestat(there, here):
        return True
    if there.st_size != here.st_size or Path(old).read_bytes() != Path(new).read_bytes():
        return False
    between = Path(f"{new}.link")
    link_file(Path(old), between)
    between.replace(new)
    return True
