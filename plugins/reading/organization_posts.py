"""All posts of an organization: from the cache where nothing has changed, else read."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from functools import cache, partial
from itertools import groupby
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from plugins.body import AnsweredLookup
from plugins.newsroom import NewsPath, Problem, SectionFacts, at_work_on, collect_failures_apart, parse_path

from .cache import PostCache, PostFiles, close_post_cache, entry_of, open_post_cache, read_post_files, recalled
from .cache.withheld_posts import withheld_again, withheld_entry, withheld_name
from .files.folder_index import FolderIndex
from .former_names import AddressKey, taken_addresses, with_former_clashes
from .header import HeaderContext
from .posts import Post, read_post
from .readings import ReadingSettings
from .versions import Version, read_versions

_Text = TypeVar("_Text")


@dataclass(frozen=True, slots=True)
class _PostInputs:
    """Inputs of all posts of an organization."""

    facts: SectionFacts
    context: HeaderContext
    files: FolderIndex
    settings: ReadingSettings
    post_cache: PostCache
    taken: dict[AddressKey, str]
    scratch_folder: Callable[[], Path]


@dataclass(frozen=True, slots=True)
class ReadPost:
    """A post, and what is kept of it."""

    post: Post
    key: str = ""
    """Of its entry in the cache."""
    entry: bytes | None = None
    versions: tuple[Version[NewsPath], ...] = ()
    """None of one from the cache, as its lookups."""
    lookups: Sequence[AnsweredLookup] = ()


def read_posts(
    facts: SectionFacts,
    posts: Iterable[NewsPath],
    context: HeaderContext,
    files: FolderIndex,
    settings: ReadingSettings,
) -> list[Post]:
    """Read the posts, each in all its languages, and leave in the cache what may be kept of them.

    Those that link to a post in whose text a mistake was found are read again: nothing may lead there.
    """
    groups = _by_name(posts)
    post_cache = open_post_cache(facts, context, settings)
    with ExitStack() as stack:
        scratch_folder = cache(lambda: Path(stack.enter_context(TemporaryDirectory(prefix="habarshy-"))))
        taken = taken_addresses(path for group in groups.values() for path in group)
        inputs = _PostInputs(facts, context, files, settings, post_cache, taken, scratch_folder)
        read = {name: found for name, group in groups.items() if (found := _in_safety(group, inputs))}
        files = with_withheld(files, (one.post for one in read.values()))
        inputs = replace(inputs, files=files, post_cache=PostCache(None, "", {}))
        withheld = files.post_index.withheld
        for name, one in read.items():
            if any((link.organization, f"{link.day}-{link.slug}") in withheld for link in one.post.links):
                read[name] = _in_safety(groups[name], inputs) or one
    close_post_cache(post_cache, {one.key: one.entry for one in read.values() if one.entry})
    return [one.post for one in read.values()]


def examine_posts(
    facts: SectionFacts, context: HeaderContext, files: FolderIndex, chosen: Collection[str]
) -> Iterator[ReadPost]:
    """Read the organization's posts of which a file is among the `chosen` paths, each in all its languages.

    Nothing is kept. A link to a post in whose text a mistake is found leads there all the same: that is told anyway.
    """
    groups = _by_name(text for text in files.texts.values() if isinstance(text, NewsPath))
    taken = taken_addresses(path for group in groups.values() for path in group)
    settings, no_cache = files.post_index.settings, PostCache(None, "", {})
    with TemporaryDirectory(prefix="habarshy-") as scratch:
        inputs = _PostInputs(facts, context, files, settings, no_cache, taken, lambda: Path(scratch))
        for group in groups.values():
            is_chosen = any(path.path in chosen for path in group)
            if is_chosen and (read := _in_safety(group, inputs)):
                yield read


def _by_name(posts: Iterable[NewsPath]) -> dict[str, tuple[NewsPath, ...]]:
    """Return the versions of each post by its name, in order."""
    ordered = sorted(posts, key=lambda path: (path.name, path.language))
    return {name: tuple(paths) for name, paths in groupby(ordered, key=lambda path: path.name)}


def read_or_tell(
    paths: Sequence[str], read: Callable[[], _Text], left_out: Sequence[Problem]
) -> _Text | tuple[Problem, ...]:
    """Read a text of these files; problems if that raises what nobody expects, or if it is to be left out.

    So it costs itself, and no other text of its organization. Where nobody watches, as in a test, what is raised goes
    on.
    """
    wrong = tuple(problem for problem in left_out if problem.path in paths)
    if wrong:
        return wrong
    with collect_failures_apart() as watch, at_work_on(*paths):
        return read()
    return (watch.failures[0].problem,)


def with_withheld(files: FolderIndex, posts: Iterable[Post]) -> FolderIndex:
    """Return the index for texts that are read once all posts are: those with a mistake are no targets of links."""
    paths = (parse_path(path) for post in posts for path in post.unpublished)
    withheld = frozenset((path.organization, path.name) for path in paths if isinstance(path, NewsPath))
    return replace(files, post_index=replace(files.post_index, withheld=withheld))


def _in_safety(group: Sequence[NewsPath], inputs: _PostInputs) -> ReadPost | None:
    """Read a post; whatever is raised over it is told at its files."""
    paths = tuple(path.path for path in group)
    found = read_or_tell(paths, partial(_recalled_or_read, group, inputs), inputs.settings.left_out)
    return ReadPost(Post(problems=found, unpublished=paths)) if isinstance(found, tuple) else found


def _recalled_or_read(group: Sequence[NewsPath], inputs: _PostInputs) -> ReadPost | None:
    post_files = read_post_files([path.path for path in group], inputs.settings.content, inputs.post_cache)
    # What is paid for to see if a post stays as it was is not paid again to read it.
    inputs = replace(inputs, files=inputs.files.for_another_text())
    return _recalled(group[0].name, post_files, inputs) or _examined(group, post_files, inputs)


def _recalled(name: str, post_files: PostFiles, inputs: _PostInputs) -> ReadPost | None:
    """Return a post as an earlier build read it, or withheld it, where everything is as it was then."""
    entries, withheld = inputs.post_cache.entries, withheld_name(name)
    if entry := entries.get(name):
        post = recalled(entry, post_files.made_from, inputs.files, inputs.settings, inputs.context.zone)
        return ReadPost(post, name, entry) if post else None
    if entry := entries.get(withheld):
        post = withheld_again(entry, post_files, inputs.files, inputs.settings, inputs.scratch_folder)
        return ReadPost(post, withheld, entry) if post else None
    return None


def _examined(group: Sequence[NewsPath], post_files: PostFiles, inputs: _PostInputs) -> ReadPost | None:
    versions = with_former_clashes(read_versions(group, post_files.contents, inputs.context), inputs.taken)
    if not versions:
        return None
    post, lookups = read_post(versions, inputs.facts, inputs.files, inputs.settings, inputs.scratch_folder)
    if any("formerly" in version.header.lines for version in versions):
        return ReadPost(post, versions=versions, lookups=lookups)
    name = group[0].name
    if entry := entry_of(post, post_files.made_from, lookups):
        return ReadPost(post, name, entry, versions, lookups)
    return ReadPost(post, withheld_name(name), withheld_entry(post, post_files, lookups), versions, lookups)
