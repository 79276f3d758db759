"""Files that are as they were stay the very files they were: they keep their date, and deploys send only changes."""

from __future__ import annotations

import os
import shutil
from pathlib import Path


def link_file(old: Path, new: Path) -> bool:
    """Put the file `old` at `new` too, as a copy with its date where the disk has no links; False if it is not there.

    Nobody may write into either of them afterwards, only put another file in its place. Raises OSError.
    """
    try:
        os.link(old, new)
    except FileNotFoundError:
        return False
    except FileExistsError:
        new.unlink()
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
        earlier = before / Path(folder).relative_to(new)
        for name in sorted(names):
            linked += _link_if_same(earlier / name, Path(folder, name))
    return linked


def _link_if_same(old: Path, new: Path) -> bool:
    if new.is_symlink() or old.is_symlink() or not old.is_file():
        return False
    if new.samefile(old):
        return True
    if old.stat().st_size != new.stat().st_size or old.read_bytes() != new.read_bytes():
        return False
    between = new.with_name(f"{new.name}.link")
    link_file(old, between)
    between.replace(new)
    return True
