"""The portal's front page in each language, and the copy at `/`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import islice

from markupsafe import Markup

from plugins.listings import banner, entries, front
from plugins.newsroom import PostRecord, Scope, Text, addresses, parse_post_name
from plugins.views import SCHEMA, Page, PageJob, PostEntry, publisher_data, script_json

from .events import next_of_all
from .portal import Portal
from .rollups import rollup_links, rollups

CARDS = 4
LATEST = 8
BY_SECTOR = 3
SECTOR_DEPTH = 1 + CARDS + LATEST + BY_SECTOR
"""As many posts of a sector decide what of it stands on the home page."""


@dataclass(frozen=True, slots=True)
class HeadlineGroup:
    """The newest posts of one sector."""

    heading: Text
    address: str
    entries: Sequence[PostEntry]


def home_pages(portal: Portal) -> Iterator[PageJob]:
    """Make the front page of each language; a copy of the default one stands at `/`."""
    default = portal.edition.languages[0]
    for language, scope in portal.front_scopes.items():
        if not portal.prints(scope.address):
            continue
        name = portal.edition.site_name(language)
        page = Page(
            language=language,
            address=scope.address,
            heading=name,
            description=f"{name}: {portal.edition.say(language)('Latest news')}",
            versions=portal.homes,
            feeds=(portal.portal_feed(language),),
            json_ld=_website(portal, language),
        )
        yield PageJob(
            "index",
            portal.edition.complete(page, portal.homes),
            _values(portal, portal.filled(scope)),
            elsewhere=(scope.address, "/") if language == default else (),
        )


def _website(portal: Portal, language: str) -> Markup:
    """Describe the whole site and who publishes it (https://schema.org/WebSite)."""
    key = portal.federation.key
    union = publisher_data(str(portal.edition.site_name(language)), portal.edition.url(f"/{key}/"))
    told = {"@context": SCHEMA, **portal.edition.website(language), "inLanguage": language}
    return script_json(told | ({"publisher": union} if key in portal.organization else {}))


def lead_post(portal: Portal, scope: Scope) -> PostRecord | None:
    """Choose the post that leads the page: the one that federation.toml names, else the newest."""
    month = _month_of(portal.federation.home_lead)
    for record in scope.months.get(month, ()) if month else ():
        if portal.federation.home_lead == f"{record.organization}/{record.day:%Y-%m-%d}-{record.slug}":
            return record
    return scope.records[0] if scope.records else None


def _month_of(lead: str) -> date | None:
    """Return the first day of the month of a post that is named as `<org>/<yyyy-mm-dd-slug>`."""
    named = parse_post_name(lead.partition("/")[2])
    return named[0].replace(day=1) if named else None


def _cards(newest: Sequence[PostRecord]) -> list[PostRecord]:
    """Choose the newest posts with a picture for the row below the lead; none if they are too few for a row."""
    pictured = [post for post in newest[: CARDS + LATEST] if post.picture][:CARDS]
    return pictured if len(pictured) == CARDS else []


def _by_sector(portal: Portal, scope: Scope, seen: frozenset[str]) -> Iterator[HeadlineGroup]:
    """Yield the newest posts of each sector that do not stand above already."""
    for rollup in rollups(portal, "sectors"):
        there = rollup.listing.scopes[scope.language]
        others = (post for posts in there.months.values() for post in posts if post.id not in seen)
        newest = tuple(islice(others, BY_SECTOR))
        if newest:
            yield HeadlineGroup(there.title, there.address, entries(portal.front_listing, scope, newest, portal.now))


def _values(portal: Portal, scope: Scope) -> dict[str, object]:
    listing = portal.front_listing
    lead = lead_post(portal, scope)
    rest = [post for post in scope.records if not lead or post.id != lead.id]
    cards = _cards(rest)
    latest = [post for post in rest if post not in cards][:LATEST]
    seen = frozenset(post.id for post in (lead, *cards, *latest) if post)
    return {
        "scope": replace(front(listing, scope), entries=entries(listing, scope, latest, portal.now)),
        "lead": entries(listing, scope, (lead,), portal.now)[0] if lead else None,
        "cards": entries(listing, scope, cards, portal.now),
        "events": next_of_all(portal, scope.language),
        "by_sector": tuple(_by_sector(portal, scope, seen)),
        "urgent": banner(listing, scope, portal.now),
        "directory": addresses.directory(scope.language),
        "sectors": rollup_links(portal, "sectors", scope.language),
        "territories": rollup_links(portal, "territories", scope.language),
        "topics": rollup_links(portal, "topics", scope.language),
    }
