"""The cache folder as a whole: usable or not, and never larger than it may be."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from tempfile import TemporaryDirectory, TemporaryFile

from plugins.newsroom import NOTHING, Message, system_reason, tell

BUILDS_BETWEEN = 20
"""Small builds between two looks at the size: looking at every file costs more than such a build."""
_COUNTER = "builds"


@contextmanager
def usable_cache(folder: Path) -> Iterator[tuple[Path, Message]]:
    """Open the cache folder; where nothing can be written there, one for this build alone, with a remark on it."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with TemporaryFile(dir=folder):
            pass
    except OSError as error:
        remark = tell(
            "The cache {folder} cannot be written ({reason}): this build went on without it, more slowly",
            folder=folder,
            reason=system_reason(error),
        )
        with TemporaryDirectory(prefix="habarshy-cache-") as instead:
            yield Path(instead), remark
    else:
        yield folder, NOTHING


def keep_small(folder: Path, most: int, *, much_is_new: bool) -> None:
    """Delete the files that were written longest ago until at most `most` bytes stay; what is deleted is made again.

    After a build that wrote little this looks only now and then.
    """
    with suppress(OSError):
        if not _counted(folder / _COUNTER) and not much_is_new:
            return
        files = sorted(_files(folder))
        size = sum(length for _, _, length in files)
        for _, path, length in files:
            if size <= most:
                break
            Path(path).unlink(missing_ok=True)
            size -= length


def _counted(counter: Path) -> bool:
    """Count one more build; return True if it is time to look."""
    try:
        builds = int(counter.read_text())
    except (OSError, ValueError):
        builds = 0
    counter.write_text(str((builds + 1) % BUILDS_BETWEEN))
    return builds + 1 >= BUILDS_BETWEEN


def _files(folder: Path) -> Iterator[tuple[int, str, int]]:
    for below, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(below, name)  # noqa: PTH118 - tens of thousands of them
            found = os.stat(path)  # noqa: PTH116
            yield found.st_mtime_ns, path, found.st_size
