"""What texts said before: in a commit, or in another folder; releases that changed since without a correction."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import groupby
from pathlib import Path
from typing import TypeAlias

from plugins.newsdesk.corrections import missing_corrections
from plugins.newsdesk.edited_post import EditedPost, post_to_edit
from plugins.newsroom import NewsPath, Problem, SectionFacts, git_says, site_zone
from plugins.reading import HeaderContext, SourceBytes, read_source_bytes, read_versions

Reader: TypeAlias = Callable[[str], SourceBytes | None]
"""Returns the bytes of a file below the content folder; None where there is none."""
_SIGN = b"release"
"""Stands in at least one file of a release."""


def reader_of_commit(content: Path, commit: str) -> Reader:
    """Return a function that reads files as a commit has them."""

    def read(path: str) -> SourceBytes | None:
        said = git_says(content, "show", f"{commit}:./{path}")
        return None if said is None else SourceBytes(data := os.fsencode(said), len(data))

    return read


def reader_of_folder(content: Path) -> Reader:
    """Return a function that reads files of a folder; a link to elsewhere is none."""

    def read(path: str) -> SourceBytes | None:
        file = content / path
        return read_source_bytes(file) if file.is_file() and not file.is_symlink() else None

    return read


def uncorrected(
    posts: Sequence[NewsPath], facts: SectionFacts, before: Reader, after: Reader, now: datetime
) -> Iterator[Problem]:
    """Yield what the releases among some posts state otherwise than before, where no correction tells of it.

    `posts` are all versions of them; facts are those of today for both states.
    """
    for _, versions in groupby(sorted(posts, key=lambda post: (post.name, post.language)), key=lambda post: post.name):
        names = tuple(versions)
        is_now = _edited({name: raw for name in names if (raw := after(name.path))}, facts)
        old = _before(is_now, names, before) if is_now else {}
        # Of what it is today nothing is asked: a release that is called something else is compared as well.
        was = _edited(old, facts) if any(_SIGN in raw.data for raw in old.values()) else None
        if was and is_now:
            yield from missing_corrections(was, is_now, now)


def _before(post: EditedPost, versions: Iterable[NewsPath], before: Reader) -> dict[NewsPath, SourceBytes]:
    """Return the files of a post as they were, under the names of today; a renamed one is sought by its earlier names.

    Each has the day of its name then, for that was the day of its publication.
    """
    found: dict[NewsPath, SourceBytes] = {}
    for version in versions:
        raw = ((name, before(path)) for name, path in _names(post, version))
        former = next(((name, data) for name, data in raw if data), None)
        if former:
            found[former[0]] = former[1]
    return found


def _names(post: EditedPost, today: NewsPath) -> Iterator[tuple[NewsPath, str]]:
    """Yield the names that a version has and had, the newest first, each with the path of its file then."""
    folders = (today.organization, *reversed(post.organization.formerly))
    for former in (today, *reversed(post.values.get("formerly", ()))):
        name = replace(today, day=former.day, slug=former.slug)
        for folder in (former.organization,) if former.organization not in ("", today.organization) else folders:
            path = f"organizations/{folder}/news/{name.name}.{name.language}.md"
            yield name, path


def _edited(files: dict[NewsPath, SourceBytes], facts: SectionFacts) -> EditedPost | None:
    """Return the post that files tell; None where none of them can be read as a text."""
    context = HeaderContext(site_zone(facts.site.time_zone), date.min, facts.organization, facts.topics)
    versions = read_versions(tuple(files), tuple(files.values()), context)
    readable = [one for one in versions if one.header.values.get("title") and one.body]
    return post_to_edit(readable, facts.organization, facts) if readable else None
