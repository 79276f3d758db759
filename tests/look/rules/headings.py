"""No word of a heading is broken on a telephone unless it is a very long one or says where it may be parted."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

WIDTHS = (320, 360, 390)
LONGEST = 18
"""Letters of a word that stands on one line of the narrowest telephone in any face."""

# A word with soft hyphens may be parted at them where they are in force.
_BROKEN = """longest => {
  const found = [];
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}\u00ad]+/gu)) {
        if (word[0].replaceAll("\u00ad", "").length > longest) continue;
        if (word[0].includes("\u00ad") && getComputedStyle(heading).hyphens !== "none") continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}"""


def headings(page: Page) -> Iterator[str]:
    """Every word of a heading stands on one line."""
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        yield from (f'at {width} px "{word}" is broken' for word in page.evaluate(_BROKEN, LONGEST))
