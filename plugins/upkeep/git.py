"""Git, asked by its own commands: in English, without questions, and of no repository but the one in the folder."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType

from plugins.newsroom import git_says, git_surroundings, shown

_MOST_SAID = 300
_SECRET = re.compile(r"\A(https?://)[^/@]*@")
_QUIET = {"LC_ALL": "C", "GIT_TERMINAL_PROMPT": "0", "GIT_EDITOR": "true"}


@dataclass(frozen=True, slots=True)
class Answer:
    """What a command of git answered."""

    status: int
    text: str
    said: str
    """On standard error."""

    @property
    def reason(self) -> str:
        """What it said last, from its complaint on if there is one, as one line for people."""
        lines = [" ".join(line.split()) for line in self.said.splitlines() if line.strip()]
        fatal = next((number for number, line in enumerate(lines) if line.startswith("fatal:")), -2)
        return shown(" ".join(lines[fatal:]))[-_MOST_SAID:]


def answer_of_git(
    folder: Path, *arguments: str, data: str = "", variables: Mapping[str, str] = MappingProxyType({})
) -> Answer | None:
    """Run a command of git in a folder with `data` as its input; None where there is no git."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed words, and names that git told
            ["git", *arguments],  # noqa: S607 - the git that people have
            cwd=folder,
            env=git_surroundings(**_QUIET, **variables),
            input=data.encode("utf-8", "surrogateescape"),
            capture_output=True,
            check=False,
        )
    except FileNotFoundError:
        return None
    text, said = (one.decode("utf-8", "surrogateescape") for one in (done.stdout, done.stderr))
    return Answer(done.returncode, text, said)


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
