"""The two faces in which pages are measured, a narrow and a wide one: no test depends on the fonts of the machine."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Page

FONTS = Path(__file__).with_name("fonts")
WIDE, NARROW = "Habarshy Wide", "Habarshy Narrow"
FACES = (WIDE, NARROW)

_SET_IN = """face => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(`body { font-family: "${face}" !important }`);
  document.adoptedStyleSheets.push(sheet);
}"""
_AS_BEFORE = "document.adoptedStyleSheets.pop()"


def bundled_faces() -> dict[str, str | float | bool]:
    """Return the environment of a browser that has these faces only; it shows the wide one unless told otherwise."""
    return {**os.environ, "FONTCONFIG_FILE": str(FONTS / "fonts.conf")}


@contextmanager
def set_in(page: Page, face: str) -> Iterator[None]:
    """Show the page in another face."""
    page.evaluate(_SET_IN, face)
    yield
    page.evaluate(_AS_BEFORE)
