"""The files of an organization's folder, and the lookups of its texts in it.

A post is kept by a later build as long as each of its lookups finds what it found, so all of them are noted, with
their answers, those that found nothing too: a picture that is put beside the post tomorrow is such a change.
"""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Literal
from urllib.parse import unquote

from plugins.body import UnplacedProblem, warning
from plugins.newsroom import (
    PICTURE_ENDINGS,
    Attachment,
    Budget,
    NewsPath,
    Picture,
    Sources,
    StandingPath,
    did_you_mean,
    nearest,
    tell,
)
from plugins.reading.links.post_index import PostIndex, PostName, find_post

from .file_names import ending_fault, place_fault


@dataclass(frozen=True, slots=True)
class Lookup:
    """A question of a text to the folder: the file at an address, or what becomes of a file."""

    kind: Literal["file", "text", "picture", "pdf", "pictures"]
    address: str
    """As the author wrote it; the path of a picture or PDF; the name of a post whose pictures are asked for."""
    folders: tuple[str, ...] = ()
    """Where it is sought, in order."""


Found = str | Picture | Attachment | UnplacedProblem
"""An answer: a path, what was made of the file, or what is wrong."""


@dataclass(frozen=True, slots=True)
class FolderIndex:
    """The organization's files by path below the content folder; its texts also by what their path says."""

    folder: str
    """`organizations/<org>`; empty for the portal, which has no files but its pages."""
    paths: Mapping[str, str]
    """Path in small letters, and as it is on the disk."""
    texts: Mapping[str, NewsPath | StandingPath]
    post_index: PostIndex
    """Where posts are sought that texts link to."""
    asked: list[tuple[Lookup, Found]] = field(default_factory=list, compare=False)
    """All lookups up to now with what they found: a text stays as it was read as long as these do."""
    examined: dict[tuple[str, str], Picture | Attachment | UnplacedProblem] = field(default_factory=dict, compare=False)
    """Results of pictures and PDF files, by path and by the cache that holds it; what is wrong, in no cache."""
    budget: Budget = field(default_factory=Budget, compare=False)
    pictures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Paths of pictures by the name of the post that they lie with."""
    refusals: Path | None = None
    """The cache folder that remembers what is wrong with files, those of posts that are not due too."""

    def for_another_text(self) -> FolderIndex:
        """Return the index for the next post or page, which has not asked anything yet."""
        return replace(self, asked=[], budget=self.budget.of_another_post())

    @classmethod
    def of(cls, sources: Sources, index: PostIndex, refusals: Path | None = None) -> FolderIndex:
        """Return the index of what was found in an organization's folder."""
        texts: dict[str, NewsPath | StandingPath] = {post.path: post for post in sources.posts}
        texts |= {page.path: page for page in sources.pages}
        paths = {_folded(path): path for path in sources.files}
        folder = f"organizations/{sources.organization}"
        return cls(folder, paths, texts, index, pictures=_by_post(folder, sources.files), refusals=refusals)


def _by_post(folder: str, files: Iterable[str]) -> dict[str, tuple[str, ...]]:
    """Return the pictures in folders of posts, and those named like posts, by the posts' names."""
    news = f"{folder}/news/"
    pictures: dict[str, tuple[str, ...]] = {}
    for path in sorted(files):
        if path.startswith(news) and path.endswith(PICTURE_ENDINGS):
            place = path.removeprefix(news)
            name = place.rpartition("/")[0] or place.rpartition(".")[0]
            pictures[name] = (*pictures.get(name, ()), path)
    return pictures


def folders_of(source: NewsPath | StandingPath) -> tuple[str, ...]:
    """Return the folders in which a text's pictures are sought, in order."""
    beside = source.path.rpartition("/")[0]
    return (f"{beside}/{source.name}", beside) if isinstance(source, NewsPath) else (beside,)


def find_file(address: str, folders: Sequence[str], files: FolderIndex) -> str | UnplacedProblem:
    """Return the path of the file that an author names, or why it cannot be had."""
    found = _file_at(address, folders, files)
    files.asked.append((Lookup("file", address, tuple(folders)), found))
    return found


def _file_at(address: str, folders: Sequence[str], files: FolderIndex) -> str | UnplacedProblem:
    name = unicodedata.normalize("NFC", unquote(address)).removeprefix("./")
    if fault := place_fault(name):
        return fault
    for wanted in (f"{folder}/{name}" for folder in folders):
        real = files.paths.get(_folded(wanted))
        if real and unicodedata.normalize("NFC", real) == wanted:
            return real
        if real:
            there = real[len(wanted) - len(name) :]
            message = tell("the file's name is '{name}', letter by letter", name=there)
            return UnplacedProblem("file-case", message, tell("write {name}", name=there))
    if fault := ending_fault(name):
        return fault
    remedy = did_you_mean(name, _names(folders, files), tell("put it into the post's folder or beside the posts"))
    return UnplacedProblem("file-missing", tell("there is no file '{name}'", name=name), remedy)


def find_text(address: str, folder: str, files: FolderIndex) -> NewsPath | StandingPath | UnplacedProblem:
    """Return the post or page of the same organization that an author names by its file, seen from a text's folder."""
    found = _text_at(address, folder, files)
    files.asked.append(
        (Lookup("text", address, (folder,)), found if isinstance(found, UnplacedProblem) else found.path)
    )
    return found


def _text_at(address: str, folder: str, files: FolderIndex) -> NewsPath | StandingPath | UnplacedProblem:
    name = unicodedata.normalize("NFC", unquote(address))
    path = posixpath.normpath(posixpath.join(folder, name))
    if path in files.texts:
        return files.texts[path]
    if name.startswith("/") or not path.startswith(f"{files.folder}/"):
        remedy = tell("link to another organization's post as {org:its-name/2026-01-29-its-post}")
        return UnplacedProblem(
            "link-outside", tell("'{name}' leads out of the organization's folder", name=name), remedy
        )
    meant = nearest(path, files.texts)
    if meant and _may_be_named(files.texts[meant], files.post_index):
        remedy = tell("did you mean '{name}'?", name=posixpath.relpath(meant, folder))
    else:
        remedy = tell("check its name")
    return warning("text-missing", tell("there is no text '{name}'", name=name), remedy)


def _may_be_named(text: NewsPath | StandingPath, index: PostIndex) -> bool:
    """Return True if a message that is kept may name a text: not a post that readers must not know of."""
    if isinstance(text, StandingPath):
        return True
    return index.shows(find_post(PostName(text.organization, text.slug, text.day), index))


def _names(folders: Sequence[str], files: FolderIndex) -> Iterator[str]:
    """Yield the names of files as they are written from the first of the folders that they lie in."""
    for path in files.paths.values():
        if folder := next((folder for folder in folders if path.startswith(f"{folder}/")), None):
            yield path.removeprefix(f"{folder}/")


def _folded(path: str) -> str:
    return unicodedata.normalize("NFC", path).casefold()
