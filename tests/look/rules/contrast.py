"""Running text stands out from its ground by 7 to 1, everything else by 4.5 to 1, by day and by night."""

from __future__ import annotations

from collections.abc import Iterator

from playwright.sync_api import Page

ENOUGH, FOR_READING = 4.5, 7
"""WCAG 2.2, levels AA and AAA."""

# As WCAG computes it, from what the browser itself resolved. Running text: a post's, and sentences.
_CONTRASTS = """() => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 1, height: 1}).getContext("2d");
  const known = new Map();
  const rgb = color => {
    if (!known.has(color)) {
      canvas.clearRect(0, 0, 1, 1);
      canvas.fillStyle = color;
      canvas.fillRect(0, 0, 1, 1);
      known.set(color, [...canvas.getImageData(0, 0, 1, 1).data]);
    }
    return known.get(color);
  };
  const channel = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = color => {
    const [r, g, b] = rgb(color).map(value => channel(value / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    for (let one = element; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      if (rgb(color)[3] === 255) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    const text = texts.currentNode.data.trim();
    if (!text || !element.checkVisibility()) continue;
    const [light, dark] = [getComputedStyle(element).color, behind(element)].map(luminance).sort((a, b) => b - a);
    const running = element.closest("main") && !element.closest("a, figcaption")
      && (element.matches(".prose p, .prose li, .prose td") || text.length > 80);
    found.push([text.slice(0, 40), (light + 0.05) / (dark + 0.05), running]);
  }
  return found;
}"""


def contrast(page: Page) -> Iterator[str]:
    """Every text can be read by day and by night."""
    for time, scheme in (("day", "light"), ("night", "dark")):
        page.emulate_media(color_scheme=scheme)  # type: ignore[arg-type]  # the pair above is of its literals
        for text, ratio, running in page.evaluate(_CONTRASTS):
            if ratio < (FOR_READING if running else ENOUGH):
                yield f'by {time} the contrast of "{text}" is {ratio:.1f}'
