"""What git says of a folder that it may keep."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

_OF_ANOTHER = frozenset(("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_OBJECT_DIRECTORY"))
"""Variables of the repository that another git works on, which calls us from a hook."""


def git_surroundings(**variables: str) -> dict[str, str]:
    """Return the environment in which git speaks of the folder that it is asked about, with further `variables`."""
    surroundings = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER}
    return {**surroundings, "GIT_OPTIONAL_LOCKS": "0", **variables}


def git_says(folder: Path, *arguments: str) -> str | None:
    """Return what a git command says of the repository of a folder; None where there is none, or no git."""
    try:
        done = subprocess.run(  # noqa: S603 - a fixed command
            ["git", "-C", str(folder), *arguments],  # noqa: S607 - the git that people have
            env=git_surroundings(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        return None
    return None if done.returncode else os.fsdecode(done.stdout)
