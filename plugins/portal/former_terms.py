"""Pages of the earlier keys of sectors, territories and topics: each leads to what is at the same place below today's.

Front pages and what lies beside them are printed with those of today. Months have parts of their own, which seldom
change: a page that leads on says nothing of the posts.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from plugins.listings import Listing, days_of
from plugins.newsroom import Scope, addresses
from plugins.views import Page, PageJob, redirect_job

from .portal import Portal
from .rollups import Rollup, rollup_pages


def rollup_pages_by_all_keys(portal: Portal, rollup: Rollup) -> Iterator[PageJob]:
    """Make the front pages of a roll-up with what lies below them besides months, each followed by its redirects."""
    scopes = rollup.listing.scopes
    for job in rollup_pages(portal, rollup):
        yield job
        scope = scopes[job.page.language]
        old = [moved(address, scope, former) for address in job.addresses for former in scope.former]
        if old:
            yield redirect_job(portal.edition, job.page, rollup.listing.homes, old)


def former_months(portal: Portal, listings: Iterable[Listing]) -> Iterator[PageJob]:
    """Make the redirects of months and days that are to be printed."""
    for listing in listings:
        for scope in listing.scopes.values():
            for former in scope.former:
                for month in scope.months:
                    if portal.prints(former_month(listing, scope, former, month)):
                        yield from _pages_of_month(portal, listing, scope, former, month)


def former_month(listing: Listing, scope: Scope, former: str, month: date) -> str:
    """Return the address of a month below an earlier front page of a scope."""
    return moved(addresses.month(scope.address, month, nested=listing.nested), scope, former)


def month_redirect(portal: Portal, listing: Listing, scope: Scope, former: str, month: date) -> PageJob:
    """Make the page that leads from a month below an earlier front page to that of today."""
    new = addresses.month(scope.address, month, nested=listing.nested)
    return _redirect(portal, listing, scope, new, former)


def moved(address: str, scope: Scope, former: str) -> str:
    """Return where a page of a scope was below an earlier front page."""
    return f"{former}{address.removeprefix(scope.address)}"


def _pages_of_month(portal: Portal, listing: Listing, scope: Scope, former: str, month: date) -> Iterator[PageJob]:
    yield month_redirect(portal, listing, scope, former, month)
    # A month is read only where it may have days.
    is_long = scope.counts[month] > addresses.LONGEST_LIST
    for day in days_of(scope.months[month], are_events=listing.of_events) if is_long else ():
        new = addresses.day(scope.address, day, nested=listing.nested)
        yield _redirect(portal, listing, scope, new, former)


def _redirect(portal: Portal, listing: Listing, scope: Scope, new: str, former: str) -> PageJob:
    page = Page(language=scope.language, address=new, heading=scope.title)
    return redirect_job(portal.edition, page, listing.homes, (moved(new, scope, former),))
