"""On paper stands what can be used there: the text and where it came from, nothing to press."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

_USELESS = """() => [...document.querySelectorAll("nav, button, input, .skip-link")]
  .filter(element => element.checkVisibility())
  .map(element => `${element.tagName.toLowerCase()}.${element.className} is printed`)"""

_SOURCE = """() => {
  if (!document.querySelector('meta[property="og:type"][content="article"]')) return [];
  const url = document.querySelector('link[rel="canonical"]').href;
  const code = [...document.querySelectorAll("main img.qr")].filter(one => one.checkVisibility());
  return [
    ...document.body.innerText.includes(url) ? [] : ["the address of the post is not printed"],
    ...code.some(one => one.getBoundingClientRect().width >= 75) ? [] : ["no code of at least 2 cm leads back"],
  ];
}"""


def paper(page: Page) -> Iterator[str]:
    """Nothing to press is printed; a post is printed with its address and the code that leads to it."""
    page.emulate_media(media="print")
    yield from page.evaluate(_USELESS)
    yield from page.evaluate(_SOURCE)
