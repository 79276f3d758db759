"""Sitemaps (https://www.sitemaps.org/protocol.html) of sections and of the portal, their index, and that of news."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import datetime
from itertools import islice
from typing import Any

from lxml import etree

from plugins.newsroom import NewsPage, SitemapPage, addresses

from .urls import File, of_site
from .xml_texts import NEWS, PICTURES, SITEMAP, XHTML, document_of, legal, plain

MOST_PLACES = 50_000
"""Pages that the protocol allows in one file."""
MOST_NEWS = 1_000
"""Pages that search engines of news read in one file."""

DatedAddress = tuple[str, datetime | None]


def section_sitemaps(
    organization: str, pages: Sequence[SitemapPage], siteurl: str, languages: Sequence[str]
) -> Iterator[File]:
    """Yield the sitemap of one section; more files of it when one does not hold all pages.

    `languages` are the site's: readers of others are sent to the first of them that a page has.
    """
    for address, part in _parts(f"/{organization}/", pages):
        yield address, sitemap(part, siteurl, languages)


def portal_sitemaps(
    pages: Sequence[SitemapPage], sections: Iterable[DatedAddress], siteurl: str, languages: Sequence[str]
) -> Iterator[File]:
    """Yield the portal's sitemaps by language, and the index of these and of the sections'."""
    places: list[DatedAddress] = []
    for address, part in _portal_parts(pages):
        places.append((address, max((page.updated for page in part if page.updated), default=None)))
        yield address, sitemap(part, siteurl, languages)
    yield addresses.SITEMAP_INDEX, sitemap_index((*places, *sections), siteurl)


def sitemap(pages: Iterable[SitemapPage], siteurl: str, languages: Sequence[str]) -> bytes:
    """Write one file, with language versions as `xhtml:link`; ValueError above 50,000 pages."""
    root = etree.Element(f"{{{SITEMAP}}}urlset", nsmap={None: SITEMAP, "xhtml": XHTML, "image": PICTURES})
    for page in pages:
        url = _add_place(root, "url", of_site(siteurl, page.address), page.updated)
        for language, address in _versions(page, languages):
            href = of_site(siteurl, address)
            etree.SubElement(url, f"{{{XHTML}}}link", rel="alternate", hreflang=legal(language), href=href)
        for picture in page.pictures:
            image = etree.SubElement(url, f"{{{PICTURES}}}image")
            etree.SubElement(image, f"{{{PICTURES}}}loc").text = of_site(siteurl, picture)
    return _document(root)


def sitemap_index(places: Iterable[DatedAddress], siteurl: str) -> bytes:
    """Write the index of sitemaps from their addresses and last changes; ValueError above 50,000."""
    root = etree.Element(f"{{{SITEMAP}}}sitemapindex", nsmap={None: SITEMAP})
    for address, updated in places:
        _add_place(root, "sitemap", of_site(siteurl, address), updated)
    return _document(root)


def news_sitemap(pages: Iterable[NewsPage], siteurl: str, publisher: Callable[[str], str]) -> bytes:
    """Write what was published in the last two days, the newest pages first; `publisher(language)` names whose it is.

    The format is https://www.google.com/schemas/sitemap-news/0.9.
    """
    root = etree.Element(f"{{{SITEMAP}}}urlset", nsmap={None: SITEMAP, "news": NEWS})
    for page in islice(pages, MOST_NEWS):
        news = etree.SubElement(_add_place(root, "url", of_site(siteurl, page.address), None), f"{{{NEWS}}}news")
        publication = etree.SubElement(news, f"{{{NEWS}}}publication")
        etree.SubElement(publication, f"{{{NEWS}}}name").text = publisher(page.language)
        etree.SubElement(publication, f"{{{NEWS}}}language").text = page.language
        etree.SubElement(news, f"{{{NEWS}}}publication_date").text = page.published.isoformat(timespec="seconds")
        etree.SubElement(news, f"{{{NEWS}}}title").text = plain(page.title)
    return document_of(root)


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


def _versions(page: SitemapPage, languages: Sequence[str]) -> tuple[tuple[str, str], ...]:
    """Return the versions of a page that has several, with one for readers of other languages."""
    by_language = dict(page.alternates)
    if len(by_language) < 2:
        return ()
    first = next((language for language in languages if language in by_language), page.alternates[0][0])
    return (*page.alternates, ("x-default", by_language[first]))


def _add_place(root: Any, name: str, url: str, updated: datetime | None) -> Any:
    place = etree.SubElement(root, f"{{{SITEMAP}}}{name}")
    etree.SubElement(place, f"{{{SITEMAP}}}loc").text = url
    if updated:
        etree.SubElement(place, f"{{{SITEMAP}}}lastmod").text = updated.isoformat(timespec="seconds")
    return place


def _document(root: Any) -> bytes:
    if len(root) > MOST_PLACES:
        message = f"{len(root)} entries; a sitemap holds at most {MOST_PLACES}"
        raise ValueError(message)
    return document_of(root)
