"""Processes of a build, found by a mark in the environment that they all inherit."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

MARK = "HABARSHY_TRIAL"


def processes_with(mark: str) -> list[int]:
    """Give every living process that was started with `HABARSHY_TRIAL=<mark>`, whoever its parent is now."""
    wanted = f"{MARK}={mark}".encode()
    found = []
    for folder in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):  # it has ended, or it is somebody else's
            if wanted in (folder / "environ").read_bytes().split(b"\0"):
                found.append(int(folder.name))
    return found
