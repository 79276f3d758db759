"""What git says of a folder that it may keep."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path


def git_says(folder: Path, *arguments: str) -> str | None:
    """Return what a git command says of the repository of a folder; None where there is none, or no git."""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the git that people have
            env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    return None if done.returncode else os.fsdecode(done.stdout)
