"""A rename that goes wrong is taken back at once; one that is cut off in the midst is taken back by the next one.

Before the first file is touched a note of all that is to be done lies in git's own folder, beside a lock that ends with
the process. It goes when everything is done, or put back: so where it lies and nobody holds the lock, files are half at
their old and half at their new places.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path

import msgspec

from plugins.kept_files import write_whole
from plugins.newsroom import system_reason, tell
from plugins.releases import BusyError, build_lock

from .changes import Changes, git
from .written_files import RenameError

NOTE = "habarshy/rename.json"
"""In git's folder."""


class _Note(msgspec.Struct, frozen=True):
    """What a rename is about to do, and the bytes of the files that it writes; None where there is no file yet."""

    moves: tuple[tuple[str, str], ...]
    texts: Mapping[str, bytes]
    kept: Mapping[str, bytes | None]


@contextmanager
def all_or_nothing(root: Path, changes: Changes) -> Iterator[None]:
    """Put files and git's index back as they were if anything goes wrong meanwhile.

    Raises RenameError for what the system refuses, and where another rename is at work.
    """
    note = note_of(root)
    # The index is put back as a file: commands of git may fail again for what failed before, such as a filter.
    index = root / git(root, "rev-parse", "--git-path", "index").rstrip("\n")
    try:
        with build_lock(note.parent):
            index_before = index.read_bytes()
            kept = {path: (root / path).read_bytes() if (root / path).is_file() else None for path in changes.texts}
            write_whole(note, msgspec.json.encode(_Note(changes.moves, changes.texts, kept)))
            try:
                yield
            except BaseException:
                _undo(root, changes, kept)
                _write_back(index, index_before)
                note.unlink()
                raise
            note.unlink()
    except BusyError:
        raise RenameError(tell("another rename is at work here: type the same again when it has ended")) from None
    except OSError as error:
        reason = system_reason(error)
        raise RenameError(tell("the files could not be changed ({reason}); all is as it was", reason=reason)) from error


def take_back(root: Path) -> bool:
    """Take back what a rename has left that was cut off; return whether there was one. Raises RenameError."""
    if not is_cut_off(root):
        return False
    note = note_of(root)
    try:
        with build_lock(note.parent):
            left = msgspec.json.decode(note.read_bytes(), type=_Note)
            changes = Changes(left.moves, left.texts)
            _undo(root, changes, left.kept)
            git(root, "reset", "--quiet", "--", *changes.paths, *map(changes.place_of, changes.paths))
            note.unlink()
    except BusyError:
        return False  # it is at work still
    except OSError as error:
        reason = system_reason(error)
        message = tell(
            "an earlier rename was cut off, and its files cannot be put back ({reason}): mend that, and type the "
            "same again",
            reason=reason,
        )
        raise RenameError(message) from error
    return True


def is_cut_off(root: Path) -> bool:
    """Return whether a rename has left a note: it is at work, or was cut off."""
    with suppress(RenameError):  # there is no repository, or no git
        return note_of(root).is_file()
    return False


def note_of(root: Path) -> Path:
    """Return the place of the note. Raises RenameError."""
    return root / git(root, "rev-parse", "--git-path", NOTE).rstrip("\n")


def _undo(root: Path, changes: Changes, kept: Mapping[str, bytes | None]) -> None:
    """Put files back; what somebody has written since stays as it is, and git shows it."""
    for path, data in kept.items():
        file = root / changes.place_of(path)
        if not file.is_file() or file.read_bytes() != changes.texts[path]:  # nothing was written yet
            continue
        if data is None:
            file.unlink()
        else:
            _write_back(file, data)
    for old, new in reversed(changes.moves):
        if os.path.lexists(root / new) and not os.path.lexists(root / old):
            (root / new).rename(root / old)


def _write_back(file: Path, data: bytes) -> None:
    """Write a file unless it is so already: what stopped a rename, such as a lack of rights, would stop this too."""
    if file.read_bytes() != data:
        write_whole(file, data)
