"""The page that stands at old addresses and leads to the new one."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from .edition import Edition, Sheet
from .views import Page


def redirect_sheet(edition: Edition, page: Page, fronts: Mapping[str, str], old: Iterable[str]) -> Sheet:
    """Make the page at the `old` addresses of a page, of which language, address and heading are shown."""
    bare = Page(language=page.language, address=page.address, heading=page.heading, noindex=True)
    return Sheet("redirect", edition.complete(bare, fronts), {"target": page.address}, elsewhere=tuple(old))
