"""Sets who said a quotation on a line of its own, where an author gave them one."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from plugins.body.manuscript import Manuscript

_LAST_LINE = re.compile(r"\s*\n\s*(?=[—–-] ?[^\W\d_][^\n]*\Z)")
"""The beginning of the last line of a text, if that is a dash and a name."""


def speakers(root: Element, manuscript: Manuscript) -> None:  # noqa: ARG001 - the signature of a rule
    """Break the line before the dash and the name that end a quotation."""
    for quotation in root.iter("blockquote"):
        if len(quotation) and quotation[-1].tag == "p":
            _break_before_name(quotation[-1])


def _break_before_name(paragraph: Element) -> None:
    last = paragraph[-1] if len(paragraph) else None
    text = ((paragraph.text if last is None else last.tail) or "").rstrip()
    found = _LAST_LINE.search(text)
    if found and (last is None or last.tag != "br" or found.start()):
        said, name = text[: found.start()], text[found.end() :]
        if last is None:
            paragraph.text = said
        else:
            last.tail = said
        SubElement(paragraph, "br").tail = name
