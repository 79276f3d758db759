"""The posts that a link can lead to, and from when on readers may know of each, by its file's name and header alone.

A link from one post to another must tell nothing early, and the target may be another organization's, which another
worker reads. So whoever reads the linking text looks at the target's headers himself; what he found is an input of
his section like any other (`LinkedPost`), and the moment of its publication a moment of change.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar, TypeVarTuple, cast

from plugins.newsroom import FormerName, LinkedPost, NewsPath, day_start, digest_of, parse_former_name, parse_path
from plugins.reading.header import HeaderContext, read_header, take_apart, title_missing
from plugins.reading.limits import unmetered
from plugins.reading.moments import effective_moment
from plugins.reading.readings import ReadingSettings
from plugins.reading.source_files import read_source, read_source_bytes
from plugins.reading.versions import Version, shared_values

_Asked = TypeVarTuple("_Asked")
_Found = TypeVar("_Found")

OF_OTHERS = frozenset(("kind", "formerly"))
"""Keys that only the organization's own file can judge: whether their values are right does not matter here."""


@dataclass(frozen=True, slots=True)
class PostName:
    """A post as a link names it: by its day, or by the year that its address has."""

    organization: str
    slug: str
    day: date | None = None
    year: int = 0

    def fits(self, day: date, slug: str) -> bool:
        """Return True if a post of that day and slug has this name."""
        return slug == self.slug and (day == self.day if self.day else day.year == self.year)


@dataclass(frozen=True, slots=True)
class FoundPost:
    """A post that is there."""

    organization: str
    day: date
    slug: str
    languages: tuple[str, ...]
    """Those that it is written in, in the site's order."""
    since: datetime | None
    """From when on readers may know of it; None for a draft and for one with a mistake."""

    @property
    def name(self) -> str:
        """`2026-01-29-slug`."""
        return f"{self.day.isoformat()}-{self.slug}"


@dataclass(frozen=True, slots=True)
class PostIndex:
    """The place where linked posts are sought, and what was found there during one reading."""

    settings: ReadingSettings
    context: HeaderContext
    """Of the text that links; its zone and topics hold for all."""
    languages: tuple[str, ...]
    withheld: frozenset[tuple[str, str]] = frozenset()
    """Organization and name of posts whose text turned out to have a mistake."""
    found: dict[tuple[object, ...], Any] = field(default_factory=dict, compare=False)
    """Answers of the functions that are asked once."""

    def shows(self, post: FoundPost | None) -> bool:
        """Return True if readers of this build may know of the post; there is none for None."""
        if post is None or (post.organization, post.name) in self.withheld:
            return False
        return self.settings.preview or (post.since is not None and post.since <= self.settings.now)


def _once(find: Callable[[*_Asked, PostIndex], _Found]) -> Callable[[*_Asked, PostIndex], _Found]:
    """Let a function look once in a reading for each thing that it is asked for: folders and files do not change."""

    @wraps(find)
    def remembered(*arguments: *tuple[*_Asked, PostIndex]) -> _Found:
        index = arguments[-1]
        asked = (find.__name__, *arguments[:-1])
        if asked not in index.found:
            index.found[asked] = find(*arguments)
        return cast("_Found", index.found[asked])

    return remembered


def find_post(wanted: PostName, index: PostIndex) -> FoundPost | None:
    """Return the post that has this name or had it earlier; None if there is none."""
    # Each file is read once in a reading: that is not the time of the text that happens to ask first.
    with unmetered():
        folder = folder_of(wanted.organization, index)
        name = _names_of_today(folder, index).get((wanted.slug, wanted.day or wanted.year)) or _renamed(
            wanted, folder, index
        )
        return _post(folder, name, index) if name else None


def linked_post(wanted: PostName, index: PostIndex) -> LinkedPost:
    """Return what a section must remember of having asked for a post, without a word of it."""
    found = find_post(wanted, index)
    return LinkedPost(
        organization=digest_of(wanted.organization),
        folder=digest_of(folder_of(wanted.organization, index)),
        name=digest_of_name(wanted),
        found=_digest_of_found(found),
        shown=index.shows(found),
        since=found.since if found else None,
    )


def still_found(linked: LinkedPost, index: PostIndex) -> bool:
    """Return True if a post that was asked for earlier is found as it was then."""
    organization = _names_of_organizations(index).get(linked.organization, "")
    folder = digest_of(folder_of(organization, index)) if organization else linked.organization
    if folder != linked.folder:
        return False
    wanted = _asked_name(linked, organization, index) if organization else None
    found = find_post(wanted, index) if wanted else None
    return _digest_of_found(found) == linked.found and index.shows(found) == linked.shown


def files_asked(wanted: PostName, index: PostIndex) -> tuple[str, ...]:
    """Return the paths of the files that decide what `find_post` finds."""
    folder = folder_of(wanted.organization, index)
    found = find_post(wanted, index)
    paths = [path for path in _files(folder, index) if wanted.fits(path.day, path.slug)]
    if not paths:
        former = {today for _, today in _former_names(folder, index)} | ({found.name} if found else set())
        paths = [path for path in _files(folder, index) if path.name in former]
    return tuple(path.path for path in paths)


def digest_of_name(name: PostName) -> str:
    """Return a digest under which a name is remembered that readers may not know of yet."""
    return digest_of(name.organization, name.day.isoformat() if name.day else str(name.year), name.slug)


def folder_of(organization: str, index: PostIndex) -> str:
    """Return the folder of an organization that a link names, by its earlier name too."""
    return index.settings.former_keys.get(organization, organization)


@_once
def _names_of_organizations(index: PostIndex) -> Mapping[str, str]:
    """Return the names of organizations, of today and earlier ones, by their digests."""
    today = _names_in(index.settings.content / "organizations")
    return {digest_of(name): name for name in (*today, *index.settings.former_keys)}


def _asked_name(linked: LinkedPost, organization: str, index: PostIndex) -> PostName | None:
    """Return the name whose digest a link left; for earlier ones files are opened, so they come last."""
    today = _today_by_digest(organization, index).get(linked.name)
    return today or _earlier_by_digest(organization, index).get(linked.name)


@_once
def _today_by_digest(organization: str, index: PostIndex) -> Mapping[str, PostName]:
    return _by_digest(organization, _files(folder_of(organization, index), index))


@_once
def _earlier_by_digest(organization: str, index: PostIndex) -> Mapping[str, PostName]:
    return _by_digest(organization, (name for name, _ in _former_names(folder_of(organization, index), index)))


def _by_digest(organization: str, posts: Iterable[NewsPath | FormerName]) -> Mapping[str, PostName]:
    """Return the names that posts may have been asked for by, by day and by year."""
    names: list[PostName] = []
    for post in posts:
        names += (PostName(organization, post.slug, post.day), PostName(organization, post.slug, year=post.day.year))
    return {digest_of_name(name): name for name in names}


def _digest_of_found(found: FoundPost | None) -> str:
    if found is None:
        return ""
    since = found.since.isoformat() if found.since else ""
    return digest_of(found.organization, found.name, since, *found.languages)


@_once
def _files(organization: str, index: PostIndex) -> tuple[NewsPath, ...]:
    folder = f"organizations/{organization}/news"
    names = (name for name in _names_in(index.settings.content / folder) if name.endswith(".md"))
    paths = (parse_path(f"{folder}/{name}") for name in names)
    return tuple(path for path in paths if isinstance(path, NewsPath) and path.language in index.languages)


def _names_in(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names alone, of thousands
    except OSError:
        return []


@_once
def _names_of_today(organization: str, index: PostIndex) -> Mapping[tuple[str, date | int], str]:
    """Return the names of an organization's posts, by slug and day, and by slug and year."""
    names: dict[tuple[str, date | int], str] = {}
    for path in _files(organization, index):
        names.setdefault((path.slug, path.day), path.name)
        names.setdefault((path.slug, path.day.year), path.name)
    return names


@_once
def _post(organization: str, name: str, index: PostIndex) -> FoundPost | None:
    """Read the headers of a post's versions; keys that hold for the post may stand in any of them."""
    read = (_version(path, index) for path in _files(organization, index) if path.name == name)
    versions = [version for version in read if not version.untranslated]
    if not versions:
        return None
    first = versions[0].source
    values, clashes = shared_values(versions)
    midnight = day_start(first.day, index.context.zone)
    since = effective_moment(midnight, values.get("publish_at"), values.get("embargo"))
    wrong = clashes or any(version.problems for version in versions) or values.get("status") == "draft"
    languages = {version.source.language for version in versions}
    ordered = tuple(language for language in index.languages if language in languages)
    return FoundPost(first.organization, first.day, first.slug, ordered, None if wrong else since)


def _version(path: NewsPath, index: PostIndex) -> Version[NewsPath]:
    """Read a file as far as its header says whether and from when on the post is published."""
    text = read_source(path.path, read_source_bytes(index.settings.content / path.path))
    if isinstance(text, tuple):
        return Version(path, problems=text)
    parts = take_apart(path.path, text)
    context = replace(index.context, day=path.day, organization=None)
    header, problems = read_header(path.path, parts.entries, context, page=False)
    unknown = OF_OTHERS if index.context.topics else OF_OTHERS | {"topics"}
    errors = tuple(one for one in (*parts.problems, *problems) if one.is_error and one.field not in unknown)
    if parts.body and not header.values.get("title"):
        errors = (*errors, title_missing(path.path, text, has_header=bool(parts.entries)))
    return Version(path, header, parts.body, parts.first_line, errors)


def _renamed(wanted: PostName, folder: str, index: PostIndex) -> str:
    """Return today's name of the post that had the wanted one earlier; empty if none had."""
    for former, today in _former_names(folder, index):
        if (former.organization or folder) in (folder, wanted.organization) and wanted.fits(former.day, former.slug):
            return today
    return ""


@_once
def _former_names(folder: str, index: PostIndex) -> tuple[tuple[FormerName, str], ...]:
    """Return earlier names of an organization's posts with today's; few files say any."""
    typed = ((parse_former_name(item), path.name) for path in _files(folder, index) for item in _formerly(path, index))
    return tuple((former, today) for former, today in typed if former)


def _formerly(path: NewsPath, index: PostIndex) -> Sequence[str]:
    raw = read_source_bytes(index.settings.content / path.path)
    if b"formerly" not in raw.data.lower():
        return ()
    text = read_source(path.path, raw)
    entries = take_apart(path.path, text).entries if isinstance(text, str) else ()
    return tuple(item for entry in entries if entry.key == "formerly" for item in entry.items)
