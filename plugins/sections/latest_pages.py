"""The newest headlines of an organization, small enough to stand on a page of another site."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.listings import entries
from plugins.newsroom import Scope, addresses
from plugins.views import Page, Sheet

from .section import Section

HEADLINES = 10


def latest_pages(section: Section) -> Iterator[Sheet]:
    """Make the page of headlines in each language; it stands at the organization's earlier names too."""
    for scope in section.scopes.values():
        yield _latest(section, scope)


def _latest(section: Section, scope: Scope) -> Sheet:
    name = section.name(scope.language)
    page = Page(
        language=scope.language,
        address=addresses.latest(scope.address),
        heading=name,
        title=f"{section.edition.say(scope.language)('Latest news')} — {name}",
        versions={code: addresses.latest(home) for code, home in section.homes.items()},
        site_name=str(name),
        noindex=True,
    )
    listed = [record for record in scope.records if record.listed][:HEADLINES]
    former = (addresses.below(one, page.address) for one in section.facts.organization.formerly)
    return Sheet(
        "latest",
        section.edition.complete(page, section.homes),
        {
            "home": scope.address,
            "entries": entries(section.listing, scope, listed),
            "any_news": any(one.count for one in section.scopes.values()),
        },
        elsewhere=(page.address, *former),
    )
