"""A box of facts: `!!! facts "Title"` with an indented text."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from markdown.extensions.admonition import AdmonitionProcessor

from plugins.reading.manuscript import Finding, Manuscript


class FactBoxProcessor(AdmonitionProcessor):
    """Markdown's admonition of one kind only; any other stays the text that it is."""

    RE = re.compile(r'(?:^|\n)!!! ?(facts)(?: +"(.*?)")? *(?:\n|$)')

    def get_class_and_title(self, match: re.Match[str]) -> tuple[str, str | None]:
        """Without a written title there is none."""
        return match[1], match[2] or None


def fact_boxes(root: Element, _: Manuscript) -> Iterable[Finding]:
    """Make each an `<aside class="facts">`, its title the first paragraph."""
    for box in root.iter("div"):
        if box.get("class") == "admonition facts":
            box.tag = "aside"
            box.set("class", "facts")
            for title in box.findall("p[@class='admonition-title']"):
                title.set("class", "facts__title")
    return ()
