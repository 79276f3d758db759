"""Headings keep the order that was written, the largest right below the page's title, and can be led to.

Their ids are those that GitHub makes, but none that pages use themselves: those go on with a number. GitHub puts a
prefix before ids so that they meet none of its own; readers of ours get addresses without one.
"""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element

from plugins.body.manuscript import Manuscript

LEVELS = ("h1", "h2", "h3", "h4", "h5", "h6")
LARGEST, SMALLEST = 2, 6
USED_BY_PAGES = frozenset(
    (
        *("about", "cards", "contacts", "content", "finder", "latest", "link", "months", "pictures", "press-about"),
        *(
            "press-contacts",
            "press-forms",
            "press-logo",
            "press-terms",
            "publisher",
            "related",
            "share",
            "texts",
            "urgent",
        ),
    )
)
"""A test compares them with the templates."""
BEGINNINGS_OF_PAGES = ("feeds-", "fn-", "fnref-", "sector-", "text-", "year-")
_PUNCTUATION = re.compile(r"[^\w\- ]")


def headings(root: Element, manuscript: Manuscript) -> None:
    """Set each heading's level from 2 down, without a gap between the levels of a text, and its id.

    A link to `#words` leads to the heading whose id would be that on GitHub.
    """
    found = [element for element in root.iter() if element.tag in LEVELS]
    levels = sorted({element.tag for element in found})
    taken: dict[str, int] = {}
    for element in found:
        element.tag = f"h{min(LARGEST + levels.index(element.tag), SMALLEST)}"
        if written := heading_id(_words(element)):
            place = free_id(written, taken)
            element.set("id", place)
            manuscript.anchors.setdefault(written, place)
            manuscript.anchors.setdefault(place, place)


def _words(heading: Element) -> str:
    """Return the words of a heading without the numbers of notes."""
    pieces = [heading.text or ""]
    for child in heading:
        pieces += ("" if child.tag == "sup" and "id" in child.attrib else _words(child), child.tail or "")
    return "".join(pieces)


def heading_id(words: str) -> str:
    """Return the id of a heading: small letters, without punctuation, a hyphen for each space."""
    return _PUNCTUATION.sub("", " ".join(words.split("\n")).strip().lower()).replace(" ", "-")


def free_id(wanted: str, taken: dict[str, int]) -> str:
    """Return an id that neither a page nor another heading has, and take it: the wanted one, or with a number."""
    if wanted.startswith(BEGINNINGS_OF_PAGES):
        wanted = f"heading-{wanted}"
    found, number = wanted, taken.get(wanted, 0)
    while found in taken or found in USED_BY_PAGES:
        number += 1
        found = f"{wanted}-{number}"
    taken[wanted] = number
    taken.setdefault(found, 0)
    return found
