"""The newsroom's git repository, asked and changed by git's own commands."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from plugins.newsroom import Message, UserError, shown, tell
from plugins.upkeep.git import Answer, answer_of_git

SLOW = ("-c", "http.lowSpeedLimit=1000", "-c", "http.lowSpeedTime=60")
"""A network that brings less than 1000 bytes a second for a minute brings nothing."""


class UpgradeError(UserError):
    """Why no engine is taken; the newsroom is as it was. The message says what to do."""

    def __init__(self, message: Message, lines: Iterable[str] = ()) -> None:
        super().__init__(message)
        self.lines = tuple(lines)
        """What a program said last."""


@dataclass(frozen=True, slots=True)
class Repository:
    """A repository, with an index and a work tree of its own where the newsroom's are not to be touched."""

    folder: Path
    apart: Mapping[str, str] = field(default_factory=dict)
    """Variables of git that name other places."""

    def asked(self, *arguments: str, data: str = "", where: Path | None = None) -> Answer:
        """Run a command of git with `data` as its input; raise UpgradeError where there is no git."""
        answer = answer_of_git(where or self.folder, *arguments, data=data, variables=self.apart)
        if answer is None:
            raise UpgradeError(tell("git is not there: install git and type the same again"))
        return answer

    def done(self, *arguments: str, data: str = "", where: Path | None = None) -> str:
        """Run a command that has to succeed and return what it printed, without spaces around it."""
        answer = self.asked(*arguments, data=data, where=where)
        if answer.status:
            command = f"git {' '.join(arguments[:2])}"
            raise UpgradeError(tell("{command} failed: {reason}", command=command, reason=answer.reason))
        return answer.text.strip()

    def says(self, *arguments: str) -> bool:
        """Return whether a command succeeds."""
        return self.asked(*arguments).status == 0

    def commit_of(self, name: str) -> str:
        """Return the full id of a commit; empty where there is none of that name."""
        return self.asked("rev-parse", "--verify", "--quiet", f"{name}^{{commit}}").text.strip()

    def file(self, commit: str, path: str) -> str | None:
        """Return the text of a file in a commit; None where it has none."""
        answer = self.asked("cat-file", "blob", f"{commit}:{path}")
        return None if answer.status else answer.text

    def put_back_half(self, commit: str) -> None:
        """Bring files back to HEAD where git stopped on its way to another commit; nothing had changed before."""
        kept, added = (
            self.asked("diff", "--name-only", "-z", "--no-renames", f"--diff-filter={kinds}", "HEAD", commit).text
            for kinds in ("DMT", "A")
        )
        if kept:
            self.asked(*_RESTORE, data=kept)
        for name in filter(None, added.split("\0")):
            file = self.folder / name
            if (
                file.is_file()
                and self.asked("hash-object", "--", name).text == self.asked("rev-parse", f"{commit}:{name}").text
            ):
                file.unlink(missing_ok=True)


_RESTORE = ("restore", "--source=HEAD", "--staged", "--worktree", "--pathspec-from-file=-", "--pathspec-file-nul")


def checked_repository(folder: Path) -> Repository:
    """Return the newsroom's repository; raise UpgradeError if an upgrade could not be taken back in it."""
    repository = Repository(folder)
    top = repository.asked("rev-parse", "--show-toplevel")
    if top.status or Path(top.text.rstrip("\n")).resolve() != folder.resolve():
        raise UpgradeError(
            tell("this folder is not the newsroom's repository: type it in the folder with content/ and pyproject.toml")
        )
    if not repository.commit_of("HEAD"):
        raise UpgradeError(tell("nothing is committed here yet: commit the newsroom first (git add, git commit)"))
    status = ("status", "--porcelain=v1", "-z", "--no-renames", "--untracked-files=no")
    if changed := [entry[3:] for entry in repository.asked(*status).text.split("\0") if entry]:
        raise UpgradeError(
            tell(
                "files have changes that are not committed, {file} first of {count}: commit them, or take them back, "
                "and type the same again",
                file=shown(changed[0]),
                count=len(changed),
            )
        )
    if not repository.says("var", "GIT_COMMITTER_IDENT"):
        raise UpgradeError(
            tell(
                "git does not know who you are, and an upgrade is a commit: "
                'git config user.name "…", git config user.email "…"'
            )
        )
    return repository
