"""Nothing is wider than the screen: not on the narrowest phone, not enlarged four times, not with text set wider."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

SCREENS = ((320, 640), (768, 1024), (1280, 800))
ZOOMED = (320, 256)
"""A window of 1280 by 1024 pixels, enlarged to 400 % (WCAG 2.2, 1.4.10)."""

_TOO_WIDE = """() => {
  const width = document.documentElement.clientWidth;
  const scrolls = element => element && (
    ["auto", "scroll"].includes(getComputedStyle(element).overflowX) || scrolls(element.parentElement)
  );
  const name = element => element.tagName.toLowerCase() + (element.className ? `.${element.className}` : "");
  const found = [];
  const beyond = document.scrollingElement.scrollWidth - width;
  if (beyond > 0) found.push(`the page is ${beyond} px too wide`);
  for (const element of document.body.querySelectorAll("*")) {
    const {right, left, width: own} = element.getBoundingClientRect();
    if (own > 1 && (right > width + 1 || left < -1) && !scrolls(element.parentElement)) {
      found.push(`${name(element)} reaches from ${Math.round(left)} to ${Math.round(right)} px`);
      if (found.length > 2) break;
    }
  }
  return found;
}"""

# Text that is there and cannot be seen; what is hidden for the eye alone is one pixel small.
_CUT = """() => [...document.body.querySelectorAll("*")].filter(element => {
  const {overflowX, overflowY} = getComputedStyle(element);
  const {width, height} = element.getBoundingClientRect();
  if (width <= 1 || height <= 1 || !element.textContent.trim() || element.matches("textarea, select")) return false;
  const cuts = value => ["hidden", "clip"].includes(value);
  return cuts(overflowX) && element.scrollWidth > element.clientWidth + 1
    || cuts(overflowY) && element.scrollHeight > element.clientHeight + 1;
}).map(element => {
  const {tagName, className, textContent} = element;
  return `${tagName.toLowerCase()}.${className} cuts "${textContent.trim().slice(0, 30)}"`;
})"""

# What a reader may set for themselves and still lose nothing (WCAG 2.2, 1.4.12).
_SPACED = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`
    * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
    p { margin-block-end: 2em !important }
  `);
  document.adoptedStyleSheets.push(sheet);
}"""
_UNSPACED = "document.adoptedStyleSheets.pop()"

# Bars that stay while one scrolls: enlarged, little of the text would be left to see.
_STAYING = """() => [...document.body.querySelectorAll("*")]
  .filter(element => ["fixed", "sticky"].includes(getComputedStyle(element).position))
  .map(element => element.getBoundingClientRect().height)
  .filter(height => height > innerHeight / 4)"""


def fitting(page: Page) -> Iterator[str]:
    """Nobody scrolls sideways, and no text is cut."""
    for width, height in SCREENS:
        page.set_viewport_size({"width": width, "height": height})
        yield from (f"at {width} px {words}" for words in _faults(page))
    page.set_viewport_size({"width": ZOOMED[0], "height": ZOOMED[1]})
    if staying := page.evaluate(_STAYING):
        yield f"enlarged to 400 % something stays over a quarter of the screen: {staying} px"
    page.evaluate(_SPACED)
    yield from (f"at 400 % with text set wider {words}" for words in _faults(page))
    page.evaluate(_UNSPACED)


def _faults(page: Page) -> list[str]:
    return [*page.evaluate(_TOO_WIDE), *page.evaluate(_CUT)]
