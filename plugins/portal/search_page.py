"""The page of search in each language; its script asks the index, and without script it leads to the lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date

from plugins.listings import is_long
from plugins.newsroom import Text, addresses
from plugins.typesetting import long_date
from plugins.views import Choice, PageJob

from .portal import Portal
from .rollups import rollup_links


def search_pages(portal: Portal) -> Iterator[PageJob]:
    """Make the page of each language; none where nobody may search."""
    if not portal.search:
        return
    for page in portal.single_pages("Search", addresses.search):
        language = page.language
        values = {
            "organizations": _organizations(portal, language),
            "topics": _topics(portal, language),
            "years": _years(portal, language),
            "dates": "|".join(_dates(language)),
            "months": addresses.months(portal.homes[language], nested=True),
            "directory": addresses.directory(language),
            "topic_links": rollup_links(portal, "topics", language),
        }
        yield PageJob("search", replace(page, script=portal.edition.search_script), values)


def _organizations(portal: Portal, language: str) -> tuple[Choice, ...]:
    """Return organizations to choose from; none where they are too many for one list."""
    if is_long(portal.organizations):
        return ()
    links = portal.organization_links(portal.organizations, language)
    return tuple(Choice(link.address.split("/")[1], link.text) for link in links)


def _topics(portal: Portal, language: str) -> tuple[Choice, ...]:
    return tuple(Choice(term.key, portal.term_name(term, language)) for term in portal.federation.topics)


def _years(portal: Portal, language: str) -> tuple[Choice, ...]:
    years = dict.fromkeys(str(tally.first_day.year) for tally in portal.posts.tallies(portal.homes[language]))
    return tuple(Choice(year, Text(year, language)) for year in years)


def _dates(language: str) -> Iterator[str]:
    """Yield how a day of each month is written, with `{y}` and `{d}` to fill in: few browsers write Kazakh dates."""
    for month in range(1, 13):
        yield long_date(date(1987, month, 28), language).replace("1987", "{y}").replace("28", "{d}")
