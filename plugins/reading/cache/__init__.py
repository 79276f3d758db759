"""Posts in the cache: one is read anew only if something that reaches it has changed.

Nothing is kept of a post that is not due, was withdrawn or has an error, nor of one with earlier names, which others
may claim too, nor of one that names by a link what readers must not know of. (Of one with an error `withheld_posts`
keeps digests.) A kept post is taken if three things are as they were: the bytes of its files with all that reaches
every post of the organization (`made_from`), what each of its lookups in the folder finds, and the posts that it links
to.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from pathlib import Path

import msgspec

from plugins.body import AnsweredLookup, Lookup
from plugins.kept_files import BAD_ENTRY, read_pack, write_pack
from plugins.newsroom import (
    Attachment,
    LinkedPost,
    Mistake,
    Picture,
    PostRecord,
    SectionFacts,
    digest_of,
    digest_of_value,
)
from plugins.reading.files import attachment_at, picture_at, print_picture_at
from plugins.reading.files.folder_index import FolderIndex, find_file, find_text
from plugins.reading.header import HeaderContext
from plugins.reading.links.post_index import still_found
from plugins.reading.moments import LATE, is_late
from plugins.reading.posts import Post
from plugins.reading.readings import ReadingSettings
from plugins.reading.source_files import SourceBytes, read_source_bytes

LookupDigest = tuple[Lookup, str]
"""A lookup with a digest of what it found."""


def lookup_digests(lookups: Iterable[AnsweredLookup]) -> tuple[LookupDigest, ...]:
    """Return the lookups of a text with digests of their answers, each once."""
    return tuple({one.lookup: _digest_of_found(one.found) for one in lookups}.items())


def all_as_before(
    lookups: Iterable[LookupDigest], linked: Iterable[LinkedPost], files: FolderIndex, cache: Path
) -> bool:
    """Return True if all lookups and links find now what they found.

    A picture or PDF that the cache has lost is made again.
    """
    same_files = all(_digest_of_found(_found(lookup, files, cache)) == digest for lookup, digest in lookups)
    return same_files and all(still_found(one, files.post_index) for one in linked)


def _digest_of_found(found: str | Picture | Attachment | Mistake) -> str:
    """Return the digest of an answer; the words beside a picture or a link are no part of it."""
    if isinstance(found, Mistake):
        return digest_of(found.code, str(found.message), str(found.remedy))
    return digest_of(found) if isinstance(found, str) else digest_of_value(found)


def _found(lookup: Lookup, files: FolderIndex, cache: Path) -> str | Picture | Attachment | Mistake:
    match lookup.kind:
        case "file":
            return find_file(lookup.address, lookup.folders, files)
        case "text":
            text = find_text(lookup.address, lookup.folders[0], files)
            return text if isinstance(text, Mistake) else text.path
        case "pictures":
            return "\n".join(files.pictures.get(lookup.address, ()))
        case "picture":
            return picture_at(lookup.address, files, cache)
        case "print":
            return print_picture_at(lookup.address, files, cache)
        case "pdf":
            return attachment_at(lookup.address, files, cache)


FOLDER = "reading"
"""Of the cache: a pack for each organization."""
_MOMENTS = ("published", "updated", "embargo", "urgent_until", "starts", "ends", "over")
"""Of a record."""


@dataclass(frozen=True, slots=True)
class PostCache:
    """The kept posts of an organization, by their names."""

    file: Path | None
    """Its pack; None where nothing is kept."""
    recipe: str
    """Digest of all that reaches every post of the organization."""
    entries: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class PostFiles:
    """The files of one post as they lie there."""

    paths: Sequence[str]
    contents: Sequence[SourceBytes]
    made_from: str
    """Digest of them, with all that reaches them; empty where nothing is kept."""

    @property
    def data(self) -> dict[str, bytes]:
        """Their bytes by path."""
        return {path: one.data for path, one in zip(self.paths, self.contents, strict=True)}


@dataclass(frozen=True, slots=True)
class _KeptPost:
    """One post: what it was made from, what its folder told it, and what came out."""

    made_from: str
    answers: tuple[LookupDigest, ...]
    post: Post


_DECODER = msgspec.json.Decoder(_KeptPost)


def open_post_cache(facts: SectionFacts, context: HeaderContext, settings: ReadingSettings) -> PostCache:
    """Open what earlier builds have left; nothing without a recipe, for then nobody knows who made it."""
    if not settings.recipe:
        return PostCache(None, "", {})
    file = settings.cache / FOLDER / f"{facts.organization.key}.pack"
    return PostCache(file, _recipe(facts, context, settings), read_pack(file))


def close_post_cache(post_cache: PostCache, entries: Mapping[str, bytes]) -> None:
    """Keep these posts and no others; a cache that cannot be written only makes the next build slower."""
    if post_cache.file and dict(entries) != dict(post_cache.entries):
        with suppress(OSError):
            write_pack(post_cache.file, entries)


def read_post_files(paths: Sequence[str], content: Path, post_cache: PostCache) -> PostFiles:
    """Read the files of a post, each once, and digest them with all that reaches it."""
    contents = [read_source_bytes(content / path) for path in paths]
    if not post_cache.file:
        return PostFiles(paths, contents, "")
    parts = (part for path, one in zip(paths, contents, strict=True) for part in (path, str(one.size), one.data))
    return PostFiles(paths, contents, digest_of(post_cache.recipe, *parts))


def entry_of(post: Post, made_from: str, lookups: Iterable[AnsweredLookup]) -> bytes | None:
    """Return what to keep of a post with its lookups; None if it must not be kept."""
    # Of a withdrawn post readers get nothing but the reason.
    is_public = all(record.due and record.status != "withdrawn" for record in post.records)
    shows_links = all(linked.shown for linked in post.linked)
    # What cannot be true yet will be, without a change of the file.
    too_early = any(problem.code == LATE.code for problem in post.problems)
    if not (made_from and post.records and is_public and shows_links) or too_early:
        return None
    return msgspec.json.encode(_KeptPost(made_from, lookup_digests(lookups), post))


def recalled(entry: bytes, made_from: str, files: FolderIndex, settings: ReadingSettings, zone: tzinfo) -> Post | None:
    """Return a post as it was read, if everything is as it was then and it is due at this build's moment."""
    try:
        kept = _DECODER.decode(entry)
    except BAD_ENTRY:
        return None
    post = kept.post
    if kept.made_from != made_from or not all(_is_past(record, settings.now, zone) for record in post.records):
        return None
    if not all_as_before(kept.answers, post.linked, files, settings.cache):
        return None
    try:
        records = tuple(_in_zone(record, zone) for record in post.records)
    except OverflowError:  # a day so near the end of the calendar that it is in none elsewhere
        return None
    return replace(post, records=records, moments=tuple(one and one.astimezone(zone) for one in post.moments))


def _is_past(record: PostRecord, now: datetime, zone: tzinfo) -> bool:
    """Return True if a build at this moment believes what the record was made with."""
    return record.published <= now and not (record.updated and is_late(record.updated.astimezone(zone), now, zone))


def _recipe(facts: SectionFacts, context: HeaderContext, settings: ReadingSettings) -> str:
    """Digest what headers are checked against and records are made with; names and relatives do not reach a post."""
    organization = facts.organization
    own = (organization.key, organization.formerly, organization.languages, bool(organization.press_contacts))
    reached = (facts.site.tag_authority, facts.site.time_zone, facts.topics, own, sorted(context.contacts))
    return digest_of_value((settings.recipe, settings.root, settings.preview, settings.press, reached))


def _in_zone(record: PostRecord, zone: tzinfo) -> PostRecord:
    """Return the record with its zone at its moments again, of which JSON has kept the offset only."""
    moments = {name: moment.astimezone(zone) for name in _MOMENTS if (moment := getattr(record, name))}
    return replace(record, **moments)
