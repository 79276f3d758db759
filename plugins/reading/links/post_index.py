"""Which posts a link can lead to: from when on readers may know of a post, by its file's name and header alone.

A link from one post to another must tell nothing early, and the target may be another organization's, which another
worker reads. So whoever reads the linking text looks at the target's headers himself; what he found is an input of
his section like any other (`LinkedPost`), and the moment of its publication a moment of change.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from plugins.newsroom import LinkedPost, NewsPath, day_start, digest_of, parse_former_name, parse_path
from plugins.reading.header import HeaderContext, read_header, take_apart, title_missing
from plugins.reading.publication import effective_moment
from plugins.reading.source_files import read_source, read_source_bytes
from plugins.reading.time_limit import unmetered
from plugins.reading.versions import Version, shared_values

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
        """Return whether a post of that day and slug has this name."""
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
    """Where linked posts are sought, and what was found there during one reading."""

    content: Path
    context: HeaderContext
    """Of the text that links; its zone and topics hold for all."""
    languages: tuple[str, ...]
    now: datetime
    preview: bool
    former_keys: Mapping[str, str] = field(default_factory=dict)
    """Earlier folder names of organizations, and today's."""
    withheld: frozenset[tuple[str, str]] = frozenset()
    """Organization and name of posts whose text turned out to have a mistake."""
    files: dict[str, tuple[NewsPath, ...]] = field(default_factory=dict, compare=False)
    """Texts by organization, of those that were looked at."""
    posts: dict[tuple[str, str], FoundPost | None] = field(default_factory=dict, compare=False)
    """By organization and name; None where no file of it can be read."""
    former: dict[str, tuple[tuple[PostName, str], ...]] = field(default_factory=dict, compare=False)
    """Earlier names of an organization's posts, and today's."""
    today: dict[str, dict[tuple[str, date | int], str]] = field(default_factory=dict, compare=False)
    """Names of an organization's posts, by slug and day, and by slug and year."""
    asked: dict[tuple[str, bool], dict[str, PostName]] = field(default_factory=dict, compare=False)
    """Names that an organization's posts may have been asked for by, today's or earlier ones, by their digests."""
    keys: dict[str, str] = field(default_factory=dict, compare=False)
    """Names of organizations, of today and earlier ones, by their digests."""

    def shows(self, post: FoundPost) -> bool:
        """Return whether readers of this build may know of the post."""
        if (post.organization, post.name) in self.withheld:
            return False
        return self.preview or (post.since is not None and post.since <= self.now)


def find_post(wanted: PostName, index: PostIndex) -> FoundPost | None:
    """Return the post that has this name or had it earlier; None if there is none."""
    # Each file is read once in a reading: that is not the time of the text that happens to ask first.
    with unmetered():
        home = home_of(wanted.organization, index)
        name = _today(home, index).get((wanted.slug, wanted.day or wanted.year)) or _formerly(wanted, home, index)
        return _post(home, name, index) if name else None


def linked_post(wanted: PostName, index: PostIndex) -> LinkedPost:
    """Return what a section must remember of having asked for a post, without a word of it."""
    found = find_post(wanted, index)
    shown = found is not None and index.shows(found)
    return LinkedPost(
        organization=digest_of(wanted.organization),
        home=digest_of(home_of(wanted.organization, index)),
        name=digest_of_name(wanted),
        found=_digest_of_found(found),
        shown=shown,
        since=found.since if found else None,
    )


def still_found(linked: LinkedPost, index: PostIndex) -> bool:
    """Return whether a post that was asked for earlier is found as it was then."""
    organization = _keys(index).get(linked.organization, "")
    home = digest_of(home_of(organization, index)) if organization else linked.organization
    if home != linked.home:
        return False
    wanted = _asked_name(linked, organization, index) if organization else None
    found = find_post(wanted, index) if wanted else None
    shown = found is not None and index.shows(found)
    return _digest_of_found(found) == linked.found and shown == linked.shown


def files_asked(wanted: PostName, index: PostIndex) -> tuple[str, ...]:
    """Return the paths of the files that decide what `find_post` finds."""
    home = home_of(wanted.organization, index)
    found = find_post(wanted, index)
    paths = [path for path in _files(home, index) if wanted.fits(path.day, path.slug)]
    if not paths:
        former = {today for _, today in _former_of(home, index)} | ({found.name} if found else set())
        paths = [path for path in _files(home, index) if path.name in former]
    return tuple(path.path for path in paths)


def digest_of_name(name: PostName) -> str:
    """Return a digest under which a name is remembered that readers may not know of yet."""
    return digest_of(name.organization, name.day.isoformat() if name.day else str(name.year), name.slug)


def home_of(organization: str, index: PostIndex) -> str:
    """Return the folder of an organization that a link names, by its earlier name too."""
    return index.former_keys.get(organization, organization)


def _keys(index: PostIndex) -> Mapping[str, str]:
    if not index.keys:
        names = (*_names_in(index.content / "organizations"), *index.former_keys)
        index.keys.update((digest_of(name), name) for name in names)
    return index.keys


def _asked_name(linked: LinkedPost, organization: str, index: PostIndex) -> PostName | None:
    """Return the name whose digest a link left; for earlier ones files are opened, so they come last."""
    today = _names_asked(organization, index, earlier=False).get(linked.name)
    return today or _names_asked(organization, index, earlier=True).get(linked.name)


def _names_asked(organization: str, index: PostIndex, *, earlier: bool) -> Mapping[str, PostName]:
    place = (organization, earlier)
    if place not in index.asked:
        home = home_of(organization, index)
        days = (
            ((name.day, name.slug) for name, _ in _former_of(home, index) if name.day)
            if earlier
            else ((path.day, path.slug) for path in _files(home, index))
        )
        names = (name for day, slug in days for name in _names_of(organization, day, slug))
        index.asked[place] = {digest_of_name(name): name for name in names}
    return index.asked[place]


def _names_of(organization: str, day: date, slug: str) -> tuple[PostName, PostName]:
    return PostName(organization, slug, day), PostName(organization, slug, year=day.year)


def _digest_of_found(found: FoundPost | None) -> str:
    if found is None:
        return ""
    since = found.since.isoformat() if found.since else ""
    return digest_of(found.organization, found.name, since, *found.languages)


def _files(organization: str, index: PostIndex) -> tuple[NewsPath, ...]:
    if organization not in index.files:
        folder = f"organizations/{organization}/news"
        names = (name for name in _names_in(index.content / folder) if name.endswith(".md"))
        paths = (parse_path(f"{folder}/{name}") for name in names)
        found = (path for path in paths if isinstance(path, NewsPath) and path.language in index.languages)
        index.files[organization] = tuple(found)
    return index.files[organization]


def _names_in(folder: Path) -> list[str]:
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - names alone, of thousands
    except OSError:
        return []


def _today(organization: str, index: PostIndex) -> Mapping[tuple[str, date | int], str]:
    if organization not in index.today:
        names: dict[tuple[str, date | int], str] = {}
        for path in _files(organization, index):
            names.setdefault((path.slug, path.day), path.name)
            names.setdefault((path.slug, path.day.year), path.name)
        index.today[organization] = names
    return index.today[organization]


def _post(organization: str, name: str, index: PostIndex) -> FoundPost | None:
    place = (organization, name)
    if place not in index.posts:
        paths = [path for path in _files(organization, index) if path.name == name]
        index.posts[place] = _read(paths, index)
    return index.posts[place]


def _read(paths: Sequence[NewsPath], index: PostIndex) -> FoundPost | None:
    """Read the headers of a post's versions; keys that hold for the post may stand in any of them."""
    versions = [version for version in (_version(path, index) for path in paths) if not version.untranslated]
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
    text = read_source(path.path, read_source_bytes(index.content / path.path))
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


def _formerly(wanted: PostName, home: str, index: PostIndex) -> str:
    for former, today in _former_of(home, index):
        same_home = former.organization in (home, wanted.organization)
        if same_home and former.day and wanted.fits(former.day, former.slug):
            return today
    return ""


def _former_of(home: str, index: PostIndex) -> tuple[tuple[PostName, str], ...]:
    """Return earlier names of an organization's posts with today's; few files say any."""
    if home not in index.former:
        names: list[tuple[PostName, str]] = []
        for path in _files(home, index):
            for written in _formerly_of(path, index):
                former = parse_former_name(written)
                if former:
                    names.append((PostName(former.organization or home, former.slug, former.day), path.name))
        index.former[home] = tuple(names)
    return index.former[home]


def _formerly_of(path: NewsPath, index: PostIndex) -> Sequence[str]:
    raw = read_source_bytes(index.content / path.path)
    if b"formerly" not in raw.data.lower():
        return ()
    text = read_source(path.path, raw)
    entries = take_apart(path.path, text).entries if isinstance(text, str) else ()
    return tuple(item for entry in entries if entry.key == "formerly" for item in entry.items)
