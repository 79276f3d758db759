"""A release that is to be dropped becomes the draft of the next one: nearly all of its links lead where they shall.

Making ten thousand links takes half a second and more, and so does bringing them to the disk and deleting them again.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from pathlib import Path

from .leading import lead_to


def renew(old: Path, draft: Path, links: Mapping[str, str], printed: Path, before: Path | None) -> bool:
    """Make of the release `old` a `draft` that holds just these links, by name, and what lies in the folder `printed`.

    Readers see neither. The links that `before` has too become other names of them, what was printed moves. A build
    that is stopped meanwhile leaves a draft that no other one takes up. False where something cannot be deleted, for
    it is somebody else's: then `printed` is as it was. Raises OSError.
    """
    shutil.rmtree(draft, ignore_errors=True)
    try:
        old.rename(draft)
        there = _those_that_stay(draft, links)
    except OSError:
        return False
    lead(draft, {name: target for name, target in links.items() if name not in there}, before)
    for name in sorted(os.listdir(printed)):  # noqa: PTH208 - plain names
        (printed / name).rename(draft / name)
    printed.rmdir()
    return True


def lead(folder: Path, links: Mapping[str, str], before: Path | None) -> None:
    """Put links into a folder, each by its name there; one that `before` has too becomes another name of it."""
    for name, target in links.items():
        lead_to(target, f"{folder}/{name}", f"{before}/{name}")


def _those_that_stay(draft: Path, links: Mapping[str, str]) -> set[str]:
    """Delete all but links that lead where they shall; give the names of these."""
    there = set()
    with os.scandir(draft) as entries:
        for entry in sorted(entries, key=lambda entry: entry.name):
            if entry.is_symlink() and os.readlink(entry.path) == links.get(entry.name):  # noqa: PTH115 - thousands
                there.add(entry.name)
            else:
                _delete(entry)
    return there


def _delete(entry: os.DirEntry[str]) -> None:
    if entry.is_dir(follow_symlinks=False):
        shutil.rmtree(entry.path)
    else:
        os.unlink(entry.path)  # noqa: PTH108 - thousands, where much changed
