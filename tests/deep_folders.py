"""Folders in each other without end, for tests of what goes through folders."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

DEEP = 1_100


@contextmanager
def deep_folders(folder: Path, name: str = "a", deep: int = DEEP) -> Iterator[None]:
    """Make folders in each other with a file in the last, and take them away again: `shutil.rmtree` cannot.

    They are made from inside, for the whole path may be longer than a system takes.
    """
    here = os.open(".", os.O_RDONLY)
    try:
        os.chdir(folder)
        for _ in range(deep):
            os.mkdir(name)  # noqa: PTH102 - a Path knows where it is from the root
            os.chdir(name)
        Path("text.md").touch()
        os.fchdir(here)
        yield
    finally:
        os.fchdir(here)
        os.close(here)
        subprocess.run(["rm", "-rf", "--", str(folder / name)], check=True)
