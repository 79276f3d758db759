"""A newsroom in a git repository of its own, for commands that work in the folder where people type them."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.newsroom_folder import NewsroomFolder


@dataclass(frozen=True)
class Repository:
    """A committed newsroom, and what git says of it."""

    newsroom: NewsroomFolder

    @property
    def root(self) -> Path:
        return self.newsroom.root

    def git(self, *arguments: str) -> str:
        done = subprocess.run(
            ["git", "-C", str(self.root), *arguments], capture_output=True, encoding="utf-8", check=True, timeout=60
        )
        return done.stdout

    def commit(self) -> None:
        """Commit all that lies in `content/` and `.github/`."""
        there = [name for name in ("content", ".github", ".gitignore") if (self.root / name).exists()]
        self.git("add", "-A", "--", *there)
        self.git("commit", "-q", "-m", "A step")

    def state(self) -> Mapping[str, bytes]:
        """Give every file of the content, and what git has to say of it."""
        files = {
            path.relative_to(self.root).as_posix(): path.read_bytes()
            for path in sorted((self.root / "content").rglob("*"))
            if path.is_file()
        }
        return {**files, "status": self.git("status", "--porcelain").encode()}

    def read(self, path: str) -> str:
        return (self.root / "content" / path).read_bytes().decode()


def repository(newsroom: NewsroomFolder) -> Repository:
    """Make a repository of a newsroom's folder and commit it."""
    made = Repository(newsroom)
    made.git("init", "-q")
    made.git("config", "user.email", "editor@example.org")
    made.git("config", "user.name", "Editor")
    made.git("config", "core.autocrlf", "false")
    (newsroom.root / ".gitignore").write_text("/output*\n/.output*\n/cache/\n/report/\n")
    made.commit()
    return made


Typed = Callable[..., tuple[int, str]]


def without_rights_over_others() -> list[str]:
    """Give what stands before a command so that it may not write where the rights of a folder forbid it."""
    if os.geteuid() != 0:
        return []
    if not shutil.which("setpriv"):
        pytest.skip("root may write everywhere, and setpriv of util-linux is not there")
    return ["setpriv", "--bounding-set=-dac_override,-dac_read_search"]
