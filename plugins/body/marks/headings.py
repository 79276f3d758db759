"""Headings keep the order that was written, the largest right below the page's title, and can be led to."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from plugins.body.manuscript import Finding, Manuscript

from .heading_ids import free_id, heading_id

LEVELS = {f"h{level}": level for level in range(1, 7)}
LARGEST, SMALLEST = 2, 6


def headings(root: Element, manuscript: Manuscript) -> Iterable[Finding]:
    """Give each heading its level from 2 down, without a gap between the levels of a text, and its id.

    A link to `#words` leads to the heading whose id would be that on GitHub.
    """
    found = [element for element in root.iter() if element.tag in LEVELS]
    levels = sorted({LEVELS[element.tag] for element in found})
    taken: dict[str, int] = {}
    for element in found:
        element.tag = f"h{min(LARGEST + levels.index(LEVELS[element.tag]), SMALLEST)}"
        if written := heading_id(_words(element)):
            place = free_id(written, taken)
            element.set("id", place)
            manuscript.places.setdefault(written, place)
            manuscript.places.setdefault(place, place)
    return ()


def _words(heading: Element) -> str:
    """Return the words of a heading without the numbers of notes."""
    pieces = [heading.text or ""]
    for child in heading:
        pieces += ("" if child.tag == "sup" and "id" in child.attrib else _words(child), child.tail or "")
    return "".join(pieces)
