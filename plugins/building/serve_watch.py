"""What was saved since the last build."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from queue import Empty, SimpleQueue

from watchfiles import Change, DefaultFilter, watch

FOLDERS = ("theme", "plugins")
SETTINGS = ("pelicanconf.py", "publishconf.py")
SIGNAL_SECONDS = 0.5
"""How long Ctrl-C may have to wait."""
QUIET_MILLISECONDS = 15
"""Without another save for so long, a build begins; what is saved later is built next."""


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
        folders = [folder for folder in (self.content, *(self.root / name for name in FOLDERS)) if folder.is_dir()]
        self._watch(folders, recursive=True, wanted=DefaultFilter())
        # Editors replace a file rather than write it, so the settings' folder is watched and not the files.
        self._watch([self.root], recursive=False, wanted=_is_settings)

    def stop(self) -> None:
        """Hear of nothing more; `changes` ends."""
        self._stop.set()
        self._saved.put(frozenset())

    def changes(self) -> Iterator[tuple[str, ...]]:
        """Give the paths that were saved, sorted, as often as something was: all that came during a build at once."""
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

    def _watch(self, paths: Iterable[Path], *, recursive: bool, wanted: Callable[[Change, str], bool]) -> None:
        def hear() -> None:
            found = watch(
                *paths, watch_filter=wanted, stop_event=self._stop, recursive=recursive, rust_timeout=500,
                raise_interrupt=False, step=QUIET_MILLISECONDS,
            )  # fmt: skip
            for changed in found:
                self._saved.put(frozenset(path for _, path in changed))

        threading.Thread(target=hear, name="watch", daemon=True).start()


def _is_settings(_: Change, path: str) -> bool:
    return Path(path).name in SETTINGS
