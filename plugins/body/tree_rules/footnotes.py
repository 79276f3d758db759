"""Footnotes get ids that no author chooses: fn-1, fnref-1."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from plugins.body.manuscript import Manuscript

from .wordless import remove


def footnotes(root: Element, _: Manuscript) -> None:
    """Number notes and references anew, in their order, and the links between them."""
    notes = [element for element in root.iter("li") if "id" in element.attrib]
    references = [element for element in root.iter("sup") if "id" in element.attrib]
    if not (notes or references):
        return
    new = {element.attrib["id"]: f"fn-{number}" for number, element in enumerate(notes, start=1)}
    new |= {element.attrib["id"]: f"fnref-{number}" for number, element in enumerate(references, start=1)}
    for element in (*notes, *references):
        element.set("id", new[element.attrib["id"]])
    for parent in list(root.iter()):
        for link in parent.findall("a"):
            if link.get("class", "").startswith("footnote-"):
                _point(link, parent, new)


def _point(link: Element, parent: Element, new: dict[str, str]) -> None:
    target = new.get(link.get("href", "").removeprefix("#"))
    if target:
        link.set("href", f"#{target}")
    else:  # a note that nothing refers to has nowhere to go back to
        remove(parent, link)
