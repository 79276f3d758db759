"""A heading, item, row, quotation or link without words is left out and told: nothing empty stands on the page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import partial
from xml.etree.ElementTree import Element

from plugins.body.manuscript import Finding, Manuscript, meet, problem
from plugins.body.preprocessing.lines import without_code
from plugins.newsroom import Mistake, Problem, addresses, few, tell, warning

_REMEDY = tell("write words, or delete it")
_HEADING = warning("no-words", tell("a heading without words is left out"), _REMEDY)
_ITEM = warning("no-words", tell("an item of a list without words is left out"), _REMEDY)
_ROW = warning("no-words", tell("a row of a table without words is left out"), _REMEDY)
_QUOTATION = warning("no-words", tell("a quotation without words is left out"), _REMEDY)
LINK = warning(
    "no-words",
    tell("the link has no words, so readers see its address or nothing"),
    tell("write between the square brackets what is there: [the agreement](https://example.org)"),
)
_KINDS = {
    "blockquote": (_QUOTATION, re.compile(r"[ ]*>[\s>]*$")),
    **dict.fromkeys(("h1", "h2", "h3", "h4", "h5", "h6"), (_HEADING, re.compile(r"[ >]*#{1,6}[\s#]*$"))),
    "li": (_ITEM, re.compile(r"[ \t>]*(?:[-+*]|[0-9]{1,9}[.)])\s*$")),
    "tr": (_ROW, re.compile(r"[ >]*\|[\s|]*$")),
}
"""The warning for an element without words, and the lines on which it may have been written."""
_LISTS = frozenset(("ul", "ol", "tbody"))
# Markdown has no table without a head: who wants one leaves it empty.
_HEADS = frozenset(("thead",))
_SHOWN = frozenset(("img", "hr", "code", "input"))


def wordless(root: Element, manuscript: Manuscript) -> Iterator[Finding]:
    """Take such elements out; a link to another site gets its address for words."""
    left_out: Counter[Mistake] = Counter()
    _leave_out(root, left_out)
    lines = without_code(manuscript.body) if left_out else []
    for wrong, pattern in dict.fromkeys(_KINDS.values()):
        found = [number for number, line in enumerate(lines) if pattern.match(line)][: left_out[wrong]]
        places = (*found, *[0] * (left_out[wrong] - len(found)))
        yield from few(places, partial(_told, wrong, manuscript))
    yield from _links(root, manuscript)


def has_words(element: Element) -> bool:
    """True if readers see or hear anything of an element."""
    return bool("".join(element.itertext()).strip()) or any(inner.tag in _SHOWN for inner in element.iter())


def _leave_out(parent: Element, left_out: Counter[Mistake]) -> None:
    for child in list(parent):
        if len(child) and child.tag not in _HEADS:
            _leave_out(child, left_out)
        if not (child.tag in _KINDS or child.tag in _HEADS or (child.tag in _LISTS and not len(child))):
            continue
        if not has_words(child):
            if child.tag in _KINDS:
                left_out[_KINDS[child.tag][0]] += 1
            remove(parent, child)


def remove(parent: Element, child: Element) -> None:
    """Take an element out and leave the text behind it."""
    place = list(parent).index(child)
    if child.tail and child.tail.strip():
        if place:
            parent[place - 1].tail = f"{parent[place - 1].tail or ''}{child.tail}"
        else:
            parent.text = f"{parent.text or ''}{child.tail}"
    parent.remove(child)


def _told(wrong: Mistake, manuscript: Manuscript, line: int) -> Problem:
    return wrong.at(manuscript.source.path, manuscript.first_line + line)


def _links(root: Element, manuscript: Manuscript) -> Iterator[Finding]:
    for parent in [element for element in root.iter() if element.find("a") is not None]:
        for link in parent.findall("a"):
            address = link.get("href", "")
            if link.get("class", "").startswith("footnote-") or has_words(link) or not address:
                continue
            yield problem(manuscript, LINK, address)
            if address.startswith(addresses.LINK_BEGINNINGS):
                link[:] = []
                link.text = address
            else:  # the name of a file tells readers nothing, and may be that of a post that they must not know of
                meet(manuscript, address, "link")
                remove(parent, link)
