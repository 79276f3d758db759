"""Which files of which content folder are looked at: those that paths name, or of these what git says changed."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom import find_files, git_says, tell

from .content_folders import content_here, content_of, existing
from .errors import CheckError


@dataclass(frozen=True, slots=True)
class Choice:
    """The files of one content folder that were asked for."""

    content: Path
    paths: frozenset[str] | None = None
    """Files below the content folder; None for all of it."""
    since: str = ""
    """The commit with which texts are compared; empty for none."""

    def of_changed(self, changed: Iterable[str], commit: str) -> Choice:
        """Return what is left of it where only files that changed since a commit are looked at."""
        left = frozenset(path for path in changed if self.paths is None or path in self.paths)
        return Choice(self.content, left, commit)


def choices_of(typed: Sequence[str]) -> tuple[Choice, ...]:
    """Return what paths name, by content folder; the newsroom here where none is typed. Raises CheckError."""
    if not typed:
        return (Choice(content_here()),)
    found: dict[Path, set[str] | None] = {}
    for path in map(existing, typed):
        content = content_of(path)
        if content is None:
            message = tell("'{path}' lies in no newsroom: there is no federation.toml in a folder above it", path=path)
            raise CheckError(message)
        named = _files_at(path, content)
        so_far = found.setdefault(content, set())
        found[content] = None if named is None or so_far is None else so_far | named
    return tuple(Choice(content, None if paths is None else frozenset(paths)) for content, paths in found.items())


def _files_at(path: Path, content: Path) -> set[str] | None:
    """Return the files that a path means, below the content folder; None for all."""
    absolute = Path(os.path.abspath(path))  # noqa: PTH100 - as content_of has it
    if absolute == content or absolute in content.parents:
        return None
    below = absolute.relative_to(content).as_posix()
    if absolute.is_symlink() or not absolute.is_dir():
        return {below}
    files, problems = find_files(content, below)
    return {below, *files, *(problem.path for problem in problems)}


def changed_since(choice: Choice, revision: str) -> Choice:
    """Return what git says is another than in a revision, committed or not, new files too. Raises CheckError."""
    folder = choice.content
    if git_says(folder, "rev-parse", "--git-dir") is None:
        raise CheckError(tell("git does not keep the files in {folder}, so nobody knows what changed", folder=folder))
    named = "" if revision.startswith("-") else f"{revision}^{{commit}}"
    commit = git_says(folder, "rev-parse", "--verify", "--quiet", named) if named else None
    if commit is None:
        message = tell(
            "git knows no commit '{name}': name a branch, a tag or a commit; of a shallow clone fetch more first",
            name=revision,
        )
        raise CheckError(message)
    questions = (
        ("diff", "--name-only", "--no-renames", "--relative", "-z", commit.strip(), "--", "."),
        ("ls-files", "--others", "--exclude-standard", "-z", "--", "."),
    )
    return choice.of_changed(_paths(git_says(folder, *question) for question in questions), commit.strip())


def _paths(answers: Iterable[str | None]) -> Iterator[str]:
    return (path for answer in answers for path in (answer or "").split("\0") if path)
