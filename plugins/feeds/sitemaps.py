"""Sitemaps (https://www.sitemaps.org/protocol.html) with language versions as `xhtml:link`, and with pictures."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from lxml import etree

from .namespaces import PICTURES, SITEMAP, XHTML
from .texts import legal

MOST = 50_000
"""What the protocol allows in one file."""


@dataclass(frozen=True, slots=True)
class SitemapEntry:
    """A page: absolute URL, last editorial change, and all its language versions, itself too."""

    url: str
    lastmod: datetime | None = None
    alternates: tuple[tuple[str, str], ...] = ()
    """Language (or `x-default`) and absolute URL."""
    pictures: tuple[str, ...] = ()
    """Absolute URLs of what it shows."""


def sitemap(entries: Iterable[SitemapEntry]) -> bytes:
    """Give one file; ValueError above 50,000 entries."""
    root = etree.Element(f"{{{SITEMAP}}}urlset", nsmap={None: SITEMAP, "xhtml": XHTML, "image": PICTURES})
    for entry in entries:
        url = _add_place(root, "url", entry.url, entry.lastmod)
        for language, address in entry.alternates if len(entry.alternates) > 1 else ():
            etree.SubElement(url, f"{{{XHTML}}}link", rel="alternate", hreflang=legal(language), href=legal(address))
        for picture in entry.pictures:
            image = etree.SubElement(url, f"{{{PICTURES}}}image")
            etree.SubElement(image, f"{{{PICTURES}}}loc").text = legal(picture)
    return _document(root)


def sitemap_index(urls: Iterable[tuple[str, datetime | None]]) -> bytes:
    """Give the index of sitemaps from their absolute URLs and last changes; ValueError above 50,000."""
    root = etree.Element(f"{{{SITEMAP}}}sitemapindex", nsmap={None: SITEMAP})
    for url, lastmod in urls:
        _add_place(root, "sitemap", url, lastmod)
    return _document(root)


def _add_place(root: Any, name: str, url: str, lastmod: datetime | None) -> Any:
    place = etree.SubElement(root, f"{{{SITEMAP}}}{name}")
    etree.SubElement(place, f"{{{SITEMAP}}}loc").text = legal(url)
    if lastmod:
        etree.SubElement(place, f"{{{SITEMAP}}}lastmod").text = lastmod.isoformat(timespec="seconds")
    return place


def _document(root: Any) -> bytes:
    if len(root) > MOST:
        message = f"{len(root)} entries; a sitemap holds at most {MOST}"
        raise ValueError(message)
    document: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return document
