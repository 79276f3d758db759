"""Problems whose words no cache may keep are told again: the words are cut anew out of the files that they are in."""

from __future__ import annotations

import os
import stat
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache, partial
from itertools import compress
from operator import not_
from pathlib import Path

from plugins.newsroom import Problem, Withheld, digest_of, paths_below, problem_again, shown, withhold

from .git import ORGANIZATIONS

MOST_READ = 500_000
"""Bytes of a file that words are cut out of: more than those of a post."""


@dataclass(frozen=True, slots=True)
class Sought:
    """A problem without its words, and where its file is sought."""

    organization: str
    """Digest of the name of the organization's folder; empty where the file is in none."""
    problem: Withheld


def parted(
    problems: Sequence[Problem], unpublished: Collection[str]
) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Part problems that may be known from those of `unpublished` files, or that name posts of such files."""
    names = {file.rpartition("/")[2].partition(".")[0] for file in unpublished}
    secret = [problem.path in unpublished or _names(problem, names) for problem in problems]
    return tuple(compress(problems, map(not_, secret))), tuple(compress(problems, secret))


def _names(problem: Problem, names: Collection[str]) -> bool:
    words = f"{problem.message}\n{problem.remedy}"
    return any(name in words for name in names)


def withhold_all(content: Path, problems: Iterable[Problem]) -> tuple[Sought, ...]:
    """Take the words out of problems of a content folder."""
    read = cache(partial(_read, content))
    return tuple(Sought(_organization(problem.path), withhold(problem, read(problem.path))) for problem in problems)


def all_told_again(content: Path, withheld: Iterable[Sought]) -> tuple[Problem, ...] | None:
    """Return the problems with words from the files of now; None if the files are not those of the problems."""
    read = cache(partial(_read, content))
    paths = cache(partial(_paths, content))
    told = []
    for sought in withheld:
        path = paths(sought.organization).get(sought.problem.file)
        problem = problem_again(sought.problem, path, read(path)) if path else None
        if problem is None:
            return None
        told.append(problem)
    return tuple(told)


def told_where_unchanged(content: Path, organization: str, withheld: Iterable[Sought]) -> tuple[Problem, ...]:
    """Return those problems in an organization's folder whose files are as they were at the build."""
    sought = tuple(withheld)
    if not sought:
        return ()
    paths = {digest_of(path): path for path in map(shown, _in_folder(content, organization))}
    there = ((one.problem, paths[one.problem.file]) for one in sought if one.problem.file in paths)
    told = (problem_again(problem, path, _read(content, path)) for problem, path in there)
    return tuple(problem for problem in told if problem)


def _paths(content: Path, organization: str) -> dict[str, str]:
    """Return everything in an organization's folder, or all that is in none, by digests of the paths."""
    return {digest_of(path): path for path in map(shown, _found(content, organization))}


def _found(content: Path, organization: str) -> Iterator[str]:
    folders = _folders(content)
    if organization:
        for name in folders:
            if digest_of(name) == organization:
                yield from _in_folder(content, name)
        return
    yield from paths_below(content, "", {ORGANIZATIONS})
    yield from (f"{ORGANIZATIONS}/{name}" for name in folders)


def _in_folder(content: Path, name: str) -> Iterator[str]:
    yield f"{ORGANIZATIONS}/{name}/organization.toml"  # it may be missing
    yield from paths_below(content, f"{ORGANIZATIONS}/{name}")


def _folders(content: Path) -> list[str]:
    try:
        return sorted(os.listdir(content / ORGANIZATIONS))  # noqa: PTH208 - plain names
    except OSError:
        return []


def _organization(path: str) -> str:
    top, _, below = path.partition("/")
    name, _, file = below.partition("/")
    return digest_of(name) if top == ORGANIZATIONS and file else ""


def _read(content: Path, path: str) -> bytes:
    """Read a file's beginning; nothing of what is no file, so that the words are cut out of its path alone."""
    try:
        if not stat.S_ISREG(os.lstat(content / path).st_mode):
            return b""
        with (content / path).open("rb") as file:
            return file.read(MOST_READ)
    except (OSError, ValueError):
        return b""
