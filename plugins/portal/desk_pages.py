"""The list of all organizations' share desks, in each language."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, islice

from plugins.newsroom import addresses
from plugins.share_desk import DeskItem
from plugins.views import Page, Sheet

from .portal import Portal

DESKS_LISTED = 100


def desk_pages(portal: Portal) -> Iterator[Sheet]:
    """List the desks of the newest posts; no list or search engine knows these pages."""
    edition = portal.edition
    versions = {code: addresses.desk(home) for code, home in portal.homes.items()}
    any_news = any(scope.count for scope in portal.front_scopes.values())
    for language, address in versions.items():
        if not portal.prints(address):
            continue
        page = Page(
            language=language,
            address=address,
            heading=edition.said(language, "Share desk"),
            versions=versions,
            trail=(edition.home(language),),
            noindex=True,
        )
        scope = portal.front_scopes[language]
        names = portal.called(language)
        items = tuple(
            DeskItem(
                addresses.desk(post.address), language, post.title_typeset, post.published, names[post.organization]
            )
            for post in islice(chain.from_iterable(scope.months.values()), DESKS_LISTED)
        )
        yield Sheet("desks", edition.complete(page, portal.homes), {"items": items, "any_news": any_news})
