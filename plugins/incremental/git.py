"""Git's view of the content, asked for early: it answers while this process loads what it needs."""

from __future__ import annotations

import hashlib
import os
import re
import subprocess
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom import git_surroundings

ORGANIZATIONS = "organizations"


@dataclass(frozen=True, slots=True)
class Committed:
    """Git's view of the folder of all organizations."""

    trees: Mapping[str, str]
    """Tree ids by organization, as committed."""
    touched: frozenset[str]
    """Organizations whose files git cannot answer for.

    One is changed, new, gone or ignored since, or git was told not to look at it, or a filter makes it another on disk.
    """
    algorithm: str


@dataclass(frozen=True, slots=True)
class Asked:
    """Questions that git is at work on; `committed` waits for the answers."""

    listed: subprocess.Popen[bytes]
    status: subprocess.Popen[bytes]
    marked: subprocess.Popen[bytes]
    filtered: subprocess.Popen[bytes]

    def committed(self, meanwhile: Callable[[], object] = lambda: None) -> Committed | None:
        """Return the committed trees; None outside a repository. `meanwhile` is done if git looks at files for long."""
        listed, marked, filtered = map(_answer, (self.listed, self.marked, self.filtered))
        if self.status.poll() is None:
            meanwhile()
        status = _answer(self.status)
        if listed is None or status is None or marked is None or filtered is None:
            return None
        found = dict(_trees(listed))
        start = next((f"{path.rpartition('/')[0]}/" for path in found), "")
        trees = {path.removeprefix(start): digest for path, digest in found.items()}
        paths = (*_touched(status), *_unwatched(marked), *map(os.fsdecode, filtered.split(b"\0")))
        touched = {path.removeprefix(start).split("/")[0] for path in paths if path.startswith(start)}
        algorithm = "sha256" if any(len(one) == hashlib.sha256().digest_size * 2 for one in trees.values()) else "sha1"
        return Committed(trees, frozenset(touched), algorithm)

    def end(self) -> None:
        """Let git do no more of it."""
        for question in (self.listed, self.status, self.marked, self.filtered):
            question.kill()


@contextmanager
def asked_git(content: Path) -> Iterator[Asked | None]:
    """Let git look at a content folder; None without git. On the way out it is at work no more."""
    with ExitStack() as running:
        try:
            folders = (*[content] * len(_OF_CONTENT), _repository(content))
            questions = zip(folders, (*_OF_CONTENT, _FILTERED), strict=True)
            asked = Asked(*(running.enter_context(_git(folder, *question)) for folder, question in questions))
        except OSError:
            yield None
            return
        try:
            yield asked
        finally:
            asked.end()


_OF_CONTENT = (
    ("ls-tree", "-d", "-z", "--full-name", "HEAD", f"{ORGANIZATIONS}/"),
    (
        *("-c", "core.trustctime=true", "-c", "core.checkStat=default"),
        *("-c", "core.ignoreCase=false", "-c", "core.fsmonitor=false"),
        *("status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--ignored=matching"),
        *("--ignore-submodules=none", "--", ORGANIZATIONS),
    ),
    ("ls-files", "-v", "-z", "--full-name", "--", ORGANIZATIONS),
)
_MARKED = re.compile(rb"(?<=\0)(?!H )[^\0] ([^\0]+)")
"""An entry of `ls-files -v` that is not just followed; there is one for each file, and hardly any is such."""
_FILTERED = ("ls-files", "-z", "--", ":(exclude,attr:!filter !ident !working-tree-encoding)")
"""Asked of the whole repository: asked of a folder in it, git 2.39 finds no attributes."""


def _git(content: Path, *arguments: str) -> subprocess.Popen[bytes]:
    return subprocess.Popen(  # noqa: S603 - a fixed command
        ["git", "-C", str(content), *arguments],  # noqa: S607 - the git that people have
        env=git_surroundings(),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
    )


def _repository(content: Path) -> Path:
    """Return the folder that git keeps, or the content's own where there is none."""
    folder = content.resolve()
    return next((one for one in (folder, *folder.parents) if (one / ".git").exists()), folder)


def _answer(question: subprocess.Popen[bytes]) -> bytes | None:
    answer, _ = question.communicate()
    return None if question.returncode else answer


def _trees(listed: bytes) -> Iterator[tuple[str, str]]:
    """Yield each folder, by its path from the root of the repository, with its tree id."""
    for entry in listed.split(b"\0")[:-1]:
        head, _, path = entry.partition(b"\t")
        _, kind, digest = head.split(b" ")
        if kind == b"tree":
            yield os.fsdecode(path), digest.decode()


def _touched(status: bytes) -> Iterator[str]:
    for entry in status.split(b"\0")[:-1]:
        yield os.fsdecode(entry[3:])


def _unwatched(marked: bytes) -> Iterator[str]:
    """Yield the files that git was told to take for unchanged, or to leave out of the checkout."""
    marked = b"\0" + marked
    if marked.count(b"\0H ") == marked.count(b"\0") - 1:  # counting them takes a tenth of the time
        return iter(())
    return map(os.fsdecode, _MARKED.findall(marked))
