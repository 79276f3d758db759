"""What git says of the content, asked early: it answers while this process loads what it needs."""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

ORGANIZATIONS = "organizations"


@dataclass(frozen=True, slots=True)
class Committed:
    """What git says of the folder of all organizations."""

    trees: Mapping[str, str]
    """Tree ids by organization, as committed."""
    touched: frozenset[str]
    """Organizations with a file that is changed, new, gone or ignored since."""
    algorithm: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions that git is at work on; `committed` waits for the answers."""

    sparse: subprocess.Popen[bytes]
    prefix: subprocess.Popen[bytes]
    listed: subprocess.Popen[bytes]
    status: subprocess.Popen[bytes]

    def committed(self) -> Committed | None:
        """Give the committed trees; None outside a repository, and where files are left out of it."""
        sparse, prefix, listed, status = map(_answer, (self.sparse, self.prefix, self.listed, self.status))
        if sparse is None or prefix is None or listed is None or status is None or sparse.strip() == b"true":
            return None
        trees = dict(_trees(listed))
        start = os.fsdecode(prefix.rstrip(b"\n")) + f"{ORGANIZATIONS}/"
        touched = {path.removeprefix(start).split("/")[0] for path in _touched(status)}
        algorithm = "sha256" if any(len(one) == hashlib.sha256().digest_size * 2 for one in trees.values()) else "sha1"
        return Committed(trees, frozenset(touched), algorithm)


@contextmanager
def asked_git(content: Path) -> Iterator[Asked | None]:
    """Let git look at a content folder; None without git. On the way out it is at work no more."""
    with ExitStack() as running:
        try:
            asked = Asked(*(running.enter_context(_git(content, *question)) for question in _QUESTIONS))
        except OSError:
            yield None
            return
        try:
            yield asked
        finally:
            for one in (asked.sparse, asked.prefix, asked.listed, asked.status):
                one.kill()


_QUESTIONS = (
    ("config", "--default", "false", "--get", "core.sparseCheckout"),
    ("rev-parse", "--show-prefix"),
    ("ls-tree", "-d", "-z", "HEAD", f"{ORGANIZATIONS}/"),
    (
        *("status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignored=matching"),
        *("--", ORGANIZATIONS),
    ),
)


def _git(content: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - a fixed command
        ["git", "-C", str(content), *arguments],  # noqa: S607 - the git that people have
        env={**os.environ, "GIT_OPTIONAL_LOCKS": "0"},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _answer(question: subprocess.Popen[bytes]) -> bytes | None:
    answer, _ = question.communicate()
    return None if question.returncode else answer


def _trees(listed: bytes) -> Iterator[tuple[str, str]]:
    for entry in listed.split(b"\0")[:-1]:
        head, _, path = entry.partition(b"\t")
        _, kind, digest = head.split(b" ")
        if kind == b"tree":
            yield os.fsdecode(path.rpartition(b"/")[2]), digest.decode()


def _touched(status: bytes) -> Iterator[str]:
    for entry in status.split(b"\0")[:-1]:
        yield os.fsdecode(entry[3:])
