"""`habarshy status`: who published when, in which languages, and what waits."""

from __future__ import annotations

import argparse
import os
import sys
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from itertools import chain
from pathlib import Path

from plugins.incremental import DamagedError, Month
from plugins.kept_files import write_whole
from plugins.messages import in_language, language_of_terminal
from plugins.newsroom import Organization, did_you_mean, moment_told, read_moment, system_reason, tell
from plugins.reporting.arguments import MISUSED, Arguments, command_line
from plugins.reporting.errors import UnknownSiteError
from plugins.reporting.terminal import at_terminal, failed

from .activity import Activity, Published, activity_of, language_bits, read_published
from .chart import chart
from .last_site import LastSite, damaged_site, read_last_site
from .machine_formats import as_csv, as_json
from .rows import SORTS, Row, in_order, row_of, summary_of
from .table import table_lines
from .waiting import waiting_of

COULD_NOT_LOOK = MISUSED
"""The exit status where there is no site to look at, or options do not fit."""


@dataclass(frozen=True, slots=True)
class Status:
    """What was asked for, counted: a row and the activity of each organization."""

    rows: tuple[Row, ...]
    activities: tuple[Activity, ...]
    languages: tuple[str, ...]
    """In which anything was published, or in which organizations write; sorted."""
    now: datetime


def show_status(arguments: Sequence[str]) -> int:
    """Write what was asked for; return 0, or 2 with the reason where nobody could look."""
    asked = _parser().parse_args(arguments)
    language = language_of_terminal(os.environ)
    try:
        status = read_status(asked, language)
    except UnknownSiteError as error:
        return failed(error.message) and COULD_NOT_LOOK
    if asked.chart:
        try:
            _write_chart(asked.chart, status, language)
        except OSError as error:
            said = tell("{file} cannot be written: {reason}", file=asked.chart, reason=system_reason(error))
            return failed(said) and COULD_NOT_LOOK
    _print(status, asked, language)
    return 0


def read_status(asked: argparse.Namespace, language: str) -> Status:
    """Count what was asked for; an UnknownSiteError where there is no site, or none of the organizations meant."""
    site = read_last_site(asked.output)
    now = _now(asked, site)
    organizations = _chosen([one.head.organization for one in site.sections.values()], asked)
    try:
        published = read_published(site.store, {one.key for one in organizations}, now)
    except DamagedError as error:
        raise damaged_site(asked.output) from error
    bits = language_bits(site.store)
    activities = [_activity(one, site, published, bits, asked.content) for one in organizations]
    rows = [(row_of(one, language, now), one) for one in activities]
    if asked.silent is not None:
        rows = [(row, one) for row, one in rows if row.silence >= asked.silent and not row.closed]
    ordered = in_order((row for row, _ in rows), asked.sort, language)
    return Status(tuple(ordered), tuple(one for _, one in rows), _languages(site), now)


def _activity(
    organization: Organization, site: LastSite, published: dict[str, Published], bits: dict[str, int], content: Path
) -> Activity:
    head = site.sections[organization.key].head
    found = published.get(organization.key) or Published()
    written = organization.languages or head.languages
    return activity_of(organization, written, found, bits, waiting_of(head, content))


def _languages(site: LastSite) -> tuple[str, ...]:
    """Return the languages of the site: those of the federation in its order, then all others."""
    heads = [one.head for one in site.sections.values()]
    first = [head.languages for head in heads if head.organization.kind == "federation"]
    others = {language for head in heads for language in head.languages} | {month[0] for month in site.store.files}
    return tuple(dict.fromkeys((*chain(*first), *sorted(others))))


def _now(asked: argparse.Namespace, site: LastSite) -> datetime:
    if asked.now is not None:
        typed: datetime = asked.now
        return typed
    return moment_told(os.environ) if os.environ.get("SOURCE_DATE_EPOCH") else site.moment


def _chosen(organizations: Sequence[Organization], asked: argparse.Namespace) -> list[Organization]:
    """Return the organizations that the options name; an UnknownSiteError for a key that nobody has."""
    _expect(asked.organization, {one.key for one in organizations})
    _expect([asked.territory], {one.territory for one in organizations})
    _expect([asked.sector], {one.sector for one in organizations})
    return [
        one
        for one in organizations
        if (not asked.organization or one.key in asked.organization)
        and asked.territory in {"", one.territory}
        and asked.sector in {"", one.sector}
    ]


def _expect(keys: Iterable[str], known: set[str]) -> None:
    for key in keys:
        if key and key not in known:
            remedy = did_you_mean(key, known, tell("the last build knows no such name"))
            raise UnknownSiteError(tell("There is no '{name}': {remedy}", name=key, remedy=remedy))


def _print(status: Status, asked: argparse.Namespace, language: str) -> None:
    rows, summary = status.rows, summary_of(status.rows)
    if asked.format == "table":
        lines = table_lines(rows, summary, status.languages, status.now, language)
        sys.stdout.write("".join(f"{line}\n" for line in lines))
        return
    if asked.format == "csv":
        data = as_csv(rows, status.languages, with_mark=asked.excel)
    else:
        data = as_json(rows, summary, status.languages, status.now)
    sys.stdout.flush()
    sys.stdout.buffer.write(data)  # the format's own encoding and ends of lines, whatever the terminal has
    sys.stdout.buffer.flush()


def _write_chart(file: Path, status: Status, language: str) -> None:
    counts: Counter[Month] = Counter()
    for one in status.activities:
        counts.update(one.months)
    title = in_language(tell("Posts a month by language"), language)
    about = tell(
        "A row of bars for each language: how many posts appeared in each of the 24 months until {month}.",
        month=f"{status.now:%Y-%m}",
    )
    drawn = chart(counts, status.languages, status.now.date(), title, in_language(about, language))
    write_whole(file, drawn.encode())
    sys.stderr.write(f"{at_terminal(tell('The chart is in {file}.', file=file))}\n")


def _parser() -> Arguments:
    about = tell("Says who published when, in which languages, and what waits, by what the last build has left.")
    parser = command_line("status", about)
    parser.allow("--output", tell("the folder in which the site is built"), type=Path, default=Path("output"))
    content = tell("the folder of what authors write, opened for the days of waiting posts alone")
    parser.allow("--content", content, type=Path, default=Path("content"))
    parser.allow(
        "--organization", tell("only these organizations, by their folders"), nargs="+", default=[], metavar="KEY"
    )
    parser.allow("--territory", tell("only those of this territory"), default="", metavar="KEY")
    parser.allow("--sector", tell("only those of this sector"), default="", metavar="KEY")
    parser.allow("--silent", tell("only those without a post for so many days"), type=_days, metavar="DAYS")
    order = tell("which come first: the silent longest (last), by name, or with the most posts")
    parser.allow("--sort", order, choices=tuple(SORTS), default="last")
    parser.allow("--format", tell("the form"), choices=("table", "csv", "json"), default="table")
    parser.allow("--excel", tell("begin CSV with the mark by which Excel knows its letters"), action="store_true")
    parser.allow(
        "--chart",
        tell("draw the posts of two years by month and language into this file"),
        type=Path,
        metavar="FILE.svg",
    )
    now = tell("count days until this moment, such as 2026-11-30, and not until the build")
    parser.allow("--now", now, type=_moment)
    return parser


def _days(text: str) -> int:
    days = int(text)
    if days < 0:
        raise ValueError(text)
    return days


def _moment(text: str) -> datetime:
    moment = read_moment(text, UTC)
    if moment is None:
        raise ValueError(text)
    return moment
