"""Pictures get their published address and their size, so that nothing jumps while a page loads."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from html import unescape
from xml.etree.ElementTree import Element

from plugins.newsroom import tell
from plugins.reading.manuscript import Finding, Manuscript, problem
from plugins.reading.picture_files import published_picture
from plugins.reading.shelf import folders_of
from plugins.reading.wrong import Wrong, warning

MISSING_ALT = warning(
    "picture-alt",
    tell("the picture has no alternative text, so a blind reader does not learn what it shows"),
    tell("describe it: ![Teachers in the hall](hall.jpg)"),
)


def pictures(root: Element, manuscript: Manuscript) -> Iterator[Finding]:
    """Publish each picture; a wrong one is told and left out."""
    for image in root.iter("img"):
        written = image.get("src", "")
        alt = unicodedata.normalize("NFC", unescape(image.get("alt", ""))).strip()
        if not alt:
            yield problem(manuscript, MISSING_ALT, written)
        address = written.removeprefix("{static}").removeprefix("{attach}")
        folders = folders_of(manuscript.source)
        picture = published_picture(address, folders, manuscript.shelf, manuscript.content, manuscript.cache)
        if isinstance(picture, Wrong):
            yield problem(manuscript, picture, written)
            image.attrib.pop("src", None)
            continue
        yield replace(picture, alt=alt)
        image.attrib.update(
            src=f"{manuscript.root}{picture.address}",
            width=str(picture.width),
            height=str(picture.height),
            loading="lazy",
            decoding="async",
        )
