"""Whole calendars: of one event, and of a scope."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from plugins.newsroom import PostRecord, Scope, Text

from .entries import PRODUCT, EntrySite, entry_lines, zone_of
from .lines import document, text_line

_HEAD = ("BEGIN:VCALENDAR", "VERSION:2.0", f"PRODID:{PRODUCT}", "CALSCALE:GREGORIAN")
_REFRESH = ("REFRESH-INTERVAL;VALUE=DURATION:PT12H", "X-PUBLISHED-TTL:PT12H")
"""How often programs ask: by RFC 7986, and by the name that older ones know."""


def one_event(record: PostRecord, site: EntrySite, contact: str = "") -> bytes:
    """Return the calendar of one event; `contact` is the organization's name."""
    return document((*_HEAD, *zone_of((record,), site), *entry_lines(record, site, contact), "END:VCALENDAR"))


def all_events(scope: Scope, site: EntrySite, name: str) -> bytes:
    """Return the calendar of a scope, whose records are those that it holds; `name` is what programs call it."""
    names = dict(scope.names)
    return document(
        (
            *_HEAD,
            text_line("NAME", name, scope.language),
            text_line("X-WR-CALNAME", name),
            f"X-WR-TIMEZONE:{site.time_zone}",
            *_REFRESH,
            *zone_of(scope.records, site),
            *_entries(scope, site, names),
            "END:VCALENDAR",
        )
    )


def _entries(scope: Scope, site: EntrySite, names: Mapping[str, Text]) -> Iterator[str]:
    for record in scope.records:
        named = names.get(record.organization)
        yield from entry_lines(record, site, named.text if named else "")
