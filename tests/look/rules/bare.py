"""Without a stylesheet and without scripts a page is still whole, and reads in its order."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page
from selectolax.lexbor import LexborHTMLParser

from tests.look.internet import Reader

# What scripts add: buttons that copy and share by themselves, beside links that do without, and the search, in the
# place of links to all that there is.
_WITHOUT_BUTTONS = """() => {
  document.querySelectorAll('button, form').forEach(added => added.remove());
  for (const instead of document.querySelectorAll('#without')) instead.style.display = 'block', instead.hidden = false;
}"""
_WORDS = "() => document.body.innerText.split(/\\s+/).join(' ')"


def unstyled(html: str) -> Iterator[str]:
    """In the order of the source a page says first how to skip to its text, and there first what it is about.

    A page without a masthead has nothing to skip.
    """
    tree = LexborHTMLParser(html)
    skip = tree.css_first("body a[href]")
    if tree.css_first("body > header") and (not skip or skip.attributes["href"] != "#content"):
        yield "the first link does not skip to the content"
    order = [element.tag for element in tree.css("main h1, main h2, main nav, main ul")]
    if tree.css_first("main") and order[:1] != ["h1"]:
        yield f"the text begins with {order[:1]} and not with the heading"


def without_scripts(bare: Reader, page: Page, url: str) -> Iterator[str]:
    """Who runs no scripts reads the same words and is shown nothing that does not work."""
    page.evaluate(_WITHOUT_BUTTONS)
    words = page.evaluate(_WORDS)
    shown = bare.open(url)
    if shown.locator("button:visible").count():
        yield "a button is shown that does nothing without scripts"
    if shown.evaluate(_WORDS) != words:
        yield "words are missing without scripts"
