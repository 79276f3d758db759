"""Tables can be scrolled where they are wider than the screen, and their heads say what they head."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from plugins.body.manuscript import Manuscript

from .wordless import has_words

ALIGNMENTS = {f"text-align:{side}": f"align-{side}" for side in ("left", "center", "right")}


def tables(root: Element, _: Manuscript) -> None:
    """Put each table into a box that the keyboard can scroll; a head without words is none."""
    for parent in list(root.iter()) if next(root.iter("table"), None) is not None else ():
        for place, table in enumerate(list(parent)):
            if table.tag == "table":
                box = Element("div", {"class": "table-scroll", "tabindex": "0"})
                box.tail, table.tail = table.tail, None
                box.append(table)
                parent[place] = box
    for cell in root.iter():
        if cell.tag == "th" and not has_words(cell):
            cell.tag = "td"
        elif cell.tag == "th":
            cell.set("scope", "col")
        # A style attribute is against the policy of content security, a class is not.
        alignment = ALIGNMENTS.get(cell.attrib.pop("style", ""))
        if alignment:
            cell.set("class", alignment)
