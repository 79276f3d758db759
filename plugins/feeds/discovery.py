"""Files by which programs find what the site has: robots.txt, the key of IndexNow, and all feeds as one OPML tree."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from lxml import etree

from plugins.newsroom import Outline, addresses, digest_of

from .urls import File, of_site
from .xml_texts import document_of, plain


def robots_txt(siteurl: str) -> str:
    """Return robots.txt (RFC 9309): everything may be read; pages that are in no list say noindex themselves."""
    maps = (addresses.SITEMAP_INDEX, addresses.NEWS_SITEMAP)
    return "User-agent: *\nDisallow:\n\n" + "".join(f"Sitemap: {of_site(siteurl, one)}\n" for one in maps)


def index_now_file(tag_authority: str) -> File:
    """Return the file by which whoever deploys may tell search engines what changed.

    It holds the site's key, which is its name too (https://www.indexnow.org/documentation). The key is no secret: it
    lies on the site for everybody, and only shows whose site it is.
    """
    key = digest_of("IndexNow", tag_authority)
    return f"/{key}.txt", key.encode()


def opml(title: str, outlines: Iterable[Outline], siteurl: str) -> bytes:
    """Return all feeds as one tree that feed readers take in (OPML 2.0, http://opml.org/spec2.opml).

    Headings without a feed below them are left out.
    """
    root = etree.Element("opml", version="2.0")
    etree.SubElement(etree.SubElement(root, "head"), "title").text = plain(title)
    body = etree.SubElement(root, "body")
    for outline in outlines:
        _add_outline(body, outline, siteurl)
    return document_of(root)


def _add_outline(parent: Any, outline: Outline, siteurl: str) -> None:
    name = plain(outline.name.text)
    if outline.home:
        feed = of_site(siteurl, addresses.feed(outline.home))
        page = of_site(siteurl, outline.home)
        etree.SubElement(parent, "outline", type="rss", text=name, title=name, xmlUrl=feed, htmlUrl=page)
    elif outline.below:
        # Readers take an «rss» without a feed for a broken one; every other type just holds what is below.
        heading = etree.SubElement(parent, "outline", type="folder", text=name, title=name)
        for one in outline.below:
            _add_outline(heading, one, siteurl)
