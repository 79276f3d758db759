"""All posts of an organization: from the archive where nothing has changed, else read."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.newsroom import NewsPath, SectionFacts

from .archive import close_archive, entry_of, made_from, open_archive, recalled
from .former_clashes import Story, places_of, with_former_clashes
from .header_values import Desk
from .posts import Post, read_post
from .readings import ReadingSettings
from .sheets import take_sheet
from .shelf import Shelf
from .versions import read_versions


def read_posts(
    facts: SectionFacts, posts: Iterable[NewsPath], desk: Desk, shelf: Shelf, settings: ReadingSettings
) -> list[Post]:
    """Read the posts, each in all its languages, and leave in the archive what may be kept of them."""
    ordered = sorted(posts, key=lambda path: (path.name, path.language))
    archive = open_archive(facts, desk, settings)
    taken = places_of(ordered)
    read: list[Post] = []
    entries: dict[str, bytes] = {}
    with ExitStack() as stack:
        darkroom = cache(lambda: Path(stack.enter_context(TemporaryDirectory(prefix="habarshy-"))))
        for name, paths in groupby(ordered, key=lambda path: path.name):
            group = tuple(paths)
            sheets = [take_sheet(settings.content / path.path) for path in group]
            made = made_from(archive, [path.path for path in group], sheets)
            own_shelf = replace(shelf, asked=[])
            entry = archive.entries.get(name)
            post = entry and recalled(entry, made, own_shelf, settings, desk.zone)
            if not post:
                story = with_former_clashes(read_versions(group, sheets, desk), taken)
                if not story:
                    continue
                post = read_post(story, facts, own_shelf, settings, darkroom)
                entry = None if _has_former_names(story) else entry_of(post, made, own_shelf)
            read.append(post)
            if entry:
                entries[name] = entry
    close_archive(archive, entries)
    return read


def _has_former_names(story: Story) -> bool:
    return any("formerly" in version.header.lines for version in story)
