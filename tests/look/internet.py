"""An internet of one site: its folder answers at its own address, and whatever else a page asks for is written down."""

from __future__ import annotations

import gzip
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

from playwright.sync_api import Browser, BrowserContext, Page, Route

from tests.readers.published import PublishedSite

_TYPES = {
    ".avif": "image/avif",
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".png": "image/png",
    ".svg": "image/svg+xml",
    ".webp": "image/webp",
}
_PACKED = frozenset({".html", ".css", ".js", ".svg"})
_REFRESH = b'http-equiv="refresh"'

# Before anything of the page runs: what the browser refuses, and what moves after it was shown.
_WITNESS = """
window.refused = [];
window.moved = 0;
document.addEventListener("securitypolicyviolation", event => refused.push(event.violatedDirective));
new PerformanceObserver(list => {
  for (const shift of list.getEntries()) if (!shift.hadRecentInput) moved += shift.value;
}).observe({type: "layout-shift", buffered: true});
"""


@dataclass(slots=True)
class Log:
    """What a browser said and asked for since it was asked to show a page."""

    said: list[str] = field(default_factory=list)
    asked: dict[str, int] = field(default_factory=dict)
    """Bytes of each answer by its URL, packed where a host packs them."""
    elsewhere: list[str] = field(default_factory=list)

    def clear(self) -> None:
        """Forget what was."""
        self.said.clear()
        self.asked.clear()
        self.elsewhere.clear()


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody who reads the site in a browser of their own, without history or cache."""

    context: BrowserContext
    page: Page
    log: Log

    def forget(self) -> None:
        """Forget what pages have noted in the browser, such as that a desk was opened."""
        if self.page.url.startswith("http"):
            self.page.evaluate("localStorage.clear()")

    def open(self, url: str) -> Page:
        """Show a page as a telephone does, and wait until all of it is there."""
        self.log.clear()
        self.page.emulate_media(media="null", color_scheme="light", forced_colors="none")
        self.page.set_viewport_size({"width": 390, "height": 844})
        self.page.goto(url, wait_until="load")
        return self.page


@contextmanager
def reader(browser: Browser, site: PublishedSite, **options: Any) -> Iterator[Reader]:
    """Give a reader of a site; `options` are those of a context of Playwright, such as `java_script_enabled`."""
    log = Log()
    with browser.new_context(viewport={"width": 390, "height": 844}, **options) as context:
        context.add_init_script(_WITNESS)
        context.route("**/*", lambda route: _answer(route, site, log))
        page = context.new_page()
        page.on("console", lambda message: log.said.append(message.text))
        page.on("pageerror", lambda error: log.said.append(str(error)))
        yield Reader(context, page, log)


def _answer(route: Route, site: PublishedSite, log: Log) -> None:
    url = route.request.url
    try:
        file = site.folder / site.file_of(url)
    except ValueError:
        log.elsewhere.append(url)
        return route.abort()
    if not file.is_file():
        log.said.append(f"{url}: no such file")
        return route.fulfill(status=404)
    body = file.read_bytes().replace(_REFRESH, b'name="refresh"')  # it would lead on before anybody has looked
    log.asked[url] = len(gzip.compress(body, 6, mtime=0)) if file.suffix in _PACKED else len(body)
    return route.fulfill(body=body, content_type=_TYPES.get(file.suffix, "application/octet-stream"))
