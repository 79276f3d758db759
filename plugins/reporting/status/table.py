"""The table for people: cut to the width of a terminal, whole in pipes and files."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

from rich.cells import cell_len, set_cell_size

from plugins.messages import in_language
from plugins.newsroom import Message, tell, tell_count
from plugins.reporting.terminal import in_log

from .rows import KINDS, Row, Summary
from .waiting import Waiting

GAP = "  "
WIDEST_NAME = 48
"""Cells of a terminal; names are whole in pipes."""
DAYS_NAMED = 3
Told = Callable[[Message], str]


@dataclass(frozen=True, slots=True)
class Column:
    """One column: its head, what stands in it, and whether these are numbers."""

    head: Message
    cell: Callable[[Row], str]
    is_number: bool = False


def table_lines(
    rows: Sequence[Row], summary: Summary, languages: Sequence[str], now: datetime, language: str
) -> Iterator[str]:
    """Yield the lines of the report: the build, the open organizations, those that are closed, the summary."""

    def told(message: Message) -> str:
        return in_language(message, language)

    width = _width()
    yield told(tell("By what the last build has left, of {day}:", day=f"{now:%Y-%m-%d %H:%M %Z}"))
    columns = _columns(languages, told)
    yield ""
    yield from _lines([row for row in rows if not row.closed], columns, told, width)
    closed = [row for row in rows if row.closed]
    if closed:
        yield ""
        yield told(tell("Closed:"))
        yield from _lines(closed, (*columns, _closed_column()), told, width)
    yield ""
    yield from map(told, summary_messages(summary))


def summary_messages(summary: Summary) -> Iterator[Message]:
    """Yield how many organizations there are, and how many of them published lately or never."""
    yield tell_count(
        "{count} organization, closed ones aside.", "{count} organizations, closed ones aside.", summary.organizations
    )
    month, quarter, year = summary.within.values()
    yield tell(
        "Published in the last 30 days: {month}, 90 days: {quarter}, 365 days: {year}; never: {never}.",
        month=month,
        quarter=quarter,
        year=year,
        never=summary.never,
    )


def _columns(languages: Sequence[str], told: Told) -> tuple[Column, ...]:
    def counted(language: str) -> Column:
        return Column(Message(language), lambda row: str(row.languages.get(language, 0)), is_number=True)

    return (
        Column(tell("organization"), lambda row: row.name),
        Column(tell("kind"), lambda row: told(KINDS[row.kind]) if row.kind in KINDS else row.kind),
        Column(tell("last post"), lambda row: str(row.last or "–")),
        Column(tell("days ago"), lambda row: "–" if row.days is None else str(row.days), is_number=True),
        Column(tell("12 months"), lambda row: str(row.year), is_number=True),
        Column(tell("in all"), lambda row: str(row.posts), is_number=True),
        *map(counted, languages),
        Column(tell("untranslated"), lambda row: str(row.untranslated), is_number=True),
        Column(tell("waits"), lambda row: "; ".join(map(told, waiting_messages(row.waiting)))),
        Column(tell("folder"), lambda row: row.key),
    )


def _closed_column() -> Column:
    return Column(tell("closed"), lambda row: str(row.closed))


def waiting_messages(waiting: Waiting) -> Iterator[Message]:
    """Yield what waits: drafts, and the days of posts that are due later."""
    if waiting.drafts:
        yield tell_count("{count} draft", "{count} drafts", waiting.drafts)
    if waiting.later:
        days = waiting.days[:DAYS_NAMED]
        unnamed = waiting.later - len(days)
        if days:
            yield Message(", ".join(days))
        if unnamed:
            yield tell("later: {count}", count=unnamed)


def _lines(rows: Sequence[Row], columns: Sequence[Column], told: Told, width: int | None) -> Iterator[str]:
    """Yield the head and the rows, each column as wide as its widest cell."""
    cells = [[in_log(told(column.head)) for column in columns]]
    cells += [[in_log(column.cell(row)) for column in columns] for row in rows]
    widths = [max(map(cell_len, column)) for column in zip(*cells, strict=True)]
    if width:
        widths[0] = min(widths[0], WIDEST_NAME)
    for line in cells:
        whole = GAP.join(map(_padded, line, widths, (column.is_number for column in columns))).rstrip()
        yield _cut(whole, width) if width else whole


def _padded(text: str, width: int, is_number: bool) -> str:  # noqa: FBT001 - mapped over columns
    blank = " " * (width - cell_len(text))
    return blank + text if is_number else _cut(text, width) + blank


def _cut(text: str, width: int) -> str:
    """Cut a text to so many cells of the terminal; a wide letter is never halved."""
    return text if cell_len(text) <= width else f"{set_cell_size(text, width - 1)}…"


def _width() -> int | None:
    """Return how many cells a line of the terminal has; None in a pipe or a file, unless COLUMNS says one."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() or "COLUMNS" in os.environ else None
