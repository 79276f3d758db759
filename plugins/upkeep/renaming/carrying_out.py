"""The changes of a rename are carried out: all of them, or nothing.

Everything is known before the first file is touched. Files move as `git mv` moves them, and what is written is added to
git's index, so that one commit has the whole. Nothing is begun with files of which git has not the last state.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from plugins.kept_files import write_whole
from plugins.newsroom import Problem, read_content, shown, tell

from .changes import Changes, git
from .taking_back import all_or_nothing
from .written_files import RenameError

NAMED = 5
"""Files that are named where there may be many."""


def carry_out(root: Path, changes: Changes) -> None:
    """Do it all, or raise RenameError with everything as it was."""
    refuse_unkept(root, changes.paths)
    for _, new in changes.moves:
        if os.path.lexists(root / new):
            raise RenameError(tell("{file} is there already: move it away first", file=new))
    before = _errors(root)
    with all_or_nothing(root, changes):
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


def _errors(root: Path) -> tuple[Problem, ...]:
    """Return the errors of paths and TOML files."""
    return tuple(problem for problem in read_content(root / "content").problems if problem.is_error)


def _new_error(before: Iterable[Problem], after: Iterable[Problem]) -> Problem | None:
    """Return an error that was not there before, in whichever file."""
    known = {(problem.code, problem.message) for problem in before}
    return next((problem for problem in after if (problem.code, problem.message) not in known), None)
