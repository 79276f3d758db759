"""Sitemaps (https://www.sitemaps.org/protocol.html) with language versions as `xhtml:link`."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml import etree

from .texts import legal

MOST = 50_000
"""What the protocol allows in one file."""
_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_XHTML = "http://www.w3.org/1999/xhtml"


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page: absolute URL, last editorial change, and all its language versions, itself too."""

    url: str
    lastmod: datetime | None = None
    alternates: tuple[tuple[str, str], ...] = ()
    """Language (or `x-default`) and absolute URL."""


def sitemap(entries: Iterable[SitemapEntry]) -> bytes:
    """Give one file; ValueError above 50,000 entries."""
    root = etree.Element(f"{{{_SITEMAP}}}urlset", nsmap={None: _SITEMAP, "xhtml": _XHTML})
    for entry in entries:
        url = _add_place(root, "url", entry.url, entry.lastmod)
        for language, address in entry.alternates if len(entry.alternates) > 1 else ():
            etree.SubElement(url, f"{{{_XHTML}}}link", rel="alternate", hreflang=legal(language), href=legal(address))
    return _document(root)


def sitemap_index(urls: Iterable[tuple[str, datetime | None]]) -> bytes:
    """Give the index of sitemaps from their absolute URLs and last changes; ValueError above 50,000."""
    root = etree.Element(f"{{{_SITEMAP}}}sitemapindex", nsmap={None: _SITEMAP})
    for url, lastmod in urls:
        _add_place(root, "sitemap", url, lastmod)
    return _document(root)


def _add_place(root: Any, name: str, url: str, lastmod: datetime | None) -> Any:
    place = etree.SubElement(root, f"{{{_SITEMAP}}}{name}")
    etree.SubElement(place, f"{{{_SITEMAP}}}loc").text = legal(url)
    if lastmod:
        etree.SubElement(place, f"{{{_SITEMAP}}}lastmod").text = lastmod.isoformat(timespec="seconds")
    return place


def _document(root: Any) -> bytes:
    if len(root) > MOST:
        message = f"{len(root)} entries; a sitemap holds at most {MOST}"
        raise ValueError(message)
    document: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return document
