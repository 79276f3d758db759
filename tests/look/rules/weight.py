"""What a reader on a slow telephone waits for: bytes that travel and requests, not opinions."""

from __future__ import annotations

from collections.abc import Iterator

from tests.look.internet import Reader

PAGE = 14 * 1024
"""A page without its pictures, packed: ten packets of a fresh connection (RFC 6928), so one round trip."""
POST = 80 * 1024
"""A post with its lead picture, all in all, on a telephone."""
SCRIPT = 2 * 1024
REQUESTS = 4
"""The page, the stylesheet, the federation's logo, and the script that shares or another logo; one more for a picture.

The icon is not counted: browsers ask for it once for all pages, after all else.
"""

# Browsers load lazy ones when readers come near, so how many are loaded at once is theirs to say.
_LATER = "() => [...document.images].filter(image => image.loading === 'lazy').map(image => image.currentSrc)"
_FIRST = """() => [...document.images].filter(
    image => image.loading !== 'lazy' && !image.matches('.logo, .masthead img, .qr')).length"""


def weight(reader: Reader) -> Iterator[str]:
    """What was asked for until the page stood is little."""
    every = dict(reader.log.asked)  # what is asked for from here on, no list of lazy ones may have yet
    pictures, later = reader.page.evaluate(_FIRST), reader.page.evaluate(_LATER)
    asked = {url: size for url, size in every.items() if url not in later and "/icon-" not in url}
    if len(asked) > REQUESTS + pictures:
        yield f"{len(asked)} requests: {', '.join(sorted(asked))}"
    if pictures > 1:
        yield f"{pictures} pictures are loaded before a reader scrolls"
    page = sum(size for url, size in asked.items() if url.endswith(("/", ".html", ".css", ".js")))
    if page > PAGE:
        yield f"page, stylesheet and script are {page} bytes packed, at most {PAGE}"
    if sum(asked.values()) > POST:
        yield f"all in all {sum(asked.values())} bytes, at most {POST}"
