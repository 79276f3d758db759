"""A mount cannot be replaced by one rename, so its files are replaced: readers keep a whole site, the old or the new.

Everything that differs is copied to the mount first, then what has no name yet gets it: files, and pages after the
files that they need. Nobody is led there so far, and all of it is taken back where the disk is full or the build is
stopped. Only then are files put in the place of others, which needs no room; that is finished whatever comes, pages
after files, and in the end what is gone is dropped, pages before files. So no page ever names a file that is missing:
an old page needs `hall-1.jpg`, the new one `hall-2.jpg`, and while one takes the other's place both pictures are there.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from .durable import settle
from .errors import HalfShownError
from .manifest import MANIFEST, files_below
from .stopping import finish_from_here

LOST_AND_FOUND = "lost+found"
"""A fresh disk has such a folder; it is the system's."""
STAGING = ".unfinished"
NOT_OURS = frozenset({LOST_AND_FOUND, STAGING})
"""What may lie beside a site without being of it."""


@dataclass(frozen=True, slots=True)
class _Difference:
    """The files of a release that a mount lacks, by paths, in the order in which they are put there."""

    new: tuple[str, ...]
    other: tuple[str, ...]
    wanted: frozenset[str]
    """All that the release has: the rest is gone."""


@dataclass(slots=True)
class _Undoing:
    """Folders and files that nobody needs if the build ends now."""

    made: list[Path] = field(default_factory=list)

    def folder(self, folder: Path) -> None:
        """Make a folder and those above it."""
        if not folder.is_dir():
            self.folder(folder.parent)
            self.made.append(folder)
            folder.mkdir()

    def take_back(self) -> None:
        """Delete them, the last one first."""
        for path in reversed(self.made):
            with suppress(OSError):
                if path.is_dir() and not path.is_symlink():
                    path.rmdir()
                else:
                    path.unlink()


def is_synchronised(output: Path) -> bool:
    """Return whether an output is a folder whose place no link can take."""
    return os.path.ismount(output) or (not output.is_symlink() and (output / LOST_AND_FOUND).is_dir())


def synchronise(release: Path, output: Path) -> None:
    """Return a mount the files of a release. Raises OSError while it is as it was, and HalfShownError after that."""
    staging, undoing = output / STAGING, _Undoing()
    try:
        shutil.rmtree(staging, ignore_errors=True)
        difference = _difference(release, output)
        staged = _stage(release, staging, (*difference.new, *difference.other))
        for name in difference.new:
            undoing.folder((output / name).parent)
            undoing.made.append(output / name)
            staged[name].rename(output / name)
        finish_from_here()
    except BaseException:
        finish_from_here()
        undoing.take_back()
        shutil.rmtree(staging, ignore_errors=True)
        raise
    try:
        for name in difference.other:
            _put(staged[name], output, name)
        _drop(output, difference.wanted)
        shutil.rmtree(staging, ignore_errors=True)
    except OSError as error:
        raise HalfShownError(output, error) from error


def _stage(release: Path, staging: Path, names: tuple[str, ...]) -> dict[str, Path]:
    """Copy files to the mount, where nobody but the build looks."""
    staging.mkdir(mode=0o700)
    staged = {}
    for number, name in enumerate(names):
        staged[name] = staging / str(number)
        shutil.copyfile(release / name, staged[name])
    settle([staging])
    return staged


def _put(staged: Path, output: Path, name: str) -> None:
    """Put a file in its place, whatever stands there or in the place of its folders."""
    target = output / name
    if target.is_dir() and not target.is_symlink():
        shutil.rmtree(target)
    for folder in reversed(target.relative_to(output).parents):
        place = output / folder
        if place.is_symlink() or place.is_file():
            place.unlink()
        place.mkdir(exist_ok=True)
    staged.replace(target)


def _drop(output: Path, wanted: frozenset[str]) -> None:
    """Delete all other files, pages first, and the folders that are empty then."""
    there = [name for name in files_below(output) if name.partition("/")[0] not in NOT_OURS]
    gone = sorted(set(there) - wanted, key=lambda name: (not _is_page(name), name))
    for name in gone:
        (output / name).unlink()
    for folder in sorted({parent for name in gone for parent in Path(name).parents if parent.name}):
        with suppress(OSError):  # something is in it
            os.removedirs(output / folder)


def _difference(release: Path, output: Path) -> _Difference:
    wanted = tuple(_files(release))
    lacking = [name for name in wanted if not _is_same(release / name, output, name)]
    new = {name for name in lacking if _is_free(output, name)}
    return _Difference(
        # The manifest tells later builds that the site is ours, so a new one is the first and another one the last.
        new=tuple(sorted(new, key=lambda name: (name != MANIFEST, _is_page(name), name))),
        other=tuple(sorted(set(lacking) - new, key=lambda name: (name == MANIFEST, _is_page(name), name))),
        wanted=frozenset(wanted),
    )


def _is_page(name: str) -> bool:
    return name.endswith(".html")


def _is_same(file: Path, output: Path, name: str) -> bool:
    target = output / name
    ours = target.is_file() and not any(place.is_symlink() for place in _places(output, name))
    return ours and target.read_bytes() == file.read_bytes()


def _is_free(output: Path, name: str) -> bool:
    """Return whether nothing stands in a file's place or in that of its folders."""
    target, *folders = _places(output, name)
    taken = (place.is_symlink() or place.is_file() for place in folders)
    return not (os.path.lexists(target) or any(taken))


def _places(output: Path, name: str) -> Iterator[Path]:
    """Yield the place of a file and those of its folders below the output."""
    yield output / name
    yield from (output / folder for folder in Path(name).parents if folder.name)


def _files(release: Path) -> Iterator[str]:
    """Yield all files of a release; its links to sections are followed. Raises OSError: no folder may be left out."""

    def stop(error: OSError) -> None:
        raise error

    start = len(str(release)) + 1
    for folder, folders, names in os.walk(release, onerror=stop, followlinks=True):
        folders.sort()
        prefix = f"{folder[start:]}/" if len(folder) > start else ""
        yield from (prefix + name for name in sorted(names))
