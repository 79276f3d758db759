"""Ids of headings as GitHub makes them, but none that pages use themselves: those go on with a number.

GitHub puts a prefix before ids so that they meet none of its own; readers of ours get addresses without one.
"""

from __future__ import annotations

import re

USED_BY_PAGES = frozenset(
    [
        "about",
        "cards",
        "contacts",
        "content",
        "finder",
        "latest",
        "link",
        "months",
        "pictures",
        "press-about",
        "press-contacts",
        "publisher",
        "related",
        "share",
        "texts",
        "urgent",
    ]
)
"""A test compares them with the templates."""
BEGINNINGS_OF_PAGES = ("feeds-", "fn-", "fnref-", "sector-", "text-", "year-")
_PUNCTUATION = re.compile(r"[^\w\- ]")


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
