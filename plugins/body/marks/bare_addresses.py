"""A web or e-mail address in a text is a link, as readers expect."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import TYPE_CHECKING
from urllib.parse import urlsplit
from xml.etree.ElementTree import Element

from plugins.typesetting import SOFT_HYPHEN

from .address_ends import without_tail

if TYPE_CHECKING:  # a manuscript looks for places, which asks for program text, which is read with addresses
    from plugins.body.manuscript import Finding, Manuscript

_ADDRESS = re.compile(
    r"(?<![\w/])(?:https?://|www\.)[^\W_][^\s<>«»“”„\[\]\\`|]*"
    r"|(?<![\w.+/@-])[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z0-9]+(?![\w@])",
    re.IGNORECASE,
)
_MAY_BE = ("://", "@", "www.")
_STOPS = ".,;:!?…'’*_~"
_PAIRS = {")": "(", "}": "{", '"': '"'}


def bare_addresses(root: Element, _: Manuscript) -> Iterable[Finding]:
    """Link the addresses of all texts but those of links and code."""
    if not _may_have("".join(root.itertext())):
        return ()
    for link in [link for link in root.iter("a") if not len(link) and link.text == link.get("href")]:
        _cut_tail(link, link.text or "")
    kept = {inner for outer in root.iter() if outer.tag in ("a", "code", "pre") for inner in outer.iter()}
    for element in [element for element in root.iter() if element not in kept]:
        for place, child in reversed(list(enumerate(element, start=1))):
            child.tail, links = _linked(child.tail or "")
            element[place:place] = links
        element.text, links = _linked(element.text or "")
        element[0:0] = links
    return ()


def _cut_tail(link: Element, address: str) -> None:
    """Let what stands behind an address between angle brackets be text too."""
    bare = without_tail(address)
    if bare != address:
        link.set("href", bare)
        link.text, link.tail = bare, f"{address[len(bare) :]}{link.tail or ''}"


def address_at(text: str, start: int) -> str:
    """Return the address that begins at a place; empty where none does."""
    found = _ADDRESS.match(text, start)
    address = _bare(found[0]) if found else ""
    return address if address and _has_host(address) else ""


def href_of(address: str) -> str:
    """Return where an address leads, as the preview does: telephones begin a sentence with `Https://`."""
    scheme, colon, rest = address.partition("://")
    if colon:
        return f"{scheme.lower()}://{rest}"
    return f"http://{address}" if address[:4].lower() == "www." else f"mailto:{address}"


def _linked(text: str) -> tuple[str, list[Element]]:
    """Give what stands before the first address, and a link for each with what follows it."""
    links: list[Element] = []
    before, end = text, 0
    for found in _ADDRESS.finditer(text) if _may_have(text) else ():
        address = _bare(found[0])
        if not _has_host(address):
            continue
        if links:
            links[-1].tail = text[end : found.start()]
        else:
            before = text[: found.start()]
        # Word processors leave soft hyphens in long addresses too.
        shown = address.replace(SOFT_HYPHEN, "")
        link = Element("a", {"href": href_of(shown)})
        link.text = shown
        end = found.start() + len(address)
        link.tail = text[end:]
        links.append(link)
    return before, links


def _may_have(text: str) -> bool:
    small = text.lower()
    return any(sign in small for sign in _MAY_BE)


def _bare(address: str) -> str:
    """Return an address without what belongs to the sentence around it."""
    return _without_stops(without_tail(_without_stops(address)))


def _without_stops(address: str) -> str:
    """Cut what belongs to the sentence: its stops, and brackets or quotation marks that began before."""
    while address[-1] in _STOPS or _closes_something_outside(address):
        address = address[:-1]
    return address


def _closes_something_outside(address: str) -> bool:
    opening = _PAIRS.get(address[-1])
    if opening == address[-1]:
        return address.count(opening) % 2 == 1
    return opening is not None and address.count(opening) < address.count(address[-1])


def _has_host(address: str) -> bool:
    try:
        target = href_of(address)
        return target.startswith("mailto:") or bool(urlsplit(target).hostname)
    except ValueError:
        return False
