"""A release as a build leaves it, without its pages: any number of organizations and posts, within seconds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from random import Random

import msgspec

from plugins.incremental import (
    Changes,
    LastBuild,
    Ledger,
    Listed,
    Month,
    MonthStore,
    Outcome,
    Shown,
    month_name,
    write_last_build,
    write_ledger,
)
from plugins.newsroom import Organization, PostRecord
from plugins.newsroom.texts import Texts
from plugins.releases import ReleaseLayout, releases_beside
from tests.heads import EMPTY_HEAD

NOW = datetime(2026, 11, 20, 7, 0, tzinfo=UTC)
LANGUAGES = ("kk", "ru", "en")
WORDS = " ".join(f"сөз{number}" for number in range(100))
"""As many words as search keeps of a post of ordinary length."""


def write_store(output: Path, organizations: int, posts: int) -> int:
    """Write a release with so many organizations of so many posts each; return how many versions these have."""
    layout = ReleaseLayout(releases_beside(output))
    release = layout.folder / "release-0123456789abcdef01234567"
    release.mkdir(parents=True)
    output.symlink_to(Path(layout.folder.name) / release.name)
    months: dict[Month, dict[str, list[Listed]]] = {}
    for number in range(organizations):
        key = f"union-{number}"
        for record in _posts(key, posts):
            by_key = months.setdefault((record.language, record.day.replace(day=1)), {})
            by_key.setdefault(key, []).append(Listed(record, "0" * 32, WORDS))
    sections = {f"union-{number}": _section(f"union-{number}") for number in range(organizations)}
    ledger = Ledger(recipe="bench", sections=sections, months=_written(layout.months, months))
    write_ledger(layout.folder, release, ledger)
    write_last_build(layout, release, LastBuild("", NOW, None, Outcome(0, ())))
    return sum(len(listed) for by_key in months.values() for listed in by_key.values())


def _written(folder: Path, months: Mapping[Month, Mapping[str, list[Listed]]]) -> dict[str, str]:
    files = {}
    for month, by_key in months.items():
        changes: Changes = {key: ({}, {month: msgspec.json.encode(listed)}) for key, listed in by_key.items()}
        store = MonthStore(folder).with_changes(changes, frozenset({month}))
        files[month_name(month)] = store.files[month]
    return files


def _posts(key: str, many: int) -> Iterator[PostRecord]:
    chance = Random(key)
    for number in range(many):
        moment = NOW - timedelta(days=chance.randrange(1000), hours=1)
        for language in LANGUAGES[: 1 + chance.randrange(3)]:
            yield _record(key, moment.date(), f"news-{number}", language, moment)


def _record(key: str, day: date, slug: str, language: str, moment: datetime) -> PostRecord:
    address = f"/{key}/{language}/{day.year}/{slug}/"
    tag = f"tag:example.org,2026:{key}/{day}/{slug}/{language}"
    title, lead = "Ұжымдық шарт туралы келісім", "Кәсіподақ пен жұмыс беруші ұжымдық шартқа қол қойды. " * 3
    return PostRecord(tag, key, day, slug, language, address, title, title, lead, "", moment)


def _section(key: str) -> Shown:
    name = Texts((("kk", f"Кәсіподақ № {key}"), ("ru", f"Профсоюз № {key}"), ("en", f"Union {key}")))
    organization = Organization(key, "primary", name, ("federation",), "education", "almaty", LANGUAGES)
    head = replace(EMPTY_HEAD, organization=organization, languages=LANGUAGES, last_change=NOW, top_level_names=(key,))
    return Shown("0" * 32, "0" * 32, head)
