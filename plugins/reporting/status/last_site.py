"""The site as the last build has left it: its sections, its month store and its moment."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from plugins.incremental import MonthStore, Shown, built_at, months_named, read_ledger
from plugins.newsroom import tell
from plugins.releases import ReleaseLayout, current_release, releases_beside
from plugins.reporting.errors import UnknownSiteError


@dataclass(frozen=True, slots=True)
class LastSite:
    """A release, without its pages."""

    sections: Mapping[str, Shown]
    store: MonthStore
    moment: datetime
    """Of its build, or of its newest publication where nobody noted that, as in a build that left sections out."""


def read_last_site(output: Path) -> LastSite:
    """Read the release that an output shows, or that the folder itself is; an UnknownSiteError where there is none."""
    release = _release(output)
    if release is None:
        raise UnknownSiteError(
            tell(
                "No site was built at {folder}: build one with `make site`, or name another folder with --output.",
                folder=output,
            )
        )
    layout = ReleaseLayout(release.parent)
    ledger = read_ledger(layout.folder, release)
    if not ledger.recipe:
        raise damaged_site(output)
    store = MonthStore(layout.months, dict(months_named(ledger.months)))
    return LastSite(ledger.sections, store, built_at(release) or _newest(ledger.sections))


def damaged_site(output: Path) -> UnknownSiteError:
    """Return the error for a site whose records cannot be read."""
    return UnknownSiteError(
        tell(
            "What the last build noted of {folder} is missing, damaged or of another version: build again.",
            folder=output,
        )
    )


def _release(output: Path) -> Path | None:
    """Return the release that is meant; on a mount, where the output is no link, it is the newest one."""
    shown = current_release(output)
    if shown:
        return shown
    if output.name.startswith("release-") and ReleaseLayout(output.parent).ledgers.is_dir():
        return output
    return next(iter(ReleaseLayout(releases_beside(output)).releases()), None)


def _newest(sections: Mapping[str, Shown]) -> datetime:
    moments = (one.head.last_change for one in sections.values())
    return max(filter(None, moments), default=datetime.fromtimestamp(0, UTC))
