"""Headings stand below the page's title and skip no level, so that a screen reader's list of them is true."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from plugins.reading.manuscript import Finding, Manuscript

LEVELS = {f"h{level}": level for level in range(1, 7)}


def headings(root: Element, _: Manuscript) -> Iterable[Finding]:
    """Give each heading its level from 2 down; where an author uses `#`, all go one down."""
    found = [element for element in root.iter() if element.tag in LEVELS]
    down = 1 if any(element.tag == "h1" for element in found) else 0
    above = 1
    for element in found:
        above = min(LEVELS[element.tag] + down, above + 1, 6)
        element.tag = f"h{above}"
    return ()
