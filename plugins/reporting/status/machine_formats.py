"""The same rows for programs: CSV (RFC 4180) for spreadsheets, and JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Mapping, Sequence
from datetime import datetime
from io import StringIO

from .rows import Row, Summary

BOM = "\ufeff"
FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for the beginning of a formula (OWASP, CSV injection)."""


def as_csv(rows: Sequence[Row], languages: Sequence[str], *, with_mark: bool) -> bytes:
    """Return the rows as CSV in UTF-8, `with_mark` of its encoding, without which Excel misreads Kazakh letters."""
    text = StringIO(newline="")
    writer = csv.writer(text, lineterminator="\r\n")
    plain = [_plain(row, languages) for row in rows]
    writer.writerow(_names(languages))
    writer.writerows([[_safe(value) for value in row.values()] for row in plain])
    return ((BOM if with_mark else "") + text.getvalue()).encode()


def as_json(rows: Sequence[Row], summary: Summary, languages: Sequence[str], now: datetime) -> bytes:
    """Return the rows as JSON, with the moment of the build and the summary."""
    value = {
        "moment": now.isoformat(),
        "organizations": [_plain(row, languages) for row in rows],
        "open": summary.organizations,
        "published_within_days": {str(days): many for days, many in summary.within.items()},
        "never_published": summary.never,
    }
    return f"{json.dumps(value, ensure_ascii=False, indent=1)}\n".encode()


def _names(languages: Sequence[str]) -> list[str]:
    return [
        *("key", "name", "kind", "sector", "territory", "closed", "last_post", "days_ago", "posts_12_months", "posts"),
        *(f"posts_{language}" for language in languages),
        *("untranslated", "drafts", "later", "later_days"),
    ]


def _plain(row: Row, languages: Sequence[str]) -> Mapping[str, str | int | None]:
    days = (row.closed.isoformat() if row.closed else None, row.last.isoformat() if row.last else None)
    waiting = row.waiting
    values = (
        *(row.key, row.name, row.kind, row.sector, row.territory, *days, row.days, row.year, row.posts),
        *(row.languages.get(language, 0) for language in languages),
        *(row.untranslated, waiting.drafts, waiting.later, " ".join(waiting.days)),
    )
    return dict(zip(_names(languages), values, strict=True))


def _safe(value: str | int | None) -> str | int | None:
    return f"'{value}" if isinstance(value, str) and value.startswith(FORMULA) else value
