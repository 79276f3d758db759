"""A picture alone in its paragraph, with a title text: a figure with that caption."""

from __future__ import annotations

from collections.abc import Iterable
from xml.etree.ElementTree import Element, SubElement

from plugins.body.manuscript import Finding, Manuscript


def figures(root: Element, _: Manuscript) -> Iterable[Finding]:
    """Turn such paragraphs into figures."""
    for paragraph in root.iter("p"):
        shown = only_child(paragraph, "picture")
        picture = only_child(paragraph, "img") if shown is None else shown[-1]
        if picture is not None and picture.get("title", "").strip():
            paragraph.tag = "figure"
            SubElement(paragraph, "figcaption").text = picture.attrib.pop("title").strip()
    return ()


def only_child(paragraph: Element, tag: str) -> Element | None:
    """Give the element that is a paragraph's whole content."""
    if len(paragraph) != 1 or (paragraph.text or "").strip() or (paragraph[0].tail or "").strip():
        return None
    return paragraph[0] if paragraph[0].tag == tag else None
