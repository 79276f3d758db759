"""Files that are as they were stay the very files they were: they keep their date, and deploys send only changes."""

from __future__ import annotations

import os
import shutil
import stat
from pathlib import Path


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
    """Link every file below `new` to the one of the same name and bytes below `before`; say how many were.

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
