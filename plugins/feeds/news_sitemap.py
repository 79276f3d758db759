"""The news sitemap (https://www.google.com/schemas/sitemap-news/0.9): what was published in the last two days."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice

from lxml import etree

from plugins.newsroom import NewsPage

from .links import of_site
from .namespaces import NEWS, SITEMAP
from .texts import plain

MOST = 1_000
"""What search engines of news read in one file."""


def news_sitemap(pages: Iterable[NewsPage], siteurl: str, publisher: Callable[[str], str]) -> bytes:
    """Give the file with the newest pages first; `publisher(language)` names who publishes them."""
    root = etree.Element(f"{{{SITEMAP}}}urlset", nsmap={None: SITEMAP, "news": NEWS})
    for page in islice(pages, MOST):
        url = etree.SubElement(root, f"{{{SITEMAP}}}url")
        etree.SubElement(url, f"{{{SITEMAP}}}loc").text = of_site(siteurl, page.address)
        news = etree.SubElement(url, f"{{{NEWS}}}news")
        publication = etree.SubElement(news, f"{{{NEWS}}}publication")
        etree.SubElement(publication, f"{{{NEWS}}}name").text = publisher(page.language)
        etree.SubElement(publication, f"{{{NEWS}}}language").text = page.language
        etree.SubElement(news, f"{{{NEWS}}}publication_date").text = page.published.isoformat(timespec="seconds")
        etree.SubElement(news, f"{{{NEWS}}}title").text = plain(page.title)
    document: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return document
