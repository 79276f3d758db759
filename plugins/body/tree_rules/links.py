"""Links lead to where readers get something, or they are told and become text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from urllib.parse import unquote
from xml.etree.ElementTree import Element

from babel.numbers import format_decimal

from plugins.body.manuscript import Finding, Manuscript, line_of, meet, problem
from plugins.body.resolver import AnsweredLookup, LinkTarget, NoLinkTarget, Resolver
from plugins.newsroom import Attachment, Mistake
from plugins.typesetting import locale_of

# CLDR's Kazakh megabyte has a Latin letter.
_UNITS = {"kk": ("КБ", "МБ"), "ru": ("КБ", "МБ")}
_SPACES = re.compile(r"\s+")


def links(root: Element, manuscript: Manuscript) -> Iterator[Finding | AnsweredLookup]:
    """Resolve the address of each link."""
    sizes: dict[Element, str] = {}
    for link in root.iter("a"):
        if link.get("class", "").startswith("footnote-"):
            continue
        written = link.get("href", "")
        if place := _place(written, manuscript):
            link.set("href", f"#{place}")
            continue
        meet(manuscript, written, "link")
        answer = manuscript.resolver.link(written, line_of(manuscript, written))
        yield from answer.lookups
        target = answer.found
        if isinstance(target, Mistake):
            yield problem(manuscript, target, written or "]()")
            _unlink(link)
        elif isinstance(target, NoLinkTarget):
            yield from target.asked
            yield problem(manuscript, target.wrong, written)
            _unlink(link)
            _cut_addresses(link, manuscript.resolver)
        elif isinstance(target, Attachment):
            yield replace(target, title="".join(link.itertext()).strip())
            link.set("href", f"{manuscript.root}{target.address}")
            sizes[link] = told_size(target.length, manuscript.source.language)
        else:
            yield from target.asked
            if target.post:
                yield target.post
            _lead(link, target, manuscript.root)
    _tell_sizes(root, sizes)


def _place(written: str, manuscript: Manuscript) -> str:
    """Return the id of the heading that a link leads to; empty for all other links."""
    if not written.startswith("#"):
        return ""
    wanted = unquote(written[1:])
    return manuscript.anchors.get(wanted) or manuscript.anchors.get(wanted.lower(), "")


def _unlink(link: Element) -> None:
    link.tag = "unlinked"  # no element of HTML: cleaning leaves the words alone
    link.attrib.clear()


def _cut_addresses(link: Element, resolver: Resolver) -> None:
    """Take the address out of the words too, where a link is its own words."""
    for element in link.iter():
        element.text = resolver.without_address(element.text or "")
        if element is not link:
            element.tail = resolver.without_address(element.tail or "")
    words = "".join(link.itertext())
    cut = resolver.without_address(words)
    if cut != words:  # emphasis stands within the address, or signs of it are written otherwise
        pictures = list(link.iter("img"))
        link[:] = pictures
        link.text = cut
        for picture in pictures:
            picture.tail = ""


def _lead(link: Element, target: LinkTarget, root: str) -> None:
    address = _without_spaces(target.address)
    link.set("href", f"{root}{address}" if address.startswith("/") else address)
    if target.address.startswith(("http://", "https://")):
        link.set("rel", "noopener")


def _without_spaces(address: str) -> str:
    """Return an address without spaces: as browsers send them, and of a telephone number with hyphens."""
    if not _SPACES.search(address):
        return address
    return _SPACES.sub("-" if address[:4].lower() == "tel:" else "%20", address.strip())


def _tell_sizes(root: Element, sizes: Mapping[Element, str]) -> None:
    """Add the size of the file behind each link to one."""
    for parent in list(root.iter()) if sizes else ():
        for place, link in reversed(list(enumerate(parent))):
            if link in sizes:
                size = Element("small")
                size.text, size.tail, link.tail = sizes[link], link.tail, " "
                parent.insert(place + 1, size)


def told_size(length: int, language: str) -> str:
    """Return the size of a file for readers: `(PDF, 1,2 МБ)`; `length` is in bytes."""
    kilobyte, megabyte = _UNITS.get(language, ("kB", "MB"))
    large = length >= 999_500
    number = round(length / 1_000_000, 1) if large else max(1, round(length / 1000))
    told = format_decimal(number, "0.#", locale=locale_of(language))
    return f"(PDF, {told}\u00a0{megabyte if large else kilobyte})"
