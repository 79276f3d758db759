"""The files that were saved since the last build."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue

from watchfiles import Change, watch

from .folders import QUIET_MILLISECONDS, FolderWatch

FOLDERS = ("theme", "plugins")
SETTINGS = ("pelicanconf.py", "publishconf.py")
SIGNAL_SECONDS = 0.5
"""How long Ctrl-C may have to wait."""


@dataclass(frozen=True, slots=True)
class Watch:
    """Watches the content, the theme, the plugins and the settings, in threads of its own."""

    content: Path
    root: Path
    """The folder of the settings."""
    _saved: SimpleQueue[frozenset[str]] = field(init=False, default_factory=SimpleQueue)
    _stop: threading.Event = field(init=False, default_factory=threading.Event)

    def start(self) -> None:
        """Hear of everything that is saved from now on."""
        folders = (self.content, *(self.root / name for name in FOLDERS))
        FolderWatch(folders, self._saved.put, self._stop).start()
        # Editors replace a file rather than write it, so the settings' folder is watched and not the files.
        threading.Thread(target=self._hear_of_settings, name="watch", daemon=True).start()

    def stop(self) -> None:
        """Hear of nothing more; `changes` ends."""
        self._stop.set()
        self._saved.put(frozenset())

    def changes(self) -> Iterator[tuple[str, ...]]:
        """Yield the paths that were saved, sorted, as often as something was: all that came during a build at once."""
        while (saved := self._next()) and not self._stop.is_set():
            yield tuple(sorted(saved.union(*self._waiting())))

    def _next(self) -> frozenset[str]:
        while True:
            # Python does not wake a waiting thread for a signal that another one takes, or that comes just before.
            with suppress(Empty):
                return self._saved.get(timeout=SIGNAL_SECONDS)

    def _waiting(self) -> Iterator[frozenset[str]]:
        while True:
            try:
                yield self._saved.get_nowait()
            except Empty:
                return

    def _hear_of_settings(self) -> None:
        found = watch(
            self.root, watch_filter=_is_settings, stop_event=self._stop, recursive=False, rust_timeout=500,
            raise_interrupt=False, step=QUIET_MILLISECONDS,
        )  # fmt: skip
        for changed in found:
            self._saved.put(frozenset(path for _, path in changed))


def _is_settings(_: Change, path: str) -> bool:
    return Path(path).name in SETTINGS
