"""Pictures get their published addresses and captions, and their size, so that nothing jumps while a page loads."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from xml.etree.ElementTree import Element, SubElement

from plugins.body.manuscript import Finding, Manuscript, meet, problem
from plugins.body.resolver import AnsweredLookup
from plugins.newsroom import Mistake, Picture, renditions, tell, warning

MISSING_ALT = warning(
    "picture-alt",
    tell("the picture has no alternative text, so a blind reader does not learn what it shows"),
    tell("describe it: ![Teachers in the hall](hall.jpg)"),
)


def pictures(root: Element, manuscript: Manuscript) -> Iterator[Finding | AnsweredLookup]:
    """Publish each picture; a wrong one is told and left out."""
    for image in tuple(root.iter("img")):
        written = image.get("src", "")
        meet(manuscript, written, "picture")
        alt = unicodedata.normalize("NFC", unescape(image.get("alt", ""))).strip()
        if not alt:
            yield problem(manuscript, MISSING_ALT, written)
        address = written.removeprefix("{static}").removeprefix("{attach}")
        answer = manuscript.resolver.picture(address)
        yield from answer.lookups
        picture = answer.found
        if isinstance(picture, Mistake):
            yield problem(manuscript, picture, written)
            image.attrib.pop("src", None)
            continue
        yield replace(picture, alt=alt)
        _show(image, picture, manuscript.root)


def figures(root: Element, _: Manuscript) -> None:
    """Turn each paragraph that is a picture with a title text into a figure with that caption."""
    for paragraph in root.iter("p"):
        shown = only_child(paragraph, "picture")
        picture = only_child(paragraph, "img") if shown is None else shown[-1]
        if picture is not None and picture.get("title", "").strip():
            paragraph.tag = "figure"
            SubElement(paragraph, "figcaption").text = picture.attrib.pop("title").strip()


def only_child(paragraph: Element, tag: str) -> Element | None:
    """Return the element that is a paragraph's whole content, if it has that tag."""
    if len(paragraph) != 1 or (paragraph.text or "").strip() or (paragraph[0].tail or "").strip():
        return None
    return paragraph[0] if paragraph[0].tag == tag else None


def _show(image: Element, picture: Picture, root: str) -> None:
    """Offer all files of a picture; an element around the picture takes the place of one with a better format."""
    image.attrib.update(
        src=f"{root}{picture.address}",
        **(_choice(picture, root) if len(picture.sizes) > 1 else {}),
        width=str(picture.width),
        height=str(picture.height),
        loading="lazy",
        decoding="async",
    )
    if renditions.srcset(picture, root, renditions.AVIF):
        shown, tail = dict(image.attrib), image.tail
        image.clear()
        image.tag, image.tail = "picture", tail
        SubElement(image, "source", {"type": "image/avif", **_choice(picture, root, renditions.AVIF)})
        SubElement(image, "img", shown)


def _choice(picture: Picture, root: str, ending: str = "") -> dict[str, str]:
    told = {"srcset": renditions.srcset(picture, root, ending), "sizes": renditions.sizes(picture, "column")}
    return {name: value for name, value in told.items() if value}
