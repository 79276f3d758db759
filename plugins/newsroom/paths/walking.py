"""Every file below the content folder, without ever following a link."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from contextlib import suppress
from pathlib import Path

from plugins.newsroom.problems import Message, Problem, system_reason, tell

from .path_problems import shown

LEFT_BY_SYSTEMS = frozenset((".DS_Store", "Thumbs.db", "desktop.ini", ".gitkeep", ".gitignore"))
"""Files that systems and git leave in folders: passed over without a word, as are the files of `_LEFT_BESIDE_FILES`."""
_RULES_OF_GIT = ".gitattributes"
_OF_GIT = frozenset((_RULES_OF_GIT, ".gitmodules"))
"""Files that tell git to store or show files otherwise: the federation may, an organization in its folder may not."""
_IN_ORGANIZATION = re.compile(r"organizations/[^/]+/")
FOLDERS_DEEP = 10
"""Folders in each other below the content folder; five are used. What lies deeper is not opened."""
# By macOS beside each file on a disk of another system, and by programs that have a file open.
_LEFT_BESIDE_FILES = re.compile(r"\._.*|~\$.*|\.~lock\..*|\.#.*|.*~|.*\.sw[a-p]", re.DOTALL)


def find_files(content: Path, start: str = "", passed_over: Collection[str] = ()) -> tuple[list[str], list[Problem]]:
    """List all files below a folder, with `/` and sorted, and what is wrong with links and with what cannot be read.

    Empty folders are nothing. The folder itself may be a link: whoever runs the build names it. With a `start` only
    that folder of it is listed; folders to be `passed_over` are not opened.
    """
    files: list[str] = []
    problems: list[Problem] = []
    folders = [start]
    while folders:
        folder = folders.pop()
        try:
            entries = _entries(content, folder, passed_over)
        except OSError as error:
            problems.append(unreadable(folder or ".", system_reason(error)))
            continue
        for path, entry in entries:
            if problem := _problem(folder, path, entry):
                problems.append(problem)
            elif entry.is_dir(follow_symlinks=False):
                folders.append(path)
            elif not _is_ignored(entry.name, path):
                files.append(path)
    return sorted(files), problems


def paths_below(content: Path, start: str, passed_over: Collection[str] = ()) -> Iterator[str]:
    """Return all that problems may be told of below a folder: files, links and folders, as deep as files are sought."""
    folders = [start]
    while folders:
        with suppress(OSError):
            for path, entry in _entries(content, folders.pop(), passed_over):
                yield path
                if entry.is_dir(follow_symlinks=False) and path.count("/") < FOLDERS_DEEP:
                    folders.append(path)


def unreadable(path: str, reason: Message) -> Problem:
    """Return the problem of a file or folder that cannot be read, for the system's `reason`."""
    message = tell("this cannot be read: {reason}", reason=reason)
    return Problem(shown(path), "unreadable", message, tell("look at its permissions"))


def _entries(content: Path, folder: str, passed_over: Collection[str]) -> list[tuple[str, os.DirEntry[str]]]:
    """Return what lies in a folder, each with its path, in the order of names."""
    with os.scandir(content / folder) as scanned:
        entries = sorted(scanned, key=lambda entry: entry.name)
    paths = ((f"{folder}/{entry.name}" if folder else entry.name, entry) for entry in entries)
    return [(path, entry) for path, entry in paths if path not in passed_over]


def _problem(folder: str, path: str, entry: os.DirEntry[str]) -> Problem | None:  # noqa: PLR0911 - a table
    """Return what keeps a file or folder from being read; None if nothing does."""
    in_organization = _IN_ORGANIZATION.match(path)
    if entry.name == ".git" and in_organization:
        message = tell("this folder is a repository of its own: others do not get its files with this one")
        remedy = tell("delete the hidden .git in it, so that its files belong to this repository")
        return Problem(shown(folder), "own-repository", message, remedy)
    if entry.is_dir(follow_symlinks=False):
        message = tell("more than {most} folders stand in each other", most=FOLDERS_DEEP)
        remedy = tell("move what is needed up, and delete this folder")
        return Problem(shown(path), "folder-depth", message, remedy) if path.count("/") >= FOLDERS_DEEP else None
    if _is_ignored(entry.name, path):
        return None
    if entry.is_symlink():
        remedy = tell("put the file itself here instead of the link")
        return Problem(shown(path), "symbolic-link", tell("this is a link to elsewhere"), remedy)
    if entry.name in _OF_GIT and in_organization:
        message = tell("{name} makes git treat the files here in another way than all others", name=entry.name)
        remedy = tell("delete it; rules for all files stand in the one at the root of the repository")
        return Problem(shown(path), "git-settings", message, remedy)
    if not entry.is_file(follow_symlinks=False):
        message = tell("this is neither a file nor a folder")
        return Problem(shown(path), "not-a-file", message, tell("remove it"))
    return None


def _is_ignored(name: str, path: str) -> bool:
    if name == _RULES_OF_GIT:
        return not _IN_ORGANIZATION.match(path)
    return name in LEFT_BY_SYSTEMS or _LEFT_BESIDE_FILES.fullmatch(name) is not None
