"""All feeds as one tree that feed readers take in (OPML 2.0, http://opml.org/spec2.opml)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lxml import etree

from plugins.newsroom import Outline, addresses

from .links import of_site
from .texts import plain


def opml(title: str, outlines: Iterable[Outline], siteurl: str) -> bytes:
    """Give the document; headings without a feed below them are left out."""
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = plain(title)
    body = etree.SubElement(root, "body")
    for outline in outlines:
        _add(body, outline, siteurl)
    document: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return document


def _add(parent: Any, outline: Outline, siteurl: str) -> None:
    name = plain(outline.name.text)
    if outline.home:
        feed = of_site(siteurl, addresses.feed(outline.home))
        page = of_site(siteurl, outline.home)
        etree.SubElement(parent, "outline", type="rss", text=name, title=name, xmlUrl=feed, htmlUrl=page)
    elif outline.below:
        # Readers take an «rss» without a feed for a broken one; every other type just holds what is below.
        heading = etree.SubElement(parent, "outline", type="folder", text=name, title=name)
        for one in outline.below:
            _add(heading, one, siteurl)
