"""A page stands still and keeps to itself: nothing jumps, nothing is refused, nobody else is asked."""

from __future__ import annotations

from collections.abc import Iterator

from tests.look.internet import Reader

_SCROLL = """async () => {
  const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (let y = 0; y < document.body.scrollHeight; y += innerHeight) {
    scrollTo(0, y);
    await frame();
  }
}"""
_ALL_THERE = "() => [...document.images].every(image => image.complete || !image.checkVisibility())"
_MOVED = """async () => {
  scrollTo(0, 0);
  await new Promise(done => requestAnimationFrame(() => setTimeout(done)));
  return moved;
}"""


def quiet(reader: Reader) -> Iterator[str]:
    """Read to the end: nothing moves by itself, the browser has nothing to say, only this site is asked."""
    reader.page.evaluate(_SCROLL)
    reader.page.wait_for_function(_ALL_THERE)
    if moved := reader.page.evaluate(_MOVED):
        yield f"what is shown moves by itself (CLS {moved:.3f})"
    yield from (f"the policy refuses {what}" for what in reader.page.evaluate("window.refused"))
    yield from (f"the browser says: {words}" for words in reader.log.said)
    yield from (f"another host is asked: {url}" for url in reader.log.elsewhere)
