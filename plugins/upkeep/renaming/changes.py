"""What a rename does to the newsroom's files, before any of it is done; and git, which is asked along the way."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.newsroom import tell
from plugins.upkeep.git import answer_of_git

from .written_files import RenameError


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


def git(root: Path, *arguments: str) -> str:
    """Return what a git command prints; raise RenameError where it fails, or where there is no git."""
    answer = answer_of_git(root, *arguments)
    if answer is None:
        raise RenameError(tell("git is not there: install git and type the same again"))
    if answer.status:
        raise RenameError(tell("{command} failed: {reason}", command=f"git {arguments[0]}", reason=answer.reason))
    return answer.text
