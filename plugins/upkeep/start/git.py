"""What git says of a newsroom: from where it was cloned, its branch, and what only this machine has."""

from __future__ import annotations

import re
from pathlib import Path

from plugins.newsroom import git_says

_SECRET = re.compile(r"\A(https?://)[^/@]*@")


def is_repository(root: Path) -> bool:
    """Return whether git keeps this folder, and not only one above it."""
    top = git_says(root, "rev-parse", "--show-toplevel")
    return top is not None and Path(top.rstrip("\n")).resolve() == root.resolve()


def origin_of(root: Path) -> str:
    """Return the address that the repository was cloned from, without a password in it; empty without one."""
    address = (git_says(root, "config", "--get", "remote.origin.url") or "").strip()
    return _SECRET.sub(r"\1", address)


def branch_of(root: Path) -> str:
    """Return the branch that is checked out; empty where none is."""
    return (git_says(root, "symbolic-ref", "--quiet", "--short", "HEAD") or "").strip()


def kept_here_only(root: Path, *paths: str) -> list[tuple[str, str]]:
    """Return each file at the paths that no commit has as it is, with git's two letters for it, sorted."""
    said = git_says(
        root,
        *("-c", "core.fsmonitor=false", "status", "--porcelain=v1", "-z", "--no-renames"),
        *("--untracked-files=all", "--ignored=traditional", "--", *paths),
    )
    return sorted((entry[3:], entry[:2]) for entry in (said or "").split("\0") if entry)
