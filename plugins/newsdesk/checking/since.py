"""What texts said before: in a commit, or in another folder; releases that changed since without a correction."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
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
        new = {name: raw for name in names if (raw := after(name.path))}
        if any(_SIGN in raw.data for raw in new.values()):
            old = {name: raw for name in names if (raw := before(name.path))}
            was, is_now = _edited(old, facts), _edited(new, facts)
            if was and is_now:
                yield from missing_corrections(was, is_now, now)


def _edited(files: dict[NewsPath, SourceBytes], facts: SectionFacts) -> EditedPost | None:
    """Return the post that files tell; None where none of them can be read as a text."""
    context = HeaderContext(site_zone(facts.site.time_zone), date.min, facts.organization, facts.topics)
    versions = read_versions(tuple(files), tuple(files.values()), context)
    readable = [one for one in versions if one.header.values.get("title") and one.body]
    return post_to_edit(readable, facts.organization, facts) if readable else None
