"""Finished readings in the cache: a post is read anew only if something that reaches it has changed.

Nothing is kept of a post that is not due, was withdrawn or has an error, nor of one with earlier names, which others
may claim too, nor of one that names by a link what readers must not know of.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, tzinfo
from pathlib import Path

import msgspec

from plugins.kept_files import BAD_ENTRY, read_pack, write_pack
from plugins.newsroom import PostRecord, SectionFacts, digest_of, digest_of_value
from plugins.reading.files.folder_index import Shelf
from plugins.reading.header import HeaderContext
from plugins.reading.links.post_index import still_found
from plugins.reading.posts import Post
from plugins.reading.readings import ReadingSettings
from plugins.reading.source_files import Sheet
from plugins.reading.updates import LATE, is_late

from .lookups import Answer, answers_of, stands

FOLDER = "reading"
"""Of the cache: a pack for each organization."""


@dataclass(frozen=True, slots=True)
class Archive:
    """What was kept of an organization's posts, by their names."""

    file: Path | None
    """Its pack; None where nothing is kept."""
    recipe: str
    """Digest of all that reaches every post of the organization."""
    entries: Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class _Entry:
    """One post: what it was made from, what its folder told it, and what came out."""

    made_from: str
    answers: tuple[Answer, ...]
    post: Post


_DECODER = msgspec.json.Decoder(_Entry)


def open_archive(facts: SectionFacts, context: HeaderContext, settings: ReadingSettings) -> Archive:
    """Open what earlier builds have left; nothing without a recipe, for then nobody knows who made it."""
    if not settings.recipe:
        return Archive(None, "", {})
    file = settings.cache / FOLDER / f"{facts.organization.key}.pack"
    return Archive(file, _recipe(facts, context, settings), read_pack(file))


def close_archive(archive: Archive, entries: Mapping[str, bytes]) -> None:
    """Keep these posts and no others; a cache that cannot be written only makes the next build slower."""
    if archive.file and dict(entries) != dict(archive.entries):
        with suppress(OSError):
            write_pack(archive.file, entries)


def made_from(archive: Archive, paths: Sequence[str], sheets: Sequence[Sheet]) -> str:
    """Digest the files of a post with all that reaches it."""
    files = (part for path, sheet in zip(paths, sheets, strict=True) for part in (path, str(sheet.size), sheet.data))
    return digest_of(archive.recipe, *files) if archive.file else ""


def entry_of(post: Post, made: str, shelf: Shelf) -> bytes | None:
    """Give what to keep of a post that was read from `made` and asked this shelf; None if it must not be kept."""
    if not made or not post.records or not all(_is_public(record) for record in post.records):
        return None
    if not all(linked.shown for linked in post.linked):
        return None
    # What cannot be true yet will be, without a change of the file.
    if any(problem.code == LATE.code for problem in post.problems):
        return None
    return msgspec.json.encode(_Entry(made, answers_of(shelf), post))


def recalled(entry: bytes, made: str, shelf: Shelf, settings: ReadingSettings, zone: tzinfo) -> Post | None:
    """Give a post as it was read, if everything is as it was then and it is due at this build's moment."""
    try:
        kept = _DECODER.decode(entry)
    except BAD_ENTRY:
        return None
    if kept.made_from != made or not all(_is_past(record, settings.now, zone) for record in kept.post.records):
        return None
    if not all(stands(said, shelf, settings) for said in kept.answers):
        return None
    if not all(still_found(linked, shelf.index) for linked in kept.post.linked):
        return None
    try:
        records = tuple(_in_zone(record, zone) for record in kept.post.records)
    except OverflowError:  # a day so near the end of the calendar that it is in none elsewhere
        return None
    return replace(kept.post, records=records, moments=tuple(_moment(one, zone) for one in kept.post.moments))


def _is_past(record: PostRecord, now: datetime, zone: tzinfo) -> bool:
    """True if a build at this moment believes what the record was made with."""
    return record.published <= now and not (record.updated and is_late(record.updated.astimezone(zone), now, zone))


def _is_public(record: PostRecord) -> bool:
    """Say whether readers get all that the record has; of a withdrawn post they get nothing but the reason."""
    return record.due and record.status != "withdrawn"


def _recipe(facts: SectionFacts, context: HeaderContext, settings: ReadingSettings) -> str:
    """Digest what headers are checked against and records are made with; names and relatives do not reach a post."""
    organization = facts.organization
    own = (
        organization.key,
        organization.formerly,
        organization.languages,
        bool(organization.press_contacts),
        sorted(context.contacts),
    )
    reached = (facts.site.tag_authority, facts.site.time_zone, facts.topics, own)
    return digest_of_value((settings.recipe, settings.root, settings.preview, reached))


def _in_zone(record: PostRecord, zone: tzinfo) -> PostRecord:
    """Give the moments of a record their zone again, of which JSON has kept the offset only."""
    told = {
        name: getattr(record, name) for name in ("published", "updated", "embargo", "urgent_until", "starts", "ends")
    }
    return replace(record, **{name: moment.astimezone(zone) for name, moment in told.items() if moment})


def _moment(moment: datetime | None, zone: tzinfo) -> datetime | None:
    return moment and moment.astimezone(zone)
