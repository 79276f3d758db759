"""Why nothing is started in a folder: what is there, that it is safe, and what to do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom import Message, find_files, shown, tell
from plugins.reporting import at_terminal
from plugins.upkeep.git import is_repository, kept_here_only

from .files import PUBLISHCONF, PYPROJECT
from .moving_in import CONTENT
from .sample import is_sample, written_by_somebody

CODEOWNERS = ".github/CODEOWNERS"
REPLACED = (CONTENT, PUBLISHCONF, PYPROJECT, CODEOWNERS)
"""All that a start may change."""
NEEDED = (PUBLISHCONF, PYPROJECT, "pelicanconf.py")
"""What lies at the top of every clone."""
_MOST_NAMED = 5


@dataclass(frozen=True, slots=True)
class Obstacle:
    """What stands in the way, with the files that do, and what to do about it."""

    message: Message
    remedy: Message
    files: tuple[str, ...] = ()


def obstacle(root: Path) -> Obstacle | None:
    """Return why a newsroom cannot begin in this folder; None if it can."""
    content = root / CONTENT
    if not is_clone(root):
        message = tell("This folder is no clone of Habarshy: {names} are not there.", names=", ".join(NEEDED))
        return Obstacle(message, tell("Go to the folder that git clone has made, and type it there."))
    if not is_repository(root):
        message = tell("Git does not keep this folder, so nothing could be brought back.")
        return Obstacle(message, tell("Take it by git clone, or type: {command}", command=_FIRST_COMMIT))
    if find_files(content)[0] and not is_sample(content):
        message = tell("This newsroom has begun already: {folder} holds no sample.", folder=f"{CONTENT}/")
        return Obstacle(
            message,
            tell(
                "Change federation.toml by hand, docs/federation.md says how; for another newsroom make another clone."
            ),
        )
    if changed := tuple(_only_here(root)):
        message = tell("Git does not have these files as they are here, and starting would replace them:")
        return Obstacle(message, tell("Give them to git by a commit or move them away, then type it again."), changed)
    if own := tuple(f"{CONTENT}/{path}" for path in written_by_somebody(content)):
        message = tell("Somebody has written these files into the sample, and starting would delete them:")
        return Obstacle(
            message,
            tell(
                "Move what you need out of {folder} and give that to git by a commit, then type it again.",
                folder=f"{CONTENT}/",
            ),
            own,
        )
    return None


_FIRST_COMMIT = "git init --initial-branch main && git add --all && git commit --message Habarshy"


def is_clone(root: Path) -> bool:
    """Return whether a folder is the top of a clone of Habarshy."""
    return all((root / name).is_file() for name in NEEDED)


def named(files: Sequence[str]) -> Iterator[str]:
    """Return the first files, and how many more there are, in the terminal's language."""
    yield from map(shown, files[:_MOST_NAMED])
    if len(files) > _MOST_NAMED:
        yield at_terminal(tell("and {count} more", count=len(files) - _MOST_NAMED))


def _only_here(root: Path) -> Iterator[str]:
    """Find what no commit has, without what systems leave in folders by themselves."""
    known = {f"{CONTENT}/{path}" for path in find_files(root / CONTENT)[0]} | set(REPLACED)
    for path, state in kept_here_only(root, *REPLACED):
        if state not in {"??", "!!"} or path in known or path.endswith("/"):
            yield path
