"""Standing pages below others, by their names alone: `lessons-quoting` goes on from `lessons`."""

from __future__ import annotations

from collections.abc import Container


def page_above(slug: str, slugs: Container[str]) -> str:
    """Return the nearest of the pages from whose name and a hyphen a page's goes on; empty if there is none.

    Such a page is a part of that one: who lists pages names that one, and it leads to its parts.
    """
    stem = slug.rpartition("-")[0]
    while stem and stem not in slugs:
        stem = stem.rpartition("-")[0]
    return stem
