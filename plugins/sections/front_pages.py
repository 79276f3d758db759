"""A section's pages besides those of posts: front pages, events, headlines for other sites, standing pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plugins.listings import (
    banner,
    entries,
    event_months,
    events_page,
    front,
    month_pages,
    news_page,
    next_events,
    register_pages,
)
from plugins.newsroom import PageRecord, Scope, addresses, of_each
from plugins.views import Page, PageJob, standing_job

from .organization_view import organization_view
from .section import Section
from .structured_data import organization_data

HEADLINES = 10


def front_pages(section: Section) -> Iterator[PageJob]:
    """Make the front page, news, months and events of each language, and the pages of many members."""
    for scope in section.scopes.values():
        yield _front_page(section, scope)
        yield news_page(section.listing, scope, scope.records)
        yield from month_pages(section.listing, scope)
    for scope in section.event_scopes.values():
        yield events_page(section.events, scope, section.now)
        yield from event_months(section.events, scope)
    yield from register_pages(section.register)


def _front_page(section: Section, scope: Scope) -> PageJob:
    language, texts = scope.language, section.texts(scope.language)
    site_name, events = str(section.edition.site_name(language)), section.event_scopes.get(language)
    page = Page(
        language=language,
        address=scope.address,
        heading=texts.name,
        title="" if str(texts.name) == site_name else f"{texts.name} — {site_name}",
        description=scope.description,
        versions=section.homes,
        trail=(section.edition.home(language),),
        feeds=texts.feeds,
        json_ld=organization_data(section, language),
    )
    values = {
        "organization": organization_view(section, language),
        "scope": front(section.listing, scope, section.now),
        "events": next_events(section.events, events, section.now) if events else None,
        "urgent": banner(section.listing, scope, section.now, texts.home),
    }
    copies = (scope.address, f"/{section.key}/") if language == section.main_language else ()
    return section.job("organization", page, values, elsewhere=copies)


def latest_pages(section: Section) -> Iterator[PageJob]:
    """Make the page of the newest headlines in each language, small enough to stand on a page of another site.

    It stands at the organization's earlier names too.
    """
    for scope in section.scopes.values():
        name = section.texts(scope.language).name
        page = Page(
            language=scope.language,
            address=addresses.latest(scope.address),
            heading=name,
            title=f"{section.edition.say(scope.language)('Latest news')} — {name}",
            versions={code: addresses.latest(home) for code, home in section.homes.items()},
            noindex=True,
        )
        newest = [record for record in scope.records if record.listed][:HEADLINES]
        former = (addresses.below(one, page.address) for one in section.facts.organization.formerly)
        values = {
            "home": scope.address,
            "entries": entries(section.listing, scope, newest),
            "any_news": bool(section.shown),
        }
        yield section.job("latest", page, values, elsewhere=(page.address, *former))


def standing_pages(section: Section) -> Iterator[PageJob]:
    """Make each standing page in each of its languages."""
    return of_each(section.pages, partial(_standing_page, section))


def _standing_page(section: Section, record: PageRecord) -> PageJob:
    texts = section.texts(record.language)
    return standing_job(
        section.edition,
        record,
        section.homes,
        section.pages,
        trail=texts.trail,
        feeds=texts.feeds,
        site_name=str(texts.name),
    )
