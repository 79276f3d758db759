"""Writing a section's summary: what the portal and the next builds need of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path

import msgspec

from plugins.incremental import EVENTS, MARK, Head, Listed, SearchedPage
from plugins.kept_files import write_pack
from plugins.listings import by_month, first_of_event_month, in_event_order
from plugins.newsroom import FEED_ITEMS, PageRecord, PostRecord, digest_of
from plugins.search import body_words, page_words


def write_summary(
    folder: Path, head: Head, listed: tuple[PostRecord, ...], pages: tuple[PageRecord, ...] = (), *, search: bool = True
) -> None:
    """Write the summary of a section with its listed posts, newest first, into a new folder.

    Where readers may search, it has the words of posts and standing pages too.
    """
    searched = dict(_searched_pages(pages)) if search else {}
    digests = tuple((language, digest_of(data)) for language, data in searched.items())
    write_pack(folder / "head.pack", {"head": msgspec.json.encode(replace(head, searched_pages=digests))})
    if searched:
        write_pack(folder / "pages.pack", searched)
    write_pack(folder / "listed.pack", dict(_listed_by_month(listed, search=search)))
    write_pack(folder / "newest.pack", {post.id: msgspec.json.encode(post) for post in newest_of_each_scope(listed)})


def bare(record: PostRecord) -> PostRecord:
    """Return a record as lists keep it."""
    return replace(record, html="", pictures=(), print_pictures=(), files=())


def without_words(record: PostRecord) -> PostRecord:
    """Return a withdrawn event as calendars keep it: of what it was nothing stays."""
    return replace(bare(record), title="", title_typeset="", correction="", former_addresses=())


def newest_of_each_scope(listed: Iterable[PostRecord]) -> tuple[PostRecord, ...]:
    """Choose the newest records, those of feeds, of each language and of each topic in it, in order."""
    taken: dict[tuple[str, str], int] = {}
    chosen = []
    for record in listed:
        scopes = [(record.language, ""), *((record.language, topic) for topic in record.topics)]
        if any(taken.get(scope, 0) < FEED_ITEMS for scope in scopes):
            chosen.append(record)
        for scope in scopes:
            taken[scope] = taken.get(scope, 0) + 1
    return tuple(chosen)


def _listed_by_month(listed: tuple[PostRecord, ...], *, search: bool) -> Iterator[tuple[str, bytes]]:
    yield MARK, b""
    ordered = sorted(listed, key=lambda record: record.language)
    for language, records in groupby(ordered, key=lambda record: record.language):
        for first_day, posts in by_month(records).items():
            entries = [_entry(post, search=search) for post in posts]
            yield f"{language}-{first_day:%Y-%m}", msgspec.json.encode(entries)
    yield from _events_by_month(ordered)


def _events_by_month(ordered: Iterable[PostRecord]) -> Iterator[tuple[str, bytes]]:
    for language, records in groupby(ordered, key=lambda record: record.language):
        events = in_event_order(record for record in records if record.happens)
        for first_day, posts in by_month(events, first_of_event_month).items():
            yield (
                f"{EVENTS}{language}-{first_day.isoformat()[:7]}",
                msgspec.json.encode([Listed(bare(post), "") for post in posts]),
            )


def _searched_pages(pages: Iterable[PageRecord]) -> Iterator[tuple[str, bytes]]:
    ordered = sorted(pages, key=lambda page: (page.language, page.slug))
    for language, records in groupby(ordered, key=lambda page: page.language):
        bare_pages = ((replace(page, html="", pictures=(), files=()), page_words(page)) for page in records)
        yield language, msgspec.json.encode([SearchedPage(*page) for page in bare_pages])


def _entry(post: PostRecord, *, search: bool) -> Listed:
    digest = digest_of(msgspec.json.encode(post))[:16]
    return Listed(bare(post), digest, body_words(post) if search else "")
