"""Which items a feed carries: the newest, and archives of all that came before (RFC 5005)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from plugins.newsroom import PostRecord

from .entries import Entry

MOST = 30
"""Items in a document: enough for a reader who was away, little to poll."""
HEAVIEST = 240_000
"""Bytes of the items in a document: such texts pack into less than 100 KiB."""


def newest(entries: Iterable[Entry]) -> tuple[Entry, ...]:
    """Choose the newest items, newest first: as many as there may be, fewer where they are long, but one at least."""
    chosen: list[Entry] = []
    weight = 0
    for entry in entries:
        weight += entry.weight
        if chosen and (weight > HEAVIEST or len(chosen) == MOST):
            break
        chosen.append(entry)
    return tuple(chosen)


def archives(places: Sequence[PostRecord], entries: Mapping[str, Entry]) -> tuple[tuple[Entry, ...], ...]:
    """Cut all that was ever published into archives, the oldest first; items in each newest first.

    `places` are the records newest first, those too that are no longer listed: they keep their place, so that nothing
    moves when a post is withdrawn. An archive is closed by the first item that no longer fits, and newer items never
    change it. What is in none of them is in the feed of the newest, for the same bounds hold there.
    """
    closed: list[tuple[Entry, ...]] = []
    open_: list[Entry] = []
    taken = weight = 0
    for record in reversed(places):
        entry = entries.get(record.id)
        more = entry.weight if entry else 0
        if taken and (taken == MOST or weight + more > HEAVIEST):
            closed.append(tuple(reversed(open_)))
            open_, taken, weight = [], 0, 0
        taken, weight = taken + 1, weight + more
        if entry:
            open_.append(entry)
    return tuple(closed)
