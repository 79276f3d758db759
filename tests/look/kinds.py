"""Which template shows a page: told by its address, as docs/architecture.md and the addresses of the core have it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from tests.readers.published import Page, PublishedSite
from tests.tools import ROOT

TEMPLATES = tuple(sorted(file.stem for file in (ROOT / "theme" / "templates").glob("*.html") if file.stem != "base"))
"""Every kind of page that the theme has."""

_LANGUAGE = "/[a-z]{2,3}"
_ORGANIZATION = r"/[a-z0-9][a-z0-9-]{3,}"
_MONTH, _DAY = r"/\d{4}/\d\d", r"/\d{4}/\d\d/\d\d"
_ROLLUP = rf"{_LANGUAGE}/(?:sectors|territories|topics)/[a-z0-9-]+"

ADDRESSES: Mapping[str, str] = {
    "404": r"/404\.html",
    "latest": r".+/latest\.html",
    "index": rf"(?:{_LANGUAGE})?/",
    "directory": rf"{_LANGUAGE}/organizations/",
    "organizations": rf"(?:{_LANGUAGE}/organizations|{_ROLLUP}|{_ORGANIZATION}{_LANGUAGE})/(?:territory|letter)/.+",
    "search": rf"{_LANGUAGE}/search/",
    "subscribe": rf"{_LANGUAGE}/subscribe/",
    "rollup": rf"{_ROLLUP}/",
    "press": rf"(?:{_ORGANIZATION})?{_LANGUAGE}/press/",
    "events": rf"(?:(?:{_ORGANIZATION})?{_LANGUAGE}|{_ROLLUP})/events/",
    "event-month": rf"(?:(?:{_ORGANIZATION})?{_LANGUAGE}|{_ROLLUP})/events(?:{_MONTH}|{_DAY})/",
    "board": rf"{_ORGANIZATION}{_LANGUAGE}/board/",
    "news": rf"(?:{_ORGANIZATION})?{_LANGUAGE}/news/",
    "month": rf"(?:(?:{_ORGANIZATION})?{_LANGUAGE}/news|{_ROLLUP}|{_LANGUAGE}/press){_MONTH}/",
    "day": rf"(?:(?:{_ORGANIZATION})?{_LANGUAGE}/news|{_ROLLUP}|{_LANGUAGE}/press){_DAY}/",
    "page": rf"(?:{_ORGANIZATION})?{_LANGUAGE}/pages/[a-z0-9-]+/",
    "desks": rf"(?:{_ORGANIZATION})?{_LANGUAGE}/desk/",
    "desk": rf"{_ORGANIZATION}{_LANGUAGE}/\d{{4}}/[a-z0-9-]+/desk/",
    "article": rf"{_ORGANIZATION}{_LANGUAGE}/\d{{4}}/[a-z0-9-]+/",
    "organization": rf"{_ORGANIZATION}(?:{_LANGUAGE})?/",
}


def template_of(address: str, html: str) -> str:
    """Give the template of a page by its address in the site; empty for one that nothing here knows."""
    if '<meta http-equiv="refresh"' in html:
        return "redirect"
    found = next((name for name, pattern in ADDRESSES.items() if re.fullmatch(pattern, address)), "")
    return "withdrawn" if found == "article" and 'content="article"' not in html else found


def all_pages(site: PublishedSite) -> Iterator[tuple[str, Page]]:
    """Give every page with its address in the site, in order, headlines for other sites too."""
    for name, path in sorted(site.files.items()):
        if name.endswith(".html"):
            address = "/" + name.removesuffix("index.html")
            yield address, Page(site.siteurl + address, path.read_text(encoding="utf-8"))
