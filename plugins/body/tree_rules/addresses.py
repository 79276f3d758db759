"""A web or e-mail address in a text is a link, as readers expect."""

from __future__ import annotations

from xml.etree.ElementTree import Element

from plugins.body.manuscript import Manuscript
from plugins.body.web_addresses import addresses_in, href_of, may_have_address, without_tail
from plugins.typesetting import SOFT_HYPHEN


def bare_addresses(root: Element, _: Manuscript) -> None:
    """Link the addresses of all texts but those of links and code."""
    if not may_have_address("".join(root.itertext())):
        return
    for link in [link for link in root.iter("a") if not len(link) and link.text == link.get("href")]:
        _cut_tail(link, link.text or "")
    kept = {inner for outer in root.iter() if outer.tag in ("a", "code", "pre") for inner in outer.iter()}
    for element in [element for element in root.iter() if element not in kept]:
        for place, child in reversed(list(enumerate(element, start=1))):
            child.tail, links = _linked(child.tail or "")
            element[place:place] = links
        element.text, links = _linked(element.text or "")
        element[0:0] = links


def _cut_tail(link: Element, address: str) -> None:
    """Move what stands behind an address between angle brackets into the text, too."""
    bare = without_tail(address)
    if bare != address:
        link.set("href", bare)
        link.text, link.tail = bare, f"{address[len(bare) :]}{link.tail or ''}"


def _linked(text: str) -> tuple[str, list[Element]]:
    """Return the text before the first address, and a link for each with the text that follows it."""
    links: list[Element] = []
    before, end = text, 0
    for start, address in addresses_in(text):
        if links:
            links[-1].tail = text[end:start]
        else:
            before = text[:start]
        # Word processors leave soft hyphens in long addresses too.
        shown = address.replace(SOFT_HYPHEN, "")
        link = Element("a", {"href": href_of(shown)})
        link.text = shown
        end = start + len(address)
        link.tail = text[end:]
        links.append(link)
    return before, links
