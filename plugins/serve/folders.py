"""Watches folders and all in them that really lie there, never what a link leads to: that may be the whole disk.

The library follows links where it watches folders with all that is in them, so it is told each folder by itself. When a
folder appears, a new list is watched beside the old one until the system has taken it; what was saved into the new
folder meanwhile is told then.
"""

from __future__ import annotations

import os
import threading
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from watchfiles import Change, DefaultFilter, watch
from watchfiles.main import FileChange

PASSED_OVER = frozenset(DefaultFilter.ignore_dirs)
ROUND_MILLISECONDS = 250
"""How long a new folder may have to wait until it is watched."""
QUIET_MILLISECONDS = 15
"""Without another save for so long, a build begins; what is saved later is built next."""


@dataclass(frozen=True, slots=True)
class FolderWatch:
    """Notices everything that is saved below some folders, in threads of its own."""

    roots: tuple[Path, ...]
    tell: Callable[[frozenset[str]], None]
    stop: threading.Event

    def start(self) -> None:
        """Begin."""
        self._begin(frozenset(), threading.Event())

    def _begin(self, before: frozenset[str], replaced: threading.Event) -> None:
        threading.Thread(target=self._hear, args=(before, replaced), name="watch", daemon=True).start()

    def _hear(self, before: frozenset[str], replaced: threading.Event) -> None:
        """Watch until a newer list is watched; then or at the end `replaced` is set for who watched the list before."""
        newer = _Either(self.stop)
        waiting = bool(before)
        while not newer.is_set():
            folders = real_folders(self.roots)
            try:
                for changed in _watched(folders, newer):
                    saved = frozenset(path for _, path in changed)
                    if waiting:
                        replaced.set()
                        waiting = False
                        saved |= _inside(folders - before)
                    if saved:
                        self.tell(saved)
                    if not newer.follows and any(map(_is_new_folder, changed)):
                        newer.follows = True
                        self._begin(folders, newer.event)
            except FileNotFoundError:  # a folder has gone while the list was made
                continue
        replaced.set()


class _Either:
    """Set where the site is served no longer, or where a newer list is watched."""

    def __init__(self, stop: threading.Event) -> None:
        self.stop = stop
        self.event = threading.Event()
        self.follows = False

    def is_set(self) -> bool:
        return self.stop.is_set() or self.event.is_set()


def real_folders(roots: Iterable[Path]) -> frozenset[str]:
    """Return these folders and all in them, but none behind a link."""
    found = {str(root) for root in roots if root.is_dir()}
    waiting = list(found)
    while waiting:
        inside = _folders_in(waiting.pop())
        waiting += inside
        found.update(inside)
    return frozenset(found)


def _folders_in(folder: str) -> Sequence[str]:
    try:
        with os.scandir(folder) as entries:
            return [
                entry.path for entry in entries if entry.name not in PASSED_OVER and entry.is_dir(follow_symlinks=False)
            ]
    except OSError:  # it has gone, or is closed to us
        return []


def _inside(folders: Iterable[str]) -> frozenset[str]:
    """Return what was saved into folders before anybody watched them."""
    return frozenset(
        f"{folder}/{name}" for folder in folders if os.path.isdir(folder) for name in os.listdir(folder)  # noqa: PTH208, PTH112
    )  # fmt: skip


def _watched(folders: Iterable[str], stop: _Either) -> Iterable[set[FileChange]]:
    return watch(
        *sorted(folders), watch_filter=DefaultFilter(), stop_event=stop, recursive=False, raise_interrupt=False,
        rust_timeout=ROUND_MILLISECONDS, yield_on_timeout=True, step=QUIET_MILLISECONDS, ignore_permission_denied=True,
    )  # fmt: skip


def _is_new_folder(change: FileChange) -> bool:
    kind, path = change
    return kind == Change.added and os.path.isdir(path) and not os.path.islink(path)  # noqa: PTH112, PTH114
