"""Pelican's signal to this room's files and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.newsroom import Scope, addresses, addresses_of_each, at_work_on, file_of

from .calendars import all_events, one_event
from .entries import EntrySite

File = tuple[str, bytes]


def write_calendars(generator: Any, writer: object) -> None:  # noqa: ARG001 # the signal names it
    """Write the calendars of a section or of the portal, also at their earlier addresses."""
    run = generator.settings.get("HABARSHY_RUN")
    if run == "section":
        folders = generator.facts.organization.formerly
        for _, (address, body) in _of_scopes(generator, generator.event_scopes):
            former = (addresses.below(name, address) for name in folders)
            _write(generator.output_path, (address, *former), body)
        for record, places in addresses_of_each(generator.section.posts, folders):
            if record.happens:
                with at_work_on(file_of(record)):
                    body = one_event(record, _site(generator), generator.section.texts(record.language).name.text)
                    _write(generator.output_path, map(addresses.calendar_entry, places), body)
    elif run == "portal":
        for scope, (address, body) in _of_scopes(generator, generator.event_scopes):
            _write(generator.output_path, (address, *map(addresses.calendar, scope.former)), body)


def connect() -> None:
    """Listen for the end of a run's pages."""
    signals.article_writer_finalized.connect(write_calendars)


def _of_scopes(generator: Any, scopes: Iterable[Scope]) -> Iterator[tuple[Scope, File]]:
    edition = generator.settings["HABARSHY_SUBJECT"].edition
    for scope in scopes:
        name = f"{scope.title}: {edition.say(scope.language)('Events')}"
        yield scope, (addresses.calendar(scope.address), all_events(scope, _site(generator), name))


def _site(generator: Any) -> EntrySite:
    return EntrySite(generator.settings["SITEURL"], generator.settings["TIMEZONE"])


def _write(output: str, places: Iterable[str], body: bytes) -> None:
    for address in places:
        path = Path(output, addresses.file_of(address))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
