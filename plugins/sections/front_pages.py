"""A section's front pages, one a language, and the copy at `/<org>/`."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.listings import banner, front, list_of_months, month_pages, register_pages
from plugins.views import Link, Page, Sheet

from .organization_view import organization_view
from .section import Section
from .structured_data import organization_data


def front_pages(section: Section) -> Iterator[Sheet]:
    """Make the front page, the list of months and the months of each language, and the pages of many members."""
    for scope in section.scopes.values():
        yield _front_page(section, scope.language)
        yield list_of_months(section.listing, scope)
        yield from month_pages(section.listing, scope)
    yield from register_pages(section.register)


def _front_page(section: Section, language: str) -> Sheet:
    scope = section.scopes[language]
    view = organization_view(section, language)
    name, site_name = section.name(language), str(section.edition.site_name(language))
    page = Page(
        language=language,
        address=scope.address,
        heading=name,
        title="" if str(name) == site_name else f"{name} — {site_name}",
        description=scope.description,
        versions=section.homes,
        trail=(section.edition.home(language),),
        feeds=section.feeds(language),
        site_name=str(name),
        json_ld=organization_data(section, language),
    )
    values = {
        "organization": view,
        "scope": front(section.listing, scope),
        "urgent": banner(section.listing, scope, section.now, Link(name, scope.address)),
    }
    return Sheet(
        "organization",
        section.edition.complete(page, section.homes),
        values,
        elsewhere=(scope.address, f"/{section.key}/") if language == section.main_language else (),
    )
