"""All posts of an organization: from the archive where nothing has changed, else read."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.newsroom import NewsPath, SectionFacts, parse_path

from .cache.post_cache import Archive, close_archive, entry_of, made_from, open_archive, recalled
from .cache.refusals import Written, refusal_name, refusal_of, refused_again
from .files.folder_index import Shelf
from .former_clashes import Place, Story, places_of, with_former_clashes
from .header import HeaderContext
from .posts import Post, read_post
from .readings import ReadingSettings
from .refusing import read_or_tell
from .source_files import take_sheet
from .versions import read_versions


@dataclass(frozen=True, slots=True)
class _Work:
    """What all posts of an organization are read with."""

    facts: SectionFacts
    context: HeaderContext
    shelf: Shelf
    settings: ReadingSettings
    archive: Archive
    taken: dict[Place, str]
    darkroom: Callable[[], Path]


@dataclass(frozen=True, slots=True)
class _Read:
    """A post, and what is kept of it."""

    post: Post
    key: str = ""
    """Of its entry in the archive."""
    entry: bytes | None = None


def read_posts(
    facts: SectionFacts, posts: Iterable[NewsPath], context: HeaderContext, shelf: Shelf, settings: ReadingSettings
) -> list[Post]:
    """Read the posts, each in all its languages, and leave in the archive what may be kept of them.

    Those that link to a post in whose text a mistake was found are read again: nothing may lead there.
    """
    ordered = sorted(posts, key=lambda path: (path.name, path.language))
    groups = {name: tuple(paths) for name, paths in groupby(ordered, key=lambda path: path.name)}
    archive = open_archive(facts, context, settings)
    with ExitStack() as stack:
        darkroom = cache(lambda: Path(stack.enter_context(TemporaryDirectory(prefix="habarshy-"))))
        work = _Work(facts, context, shelf, settings, archive, places_of(ordered), darkroom)
        read = {name: found for name, group in groups.items() if (found := _in_safety(_recalled_or_read, group, work))}
        work = replace(work, shelf=withholding(shelf, (one.post for one in read.values())))
        for name in [name for name, one in read.items() if _leads_to_withheld(one.post, work.shelf)]:
            read[name] = _in_safety(_read_without_keeping, groups[name], work) or read[name]
    close_archive(archive, {one.key: one.entry for one in read.values() if one.entry})
    return [one.post for one in read.values()]


def _in_safety(
    read: Callable[[Sequence[NewsPath], _Work], _Read | None], group: Sequence[NewsPath], work: _Work
) -> _Read | None:
    """Read a post; whatever is raised over it is told at its files."""
    files = tuple(path.path for path in group)
    found = read_or_tell(files, partial(read, group, work), work.settings.left_out)
    return _Read(Post(problems=found, unpublished=files)) if isinstance(found, tuple) else found


def _recalled_or_read(group: Sequence[NewsPath], work: _Work) -> _Read | None:
    files = [path.path for path in group]
    sheets = [take_sheet(work.settings.content / file) for file in files]
    written = Written(made_from(work.archive, files, sheets), files, sheets)
    # What is paid for to see whether a post stays as it was is not paid again to read it.
    work = replace(work, shelf=work.shelf.for_another_text())
    return _recalled(group[0].name, written, work) or _examined(group, written, work)


def _recalled(name: str, written: Written, work: _Work) -> _Read | None:
    """Return a post as an earlier build read it, or refused it, where everything is as it was then."""
    shelf = work.shelf
    post: Post | None = None
    key = next((key for key in (name, refusal_name(name)) if key in work.archive.entries), "")
    entry = work.archive.entries.get(key)
    if entry and key == name:
        post = recalled(entry, written.made, shelf, work.settings, work.context.zone)
    elif entry:
        post = refused_again(entry, written, shelf, work.settings, work.darkroom)
    return _Read(post, key, entry) if post else None


def _examined(group: Sequence[NewsPath], written: Written, work: _Work) -> _Read | None:
    shelf = replace(work.shelf, asked=[])
    story = with_former_clashes(read_versions(group, written.sheets, work.context), work.taken)
    if not story:
        return None
    post = read_post(story, work.facts, shelf, work.settings, work.darkroom)
    name = group[0].name
    if _has_former_names(story):
        return _Read(post)
    entry = entry_of(post, written.made, shelf)
    return _Read(post, name, entry) if entry else _Read(post, refusal_name(name), refusal_of(post, written, shelf))


def _read_without_keeping(group: Sequence[NewsPath], work: _Work) -> _Read:
    sheets = [take_sheet(work.settings.content / path.path) for path in group]
    story = with_former_clashes(read_versions(group, sheets, work.context), work.taken)
    return _Read(read_post(story, work.facts, work.shelf.for_another_text(), work.settings, work.darkroom))


def withholding(shelf: Shelf, posts: Iterable[Post]) -> Shelf:
    """Return the shelf for texts that are read once all posts are: those with a mistake are no targets of links."""
    paths = (parse_path(file) for post in posts for file in post.unpublished)
    withheld = frozenset((path.organization, path.name) for path in paths if isinstance(path, NewsPath))
    return replace(shelf, index=replace(shelf.index, withheld=withheld))


def _leads_to_withheld(post: Post, shelf: Shelf) -> bool:
    return any((link.organization, f"{link.day}-{link.slug}") in shelf.index.withheld for link in post.links)


def _has_former_names(story: Story) -> bool:
    return any("formerly" in version.header.lines for version in story)
