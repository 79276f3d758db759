"""All posts of an organization: from the archive where nothing has changed, else read."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from dataclasses import replace
from functools import cache
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.newsroom import NewsPath, SectionFacts, parse_path

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
    """Read the posts, each in all its languages, and leave in the archive what may be kept of them.

    Those that link to a post in whose text a mistake was found are read again: nothing may lead there.
    """
    ordered = sorted(posts, key=lambda path: (path.name, path.language))
    archive = open_archive(facts, desk, settings)
    taken = places_of(ordered)
    read: dict[str, Post] = {}
    stories: dict[str, Story] = {}
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
                stories[name] = with_former_clashes(read_versions(group, sheets, desk), taken)
                if not stories[name]:
                    continue
                post = read_post(stories[name], facts, own_shelf, settings, darkroom)
                entry = None if _has_former_names(stories[name]) else entry_of(post, made, own_shelf)
            read[name] = post
            if entry:
                entries[name] = entry
        shelf = withholding(shelf, read.values())
        for name in [name for name, post in read.items() if _leads_to_withheld(post, shelf)]:
            story = stories.get(name) or with_former_clashes(_versions(name, ordered, desk, settings), taken)
            read[name] = read_post(story, facts, replace(shelf, asked=[]), settings, darkroom)
            entries.pop(name, None)
    close_archive(archive, entries)
    return list(read.values())


def withholding(shelf: Shelf, posts: Iterable[Post]) -> Shelf:
    """Return the shelf for texts that are read once all posts are: those with a mistake are no targets of links."""
    paths = (parse_path(file) for post in posts for file in post.unpublished)
    withheld = frozenset((path.organization, path.name) for path in paths if isinstance(path, NewsPath))
    return replace(shelf, index=replace(shelf.index, withheld=withheld))


def _leads_to_withheld(post: Post, shelf: Shelf) -> bool:
    return any((link.organization, f"{link.day}-{link.slug}") in shelf.index.withheld for link in post.links)


def _versions(name: str, posts: Iterable[NewsPath], desk: Desk, settings: ReadingSettings) -> Story:
    group = tuple(path for path in posts if path.name == name)
    return read_versions(group, [take_sheet(settings.content / path.path) for path in group], desk)


def _has_former_names(story: Story) -> bool:
    return any("formerly" in version.header.lines for version in story)
