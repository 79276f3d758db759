"""The HTML that mammoth makes of a Word file becomes Markdown as people write it, with no word lost."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import chain

from lxml import html
from lxml.html import HtmlElement

from .inline_markdown import Inline, line_starts
from .tables import table_cells

_HEADINGS = {"h1": 2, "h2": 3, "h3": 4, "h4": 5, "h5": 6, "h6": 6}
"""The largest stands below the title of a post."""
_NOTE = re.compile(r"(?:foot|end)note-")
_BLOCKS = frozenset((*_HEADINGS, "p", "ul", "ol", "table", "blockquote", "dl"))


def as_markdown(document: str) -> tuple[str, str]:
    """Return the title and the body of a document; the title is empty unless it begins with one, or with a heading."""
    root = html.fragment_fromstring(document, create_parent="div")
    title = ""
    children = list(root)
    titles = [child for child in children if child.tag == "h1" and child.get("class") == "title"]
    heading = titles[0] if titles else children[0] if children and children[0].tag in _HEADINGS else None
    if heading is not None:
        title = " ".join(heading.text_content().split())
        tail = heading.tail
        root.remove(heading)
        root.text = (root.text or "") + (tail or "")
    return title, "\n\n".join(_blocks(root))


def _blocks(parent: HtmlElement) -> Iterator[str]:
    """Yield the blocks of an element; words beside blocks are paragraphs."""
    is_item = parent.tag != "div"
    loose: list[str | HtmlElement] = [parent.text or ""]
    for child in parent:
        if child.tag in _BLOCKS:
            yield from _paragraph(loose, is_item=is_item)
            yield from _block(child)
            loose = [child.tail or ""]
        else:
            loose += [child, child.tail or ""]
    yield from _paragraph(loose, is_item=is_item)


def _block(element: HtmlElement) -> Iterator[str]:
    if element.tag in _HEADINGS:
        yield from _heading(element)
    elif element.tag in {"ul", "ol"}:
        yield from _notes(element) if _is_of_notes(element) else (_list(element),)
    elif element.tag == "table":
        yield from _table(element)
    elif element.tag == "blockquote":
        quoted = "\n\n".join(_blocks(element))
        yield "\n".join(f"> {line}".rstrip() for line in quoted.split("\n"))
    elif element.tag == "dl":
        yield from _blocks(element)
    else:
        yield from _paragraph(_inline_parts(element), is_item=element.getparent().tag != "div")


def _inline_parts(element: HtmlElement) -> list[str | HtmlElement]:
    return [element.text or "", *chain.from_iterable((child, child.tail or "") for child in element)]


def _paragraph(parts: Iterable[str | HtmlElement], *, is_item: bool) -> Iterator[str]:
    """Yield a paragraph, and below it the pictures that stand in it."""
    inline = Inline()
    text = inline.markdown(parts)
    if text:
        yield line_starts(text, may_number=not is_item)
    yield from inline.pictures


def _heading(element: HtmlElement) -> Iterator[str]:
    inline = Inline(bold=False)
    text = inline.markdown(_inline_parts(element)).replace("\\\n", " ")
    if text:
        yield f"{'#' * _HEADINGS[element.tag]} {text}"
    yield from inline.pictures


def _list(element: HtmlElement) -> str:
    items = [list(_blocks(item)) for item in element if item.tag == "li"]
    written = []
    for number, blocks in enumerate((blocks for blocks in items if blocks), start=1):
        mark = f"{number}. " if element.tag == "ol" else "- "
        indent = " " * len(mark)
        # A list right below the words of its item belongs to it without an empty line.
        text = "".join(f"\n{block}" if _is_list(block) else f"\n\n{block}" for block in blocks[1:])
        lines = f"{blocks[0]}{text}".split("\n")
        written.append("\n".join(f"{indent if number else mark}{line}".rstrip() for number, line in enumerate(lines)))
    return "\n".join(written)


def _is_list(block: str) -> bool:
    return block.startswith(("- ", "1. "))


def _is_of_notes(element: HtmlElement) -> bool:
    return bool(len(element)) and all(_NOTE.match(item.get("id", "")) for item in element)


def _notes(element: HtmlElement) -> Iterator[str]:
    for number, item in enumerate(element, start=1):
        for back in item.xpath('.//a[starts-with(@href, "#footnote-ref-") or starts-with(@href, "#endnote-ref-")]'):
            back.drop_tree()
        yield f"[^{number}]: " + " ".join(" ".join(_blocks(item)).split())


def _table(element: HtmlElement) -> Iterator[str]:
    rows = table_cells(element)
    if all(len(row) <= 1 for row in rows):
        # A box around words is no table.
        yield from chain.from_iterable(_blocks(cell) for row in rows for cell in row if cell is not None)
        return
    pictures: list[str] = []
    written = [[_cell(cell, pictures) for cell in row] for row in rows]
    yield "\n".join(f"| {' | '.join(cells)} |" for cells in (written[0], ["---"] * len(rows[0]), *written[1:]))
    yield from pictures


def _cell(cell: HtmlElement | None, pictures: list[str]) -> str:
    """Return the words of a cell on one line; its pictures stand below the table."""
    if cell is None:
        return ""
    blocks = list(_blocks(cell))
    pictures += (block for block in blocks if block.startswith("!["))
    words = (block for block in blocks if not block.startswith("!["))
    lines = chain.from_iterable(block.replace("\\\n", "\n").split("\n") for block in words)
    return "<br>".join(line.strip() for line in lines if line.strip())
