"""The files of an organization's folder, and the lookups of its texts in it, by the names that authors write.

A post is kept by a later build as long as each of its lookups finds what it found, so the resolver of a text answers
with them, those that found nothing too: a picture that is put beside the post tomorrow is such a change.
"""

from __future__ import annotations

import posixpath
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from urllib.parse import unquote

from plugins.newsroom import (
    PICTURE_ENDINGS,
    Attachment,
    Budget,
    Mistake,
    NewsPath,
    Picture,
    Sources,
    StandingPath,
    did_you_mean,
    nearest,
    tell,
    warning,
)
from plugins.reading.links.post_index import PostIndex, PostName, find_post

_PICTURES = ("svg", "gif", "bmp", "tif", "tiff", "avif", "jfif", "psd", "raw", "ai", "eps", "cdr", "ico", "wmf", "emf")
_SHEETS = ("xls", "xlsx", "ods", "csv")
_DOCUMENTS = ("doc", "docx", "odt", "rtf", "pages", "ppt", "pptx", "odp", "pps", "ppsx", "key", "djvu", "epub", "txt")
_FILMS = ("mp4", "mov", "avi", "mkv", "webm", "3gp", "wmv", "mpg", "mpeg", "mp3", "wav", "m4a", "ogg", "amr", "opus")
_ARCHIVES = ("zip", "rar", "7z", "gz", "tar")
_REMEDIES = {
    **dict.fromkeys(_PICTURES, tell("save the picture as JPEG (.jpg) or PNG (.png), and write that name here")),
    **dict.fromkeys(_SHEETS, tell("save the sheet as PDF and link that, or copy its cells into a table of the text")),
    **dict.fromkeys(_DOCUMENTS, tell("save the document as PDF, and write that name here")),
    **dict.fromkeys(
        _FILMS, tell("put it where films and sound are shown, such as YouTube, and write its address here")
    ),
    **dict.fromkeys(_ARCHIVES, tell("take out what readers need, save it as PDF, and write that name here")),
}


def place_fault(name: str) -> Mistake | None:
    """Return why a name cannot be that of a file in the post's folder."""
    remedy = tell("put the file into the post's folder and write its name only")
    if "://" in name or name.startswith(("//", "data:")):
        save = tell("save it, then put the file into the post's folder and write its name only")
        return Mistake("file-elsewhere", tell("'{name}' is on another site", name=name), save)
    if name.startswith(("/", "\\", "~", "{")) or name[1:2] == ":":
        return Mistake("file-absolute", tell("'{name}' does not begin in the post's folder", name=name), remedy)
    if ".." in name.replace("\\", "/").split("/"):
        return Mistake("file-outside", tell("'{name}' climbs out of the post's folder", name=name), remedy)
    return None if name else Mistake("file-missing", tell("no file is named"), remedy)


def ending_fault(name: str) -> Mistake | None:
    """Return why a file of that name is not published though it may lie there: as cameras and phones name theirs."""
    stem, _, ending = name.rpartition(".")
    small = ending.lower()
    if not stem:
        return None
    if remedy := _REMEDIES.get(small):
        message = tell("'{name}' is not published: files of the kind {ending} are not", name=name, ending=f".{ending}")
        return Mistake("file-kind", message, remedy)
    if small in ("heic", "heif"):
        remedy = tell("save the picture as {name}, and write that name here", name=f"{stem}.jpg")
        return Mistake(
            "file-ending", tell("'{name}' is a format of phones that browsers cannot show", name=name), remedy
        )
    if ending.isascii() and small != ending:
        remedy = tell("rename the file {name}, here too", name=f"{stem}.{small}")
        return Mistake("file-ending", tell("the ending of '{name}' must be small", name=name), remedy)
    return None


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
    examined: dict[tuple[str, str], Picture | Attachment | Mistake] = field(default_factory=dict, compare=False)
    """Results of pictures and PDF files, by path and by the cache that holds it; what is wrong, in no cache."""
    budget: Budget = field(default_factory=Budget, compare=False)
    pictures: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Paths of pictures by the name of the post that they lie with."""
    refusals: Path | None = None
    """The cache folder that remembers what is wrong with files, those of posts that are not due too."""

    def for_another_text(self) -> FolderIndex:
        """Return the index for the next post or page, whose files have cost nothing yet."""
        return replace(self, budget=self.budget.of_another_post())

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


def find_file(address: str, folders: Sequence[str], files: FolderIndex) -> str | Mistake:
    """Return the path of the file that an author names, or why it cannot be had."""
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
            return Mistake("file-case", message, tell("write {name}", name=there))
    if fault := ending_fault(name):
        return fault
    remedy = did_you_mean(name, _names(folders, files), tell("put it into the post's folder or beside the posts"))
    return Mistake("file-missing", tell("there is no file '{name}'", name=name), remedy)


def find_text(address: str, folder: str, files: FolderIndex) -> NewsPath | StandingPath | Mistake:
    """Return the post or page of the same organization that an author names by its file, seen from a text's folder."""
    name = unicodedata.normalize("NFC", unquote(address))
    path = posixpath.normpath(posixpath.join(folder, name))
    if path in files.texts:
        return files.texts[path]
    if name.startswith("/") or not path.startswith(f"{files.folder}/"):
        remedy = tell("link to another organization's post as {org:its-name/2026-01-29-its-post}")
        return Mistake("link-outside", tell("'{name}' leads out of the organization's folder", name=name), remedy)
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
