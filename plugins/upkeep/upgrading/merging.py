"""The engine's files of three commits become one tree: the newsroom's, the engine's new ones, and what both come from.

What is the newsroom's own is in none of the three, so that no change of the engine's samples can touch it; it is put
back as it was. All this happens in an index and a folder of its own: git merges as always, and the work tree stays.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from .engine_settings import FILE, with_settings, without_settings
from .repository import Repository
from .tags import TAGS, Base

OWN_FOLDERS = ("content",)
OWN_FILES = ("publishconf.py", ".github/CODEOWNERS")
"""What is the newsroom's; CODEOWNERS is made of its content."""
_MESSAGE = "Take the engine {tag}"


class Clash(Enum):
    """How two changes of a file do not fit together, by the versions that git keeps of it."""

    BOTH_CHANGED = "123"
    ENGINE_DELETED = "12"
    SITE_DELETED = "13"
    BOTH_ADDED = "23"
    MOVED = ""


@dataclass(frozen=True, slots=True)
class Conflict:
    """A file that both changed, each in another way."""

    path: str
    clash: Clash


@dataclass(frozen=True, slots=True)
class Merged:
    """What a merge came to: a commit to go to, or conflicts."""

    commit: str
    conflicts: tuple[Conflict, ...] = ()


def merge_engine(repository: Repository, base: Base, tag: str) -> Merged:
    """Make the commit of an upgrade, which no branch has yet. Raises UpgradeError."""
    theirs = repository.commit_of(f"{TAGS}{tag}")
    with TemporaryDirectory(prefix="habarshy-upgrade-") as scratch:
        work = Path(scratch, "work")
        work.mkdir()
        apart = replace(
            repository,
            apart={
                "GIT_DIR": repository.done("rev-parse", "--absolute-git-dir"),
                "GIT_INDEX_FILE": str(Path(scratch, "index")),
                "GIT_WORK_TREE": str(work),
            },
        )
        trees = [_engine_tree(apart, work, commit) for commit in (base.commit, "HEAD", theirs)]
        conflicts = _merge(apart, work, *trees)
        if conflicts:
            return Merged("", conflicts)
        _put_back(apart, work, tag)
        tree = apart.done("write-tree", where=work)
    parents = ["HEAD"] if repository.says("merge-base", "--is-ancestor", theirs, "HEAD") else ["HEAD", theirs]
    behind = [word for parent in parents for word in ("-p", parent)]
    return Merged(repository.done("commit-tree", tree, *behind, data=_MESSAGE.format(tag=tag)))


def _engine_tree(apart: Repository, work: Path, commit: str) -> str:
    """Return the tree of a commit without what is the newsroom's."""
    apart.done("read-tree", commit, where=work)
    apart.done("rm", "-r", "-q", "-f", "--cached", "--ignore-unmatch", "--", *OWN_FOLDERS, *OWN_FILES, where=work)
    text = apart.file(commit, FILE)
    if text is not None:
        _write(apart, work, FILE, without_settings(text))
    return apart.done("write-tree", where=work)


def _merge(apart: Repository, work: Path, base: str, ours: str, theirs: str) -> tuple[Conflict, ...]:
    """Merge into the index; return what does not fit together."""
    apart.done("read-tree", ours, where=work)
    apart.done("checkout-index", "--all", "--quiet", where=work)
    apart.asked("update-index", "-q", "--refresh", where=work)
    merged = apart.asked("merge-recursive", base, "--", ours, theirs, where=work)
    conflicts = tuple(_conflicts(apart.done("ls-files", "--unmerged", "-z", where=work)))
    if merged.status and not conflicts:
        apart.done("merge-recursive", base, "--", ours, theirs, where=work)  # tells what went wrong
    return conflicts


def _conflicts(listed: str) -> Iterator[Conflict]:
    entries = (entry.partition("\t") for entry in listed.split("\0") if entry)
    staged = sorted((path, head.split()[2]) for head, _, path in entries)
    for path, of_file in groupby(staged, key=lambda entry: entry[0]):
        stages = "".join(stage for _, stage in of_file)
        yield Conflict(path, Clash(stages) if stages in {one.value for one in Clash} else Clash.MOVED)


def _put_back(apart: Repository, work: Path, tag: str) -> None:
    """Add what is the newsroom's own to the merged files in the index, as it is in its last commit."""
    for folder in OWN_FOLDERS:
        if apart.says("rev-parse", "--verify", "--quiet", f"HEAD:{folder}"):
            apart.done("read-tree", f"--prefix={folder}/", f"HEAD:{folder}", where=work)
    for file in OWN_FILES:
        listed = apart.done("ls-tree", "--full-tree", "HEAD", "--", file, where=work).split()
        if listed:
            apart.done("update-index", "--add", "--cacheinfo", f"{listed[0]},{listed[2]},{file}", where=work)
    # What git merged lies in the folder, with the ends of lines that this system has; the index has what is committed.
    engines = apart.asked("cat-file", "blob", f":{FILE}", where=work).text
    _write(apart, work, FILE, with_settings(engines, apart.file("HEAD", FILE) or "", tag))


def _write(apart: Repository, work: Path, path: str, text: str) -> None:
    blob = apart.done("hash-object", "-w", "--stdin", data=text, where=work)
    apart.done("update-index", "--add", "--cacheinfo", f"100644,{blob},{path}", where=work)
