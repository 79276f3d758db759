"""The HTML of a tree: line breaks between its blocks, and each sign as pages need it."""

from __future__ import annotations

from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.serializers import to_html_string
from markdown.treeprocessors import PrettifyTreeprocessor


def part_blocks(root: Element) -> None:
    """Set each block on lines of its own."""
    _prettify().run(root)


def html_of(root: Element) -> str:
    """Return the HTML of what is in the root."""
    for element in root.iter():
        _escape(element)
    return to_html_string(root).strip().removeprefix("<div>").removesuffix("</div>").strip()


def _escape(element: Element) -> None:
    """Write out each `&`: the library takes what looks like an entity for one, and here all of them are read."""
    if element.text and "&" in element.text:
        element.text = element.text.replace("&", "&amp;")
    if element.tail and "&" in element.tail:
        element.tail = element.tail.replace("&", "&amp;")
    for name, value in element.items():
        if "&" in value:
            element.set(name, value.replace("&", "&amp;"))


@cache
def _prettify() -> PrettifyTreeprocessor:
    return PrettifyTreeprocessor(Markdown())
