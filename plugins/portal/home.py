"""The portal's front page in each language, and the copy at `/`."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from plugins.listings import entries, front, urgent_entries
from plugins.newsroom import PostRecord, Scope, parse_post_name
from plugins.views import Page, Sheet

from .portal import Portal
from .rollups import rollup_links


def home_pages(portal: Portal) -> Iterator[Sheet]:
    """Make the front page of each language; the default one stands at `/` too and is canonical there."""
    default = portal.edition.languages[0]
    for language, scope in portal.front_scopes.items():
        if not portal.prints(scope.address):
            continue
        name = portal.edition.site_name(language)
        page = Page(
            language=language,
            address=scope.address,
            heading=name,
            versions=portal.homes,
            default_version="/",
            feeds=(portal.portal_feed(language),),
        )
        yield Sheet(
            "index",
            portal.edition.complete(page, portal.homes),
            _values(portal, portal.filled(scope)),
            elsewhere=(scope.address, "/") if language == default else (),
        )


def lead_post(portal: Portal, scope: Scope) -> PostRecord | None:
    """Choose the post that leads the page: the one that federation.toml names, else the newest."""
    month = _month_of(portal.federation.home_lead)
    for record in scope.months.get(month, ()) if month else ():
        if portal.federation.home_lead == f"{record.organization}/{record.day:%Y-%m-%d}-{record.slug}":
            return record
    return scope.records[0] if scope.records else None


def _month_of(lead: str) -> date | None:
    """Give the first day of the month of a post that is named as `<org>/<yyyy-mm-dd-slug>`."""
    named = parse_post_name(lead.partition("/")[2])
    return named[0].replace(day=1) if named else None


def _values(portal: Portal, scope: Scope) -> dict[str, object]:
    lead = lead_post(portal, scope)
    rest = replace(scope, records=tuple(post for post in scope.records if not lead or post.id != lead.id))
    shown = front(portal.front_listing, scope)
    return {
        "scope": replace(shown, entries=front(portal.front_listing, rest).entries),
        "lead": entries(portal.front_listing, scope, (lead,))[0] if lead else None,
        "urgent": urgent_entries(portal.front_listing, scope, portal.now),
        "sectors": rollup_links(portal, "sectors", scope.language),
        "territories": rollup_links(portal, "territories", scope.language),
        "topics": rollup_links(portal, "topics", scope.language),
    }
