"""The finished HTML of a post becomes the blocks of a release: plain runs, without soft hyphens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any, TypeAlias
from urllib.parse import urljoin

from lxml import html as lxml_html

from plugins.typesetting import SOFT_HYPHEN

from .release import GOES_ON, BlockKind, ReleaseBlock, Run
from .tables import table_rows

Element: TypeAlias = Any
"""An element of lxml, which has no types."""
_SPACES = re.compile(r"[ \t\n\r]+")
_SPEAKER_LINE = re.compile(r"\s*\n\s*(?=[—–-][ \u00a0])")
"""A new line of the file that begins with a dash stays one: it names who speaks."""
_BOLD, _ITALIC = frozenset(("strong", "b")), frozenset(("em", "i"))
_BLOCKS = frozenset(
    ("p", "ul", "ol", "blockquote", "table", "div", "aside", "figure", "dl", "dt", "dd", "pre", "li", "section")
)
_SILENT = frozenset(("hr", "img", "svg", "video", "script", "style"))


def release_blocks(html: str, address: str) -> tuple[ReleaseBlock, ...]:
    """Return the blocks of a body in their order; pictures and rules between paragraphs are none.

    `address` is the whole one of its page: links become whole by it.
    """
    root = lxml_html.fragment_fromstring(html.replace(SOFT_HYPHEN, ""), create_parent="div")
    return tuple(block for block in _inside(root, address, "paragraph", 0) if block.text.strip())


def _inside(parent: Element, address: str, kind: BlockKind, level: int) -> Iterator[ReleaseBlock]:
    """Yield the blocks within an element; words that stand in it directly are one of its kind."""
    loose = _text(parent.text, Run(""))
    for child in parent:
        if child.tag in _BLOCKS or _heading_level(child) or child.tag in _SILENT:
            yield from _block(kind, loose, level)
            loose = _text(child.tail, Run(""))
            yield from _of_element(child, address, kind, level)
        else:
            loose += _runs(child, address, Run("")) + _text(child.tail, Run(""))
    yield from _block(kind, loose, level)


def _of_element(element: Element, address: str, kind: BlockKind, level: int) -> Iterator[ReleaseBlock]:
    tag = element.tag
    if heading := _heading_level(element):
        yield from _block("heading", _runs(element, address, Run("")), heading)
    elif tag in ("ul", "ol"):
        yield from _items(element, address, level + 1)
    elif tag == "table":
        yield from table_rows(element)
    elif tag == "pre":
        yield from _block(kind, [Run(_as_typed(element.text_content()))], level)
    elif tag == "figure":
        return
    elif tag not in _SILENT:
        inner: BlockKind = "quotation" if tag == "blockquote" else "facts" if tag == "aside" else kind
        yield from _inside(element, address, inner, level)


def _items(parent: Element, address: str, level: int) -> Iterator[ReleaseBlock]:
    first = int(parent.get("start", "1")) if parent.tag == "ol" else 0
    for place, item in enumerate(parent.iterchildren("li")):
        number = first + place if parent.tag == "ol" else 0
        for block in _inside(item, address, "item", level):
            if block.kind == "item" and block.level == level:
                yield replace(block, number=number)
                number = GOES_ON
            else:
                yield block


def _block(kind: BlockKind, runs: list[Run], level: int) -> Iterator[ReleaseBlock]:
    trimmed = _trimmed(runs)
    if trimmed:
        yield ReleaseBlock(kind, trimmed, level=level)


def _runs(element: Element, address: str, looks: Run) -> list[Run]:
    if element.tag == "br":
        return [Run("\n", looks.bold, looks.italic)]
    if element.tag in _SILENT or "footnote-backref" in (element.get("class") or ""):
        return []
    if "footnote-ref" in (element.get("class") or ""):
        return [Run(f"[{element.text_content()}]", looks.bold, looks.italic)]
    href = element.get("href") if element.tag == "a" else None
    looks = Run(
        "",
        looks.bold or element.tag in _BOLD,
        looks.italic or element.tag in _ITALIC,
        urljoin(address, href) if href else looks.address,
    )
    found = _text(element.text, looks)
    for child in element:
        found += _runs(child, address, looks) + _text(child.tail, looks)
    return found


def _as_typed(code: str) -> str:
    """Return program text with its lines, and what stands before each of them bound to it."""
    lines = (line.expandtabs(4).rstrip() for line in code.strip("\n").split("\n"))
    return "\n".join("\u00a0" * (len(line) - len(line.lstrip())) + line.lstrip() for line in lines)


def _text(text: str | None, looks: Run) -> list[Run]:
    if not text:
        return []
    lines = _SPEAKER_LINE.split(text)
    shown = "\n".join(_SPACES.sub(" ", line) for line in lines)
    return [Run(shown, looks.bold, looks.italic, looks.address)]


def _trimmed(runs: list[Run]) -> tuple[Run, ...]:
    """Return the runs without empty ones and without spaces at both ends; those that look alike are one."""
    joined: list[Run] = []
    for run in runs:
        last = joined[-1] if joined else None
        text = run.text.lstrip() if last is None or last.text.endswith((" ", "\n")) else run.text
        if last and (last.bold, last.italic, last.address) == (run.bold, run.italic, run.address):
            joined[-1] = Run(last.text + text, run.bold, run.italic, run.address)
        elif text:
            joined.append(Run(text, run.bold, run.italic, run.address))
    while joined and not joined[-1].text.strip():
        joined.pop()
    if joined:
        last = joined[-1]
        joined[-1] = Run(last.text.rstrip(), last.bold, last.italic, last.address)
    return tuple(joined)


def _heading_level(element: Element) -> int:
    return int(element.tag[1]) if isinstance(element.tag, str) and re.fullmatch("h[1-6]", element.tag) else 0
