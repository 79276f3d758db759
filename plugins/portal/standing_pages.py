"""The portal's standing pages, and the page for addresses that lead nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from plugins.newsroom import Text
from plugins.views import Page, Sheet

from .portal import Portal

NOT_FOUND = "/404.html"


def standing_pages(portal: Portal) -> Iterator[Sheet]:
    """Make each standing page in each of its languages."""
    for record in portal.pages:
        if not portal.prints(record.address):
            continue
        page = Page(
            language=record.language,
            address=record.address,
            heading=Text(record.title_typeset, record.language),
            plain_heading=record.title,
            title=f"{record.title} — {portal.edition.site_name(record.language)}",
            description=record.summary or record.title,
            versions=dict(record.languages),
            trail=(portal.edition.home(record.language),),
            feeds=(portal.portal_feed(record.language),),
        )
        html = Markup(record.html)  # noqa: S704 - cleaned by reading
        yield Sheet("page", portal.edition.complete(page, portal.homes), {"html": html})


def not_found_page(portal: Portal) -> Iterator[Sheet]:
    """Make the one page for lost readers, in all languages."""
    if not portal.prints(NOT_FOUND):
        return
    default = portal.edition.languages[0]
    page = Page(
        language=default,
        address=NOT_FOUND,
        heading=portal.edition.said(default, "Page not found"),
        feeds=(portal.portal_feed(default),),
        noindex=True,
    )
    page = portal.edition.complete(page, portal.homes)
    yield Sheet("404", page, {"languages": page.languages})
