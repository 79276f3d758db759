"""What a published site may hold: elements, attributes and addresses by a list, feeds and data that parse."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections.abc import Iterator
from io import BytesIO
from xml.etree import ElementTree as ET

import feedparser
from PIL import Image
from selectolax.lexbor import LexborHTMLParser

from plugins.body.cleaning import ATTRIBUTES, TAGS

ELEMENTS = TAGS | {
    *("html", "head", "title", "meta", "link", "script", "body", "header", "nav", "main", "footer", "article"),
    *("section", "h1", "h2", "time", "address", "span", "details", "summary", "picture", "source", "small"),
    *("button", "textarea", "label", "base", "form", "input", "select", "option"),
}
GLOBAL = {
    "role",
    "class",
    "id",
    "lang",
    "dir",
    "hreflang",
    "aria-label",
    "aria-labelledby",
    "aria-current",
    "aria-hidden",
}
OF_SEARCH = (
    *("root", "index", "dates", "searching", "results", "more", "next", "nothing", "meant", "plain", "without"),
    *("long", "wordless", "failed"),
)
OF_THEME = {
    "html": {"prefix"},
    "meta": {"http-equiv", "charset", "name", "content", "property", "media"},
    "link": {"rel", "href", "type", "title", "sizes", "as", "crossorigin"},
    "script": {"type", "src", "defer"},
    "button": {"type", "hidden", "data-share", "data-title", "data-picture", "data-copy", "data-file", "data-print"},
    "section": {"data-done"},
    "div": {"data-done"},
    "p": {"data-done"},
    "textarea": {"rows", "readonly"},
    "label": {"for"},
    "form": {"action", "hidden", *(f"data-{name}" for name in OF_SEARCH)},
    "input": {"type", "name", "value", "required", "maxlength", "autocomplete"},
    "select": {"name"},
    "option": {"value"},
    "base": {"target"},
    "time": {"datetime"},
    "img": {"fetchpriority", "srcset", "sizes"},
    "a": {"type", "download", "hidden", "data-desk"},
    "main": {"tabindex"},
}
_ADDRESS = re.compile(r"(?:https?://|webcal://|mailto:|tel:)\S+|/(?!/)[^\s<>\"]*|#[\w-]+")
_DATA = "data:image/png;base64,"
_META = re.compile(
    r'<meta (?:charset="utf-8"|(?:name|property)="[\w:-]+" content="[^"]*"(?: media="[^"]*")?'
    r'|http-equiv="Content-Security-Policy" content="default-src \'none\';[^"]*"'
    r'|http-equiv="refresh" content="0; url=/(?!/)[^"\s]*")>'
)
_FORM = re.compile(r'<form class="search(?:-field)?" role="search" action="(?:/[\w-]+)*/[a-z]{2,3}/search/"')
_FILTER = re.compile(r'<form class="search" role="search" aria-label="[^"<>]+" hidden="" data-nothing="[^"<>]+">')
"""Goes nowhere: the page's own script leaves of its list what was typed."""
_ADDRESSES = ("href", "src", "action", "formaction", "data", "poster", "srcset", "xlink:href")


def faults(name: str, data: bytes) -> Iterator[str]:
    """Say what a published file holds that it may not."""
    if name.endswith(".html"):
        yield from _page_faults(data.decode())
    elif name.endswith((".xml", ".opml")):
        ET.fromstring(data)
        if name.endswith(("feed.xml", "atom.xml")):
            read = feedparser.parse(data)
            if read.bozo:
                yield f"feedparser: {read.bozo_exception}"
    elif name.endswith(".json"):
        json.loads(data)


def _page_faults(page: str) -> Iterator[str]:
    root = LexborHTMLParser(page).root
    for node in root.traverse() if root else ():
        if node.tag not in ELEMENTS:
            yield f"<{node.tag}>"
        tag = str(node.tag)
        known = GLOBAL | ATTRIBUTES.get(tag, set()) | OF_THEME.get(tag, set())
        for attribute, value in node.attributes.items():
            if attribute not in known:
                yield f"<{node.tag} {attribute}>"
            if attribute in _ADDRESSES and not (_ADDRESS.fullmatch(value or "") or _is_code(tag, value or "")):
                yield f"<{node.tag} {attribute}={value!r}>"
        if node.tag == "meta" and not _META.fullmatch(node.html or ""):
            yield f"{node.html}"
        if node.tag == "form" and not (_FORM.match(node.html or "") or _FILTER.match(node.html or "")):
            yield f"{node.html}"
        if node.tag == "script" and "src" not in node.attributes:
            json.loads(node.text())


def _is_code(tag: str, address: str) -> bool:
    """Say whether an address is that of a QR code: a square PNG of one bit a pixel with nothing else in it."""
    if tag != "img" or not address.startswith(_DATA):
        return False
    image = Image.open(BytesIO(b64decode(address.removeprefix(_DATA), validate=True)), formats=("PNG",))
    return (image.mode, image.info, image.width) == ("1", {}, image.height)
