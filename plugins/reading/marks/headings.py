"""Headings go one level down: the page's own title is the first."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element

from plugins.reading.manuscript import Finding, Manuscript

DEMOTED = {"h1": "h2", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6"}


def headings(root: Element, _: Manuscript) -> Iterable[Finding]:
    """Demote every heading."""
    for element in root.iter():
        element.tag = DEMOTED.get(element.tag, element.tag)
    return ()
