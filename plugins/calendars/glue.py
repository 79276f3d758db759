"""Pelican's signal to this room's files and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.newsroom import Scope, addresses, at_work_on, file_of

from .calendars import all_events, one_event
from .entries import EntrySite

File = tuple[str, bytes]


def write_calendars(generator: Any, writer: object) -> None:  # noqa: ARG001 # the signal names it
    """Write the calendars of a section, also at the addresses of its earlier names, or those of the portal."""
    run = generator.settings.get("HABARSHY_RUN")
    if run == "section":
        organization = generator.facts.organization
        for address, body in _of_section(generator):
            former = (addresses.below(name, address) for name in organization.formerly)
            _write(generator.output_path, (address, *former), body)
    elif run == "portal":
        for scope, (address, body) in _of_scopes(generator, generator.event_scopes):
            _write(generator.output_path, (address, *map(addresses.calendar, scope.former)), body)


def connect() -> None:
    """Listen for the end of a run's pages."""
    signals.article_writer_finalized.connect(write_calendars)


def _of_section(generator: Any) -> Iterator[File]:
    yield from (file for _, file in _of_scopes(generator, generator.event_scopes))
    site, section = _site(generator), generator.section
    for record in section.posts:
        if record.happens:
            with at_work_on(file_of(record)):
                yield (
                    addresses.calendar_entry(record.address),
                    one_event(record, site, section.texts(record.language).name.text),
                )


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
