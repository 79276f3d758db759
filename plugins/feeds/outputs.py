"""Which sitemaps this room adds to a run: pairs of address and bytes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from plugins.newsroom import SitemapPage, addresses

from .links import of_site
from .sitemaps import SitemapEntry, sitemap, sitemap_index

File = tuple[str, bytes]
Place = tuple[str, datetime | None]


def section_files(
    organization: str, pages: Sequence[SitemapPage], siteurl: str, languages: Sequence[str]
) -> Iterator[File]:
    """Give the sitemap of one section; more files of it when one does not hold all pages.

    `languages` are the site's: readers of others are sent to the first of them that a page has.
    """
    for address, part in _parts(f"/{organization}/", pages):
        yield address, _sitemap(part, siteurl, languages)


def portal_files(
    pages: Sequence[SitemapPage], sections: Iterable[Place], siteurl: str, languages: Sequence[str]
) -> Iterator[File]:
    """Give the portal's sitemaps by language, and the index of these and of the sections'."""
    places: list[Place] = []
    for address, part in _portal_parts(pages):
        places.append((address, max((page.updated for page in part if page.updated), default=None)))
        yield address, _sitemap(part, siteurl, languages)
    places.extend(sections)
    yield addresses.SITEMAP_INDEX, sitemap_index((of_site(siteurl, address), updated) for address, updated in places)


def _portal_parts(pages: Sequence[SitemapPage]) -> Iterator[tuple[str, Sequence[SitemapPage]]]:
    by_language: dict[str, list[SitemapPage]] = {}
    for page in pages:
        by_language.setdefault(page.address.split("/")[1], []).append(page)
    for language, own in by_language.items():
        yield from _parts(f"/{language}/", own)


def _parts(folder: str, pages: Sequence[SitemapPage]) -> Iterator[tuple[str, Sequence[SitemapPage]]]:
    size = addresses.SITEMAP_PAGES
    for number, address in enumerate(addresses.sitemaps(folder, len(pages))):
        yield address, pages[number * size : (number + 1) * size]


def _sitemap(pages: Iterable[SitemapPage], siteurl: str, languages: Sequence[str]) -> bytes:
    return sitemap(
        SitemapEntry(
            url=of_site(siteurl, page.address),
            lastmod=page.updated,
            alternates=tuple((language, of_site(siteurl, address)) for language, address in _versions(page, languages)),
            pictures=tuple(of_site(siteurl, address) for address in page.pictures),
        )
        for page in pages
    )


def _versions(page: SitemapPage, languages: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Give a page's versions with the one for readers of other languages, if the page does not name it itself."""
    by_language = dict(page.alternates)
    if len(by_language) < 2 or "x-default" in by_language:
        return page.alternates
    first = next((language for language in languages if language in by_language), page.alternates[0][0])
    return (*page.alternates, ("x-default", by_language[first]))
