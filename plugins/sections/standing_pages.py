"""An organization's standing pages."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from markupsafe import Markup

from plugins.newsroom import PageRecord, Text, file_of, of_each
from plugins.views import Page, Sheet

from .section import Section


def standing_pages(section: Section) -> Iterator[Sheet]:
    """Make each standing page in each of its languages."""
    return of_each(section.pages, partial(_sheet, section))


def _sheet(section: Section, record: PageRecord) -> Sheet:
    page = Page(
        language=record.language,
        address=record.address,
        heading=Text(record.title_typeset, record.language),
        plain_heading=record.title,
        title=f"{record.title} — {section.name(record.language)}",
        description=record.summary or record.title,
        versions=dict(record.languages),
        trail=section.trail(record.language),
        feeds=section.feeds(record.language),
        site_name=str(section.name(record.language)),
    )
    html = Markup(record.html)  # noqa: S704 - cleaned by reading
    return Sheet("page", section.edition.complete(page, section.homes), {"html": html}, file=file_of(record))
