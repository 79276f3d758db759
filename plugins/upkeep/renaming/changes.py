"""What a rename does to the newsroom's files: all of it, or nothing.

Everything is known before the first file is touched. Files move as `git mv` moves them, and what is written is added to
git's index, so that one commit has the whole. If anything fails on the way, files and index are as they were: nothing
is begun with files of which git has not the last state.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from plugins.kept_files import write_whole
from plugins.newsroom import Problem, read_content, shown, system_reason, tell

from .written_files import RenameError

NAMED = 5
"""Files that are named where there may be many."""


@dataclass(frozen=True, slots=True)
class Changes:
    """Moves and new texts; paths are below the repository's folder, with `/`."""

    moves: tuple[tuple[str, str], ...] = ()
    """Files and folders, each with its new place."""
    texts: Mapping[str, bytes] = field(default_factory=dict)
    """The bytes of files that change, by their paths before the moves; of new ones by their paths."""

    @property
    def paths(self) -> tuple[str, ...]:
        """All paths that are touched, as they are before."""
        return tuple(sorted({*(old for old, _ in self.moves), *self.texts}))

    def place_of(self, path: str) -> str:
        """Return where a file is after the moves."""
        for old, new in self.moves:
            if path == old or path.startswith(f"{old}/"):
                return new + path[len(old) :]
        return path


def carry_out(root: Path, changes: Changes) -> None:
    """Do it all, or raise RenameError with everything as it was."""
    refuse_unkept(root, changes.paths)
    for _, new in changes.moves:
        if os.path.lexists(root / new):
            raise RenameError(tell("{file} is there already: move it away first", file=new))
    before = _errors(root)
    with _put_back(root, changes):
        for old, new in changes.moves:
            git(root, "mv", "--", old, new)
        for path, data in changes.texts.items():
            file = root / changes.place_of(path)
            file.parent.mkdir(parents=True, exist_ok=True)
            write_whole(file, data)
        written = [changes.place_of(path) for path in changes.texts]
        if written:
            git(root, "add", "--", *written)
        if wrong := _new_error(before, _errors(root)):
            message = tell(
                "{file} would have an error that it has not now: {message}", file=wrong.path, message=wrong.message
            )
            raise RenameError(message)


def refuse_unkept(root: Path, paths: Iterable[str]) -> None:
    """Raise RenameError if git has not the last state of a file at one of the paths."""
    said = git(root, "status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=all", "--", *paths)
    files = [entry[3:] for entry in said.split("\0") if entry]
    if files:
        names = ", ".join(map(shown, files[:NAMED])) + (" …" if len(files) > NAMED else "")
        message = tell(
            "git does not have the last changes of {files}: commit them, and type the same again", files=names
        )
        raise RenameError(message)


def git(root: Path, *arguments: str) -> str:
    """Return what a git command prints; raise RenameError where it fails, or where there is no git."""
    try:
        done = subprocess.run(  # noqa: S603 - fixed commands
            ["git", "-C", str(root), *arguments],  # noqa: S607 - the git that people have
            stdin=subprocess.DEVNULL,
            capture_output=True,
            check=False,
        )
    except OSError:
        raise RenameError(tell("git is not there: install git and type the same again")) from None
    if done.returncode:
        reason = shown(" ".join(os.fsdecode(done.stderr).split()))[-300:]
        raise RenameError(tell("{command} failed: {reason}", command=f"git {arguments[0]}", reason=reason))
    return os.fsdecode(done.stdout)


@contextmanager
def _put_back(root: Path, changes: Changes) -> Iterator[None]:
    """Put files and git's index back as they were if anything goes wrong."""
    # The index is put back as a file: commands of git may fail again for what failed before, such as a filter.
    index = root / git(root, "rev-parse", "--git-path", "index").rstrip("\n")
    index_before = index.read_bytes()
    kept = {path: (root / path).read_bytes() if (root / path).is_file() else None for path in changes.texts}
    try:
        yield
    except BaseException as error:
        _undo(root, changes, kept)
        _write_back(index, index_before)
        if isinstance(error, OSError):
            reason = system_reason(error)
            raise RenameError(
                tell("the files could not be changed ({reason}); all is as it was", reason=reason)
            ) from error
        raise


def _undo(root: Path, changes: Changes, kept: Mapping[str, bytes | None]) -> None:
    for path, data in kept.items():
        file = root / changes.place_of(path)
        if not file.is_file():  # nothing was written yet
            continue
        if data is None:
            file.unlink()
        else:
            _write_back(file, data)
    for old, new in reversed(changes.moves):
        if os.path.lexists(root / new) and not os.path.lexists(root / old):
            (root / new).rename(root / old)


def _write_back(file: Path, data: bytes) -> None:
    """Write a file unless it is so already: what stopped a rename, such as a lack of rights, would stop this too."""
    if file.read_bytes() != data:
        write_whole(file, data)


def _errors(root: Path) -> tuple[Problem, ...]:
    """Return the errors of paths and TOML files."""
    return tuple(problem for problem in read_content(root / "content").problems if problem.is_error)


def _new_error(before: Iterable[Problem], after: Iterable[Problem]) -> Problem | None:
    """Return an error that was not there before, in whichever file."""
    known = {(problem.code, problem.message) for problem in before}
    return next((problem for problem in after if (problem.code, problem.message) not in known), None)
