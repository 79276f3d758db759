"""A bound on what comes out of a text: short marks may stand for long words, and a row for all columns of its table.

What repeats is measured where it would be repeated, before a word of it is written; all of it before it is cleaned.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions import Extension
from markdown.extensions.abbr import AbbrTreeprocessor
from markdown.extensions.tables import TableProcessor
from markdown.inlinepatterns import (
    IMAGE_LINK_RE,
    LINK_RE,
    ImageReferenceInlineProcessor,
    ReferenceInlineProcessor,
    ShortImageReferenceInlineProcessor,
    ShortReferenceInlineProcessor,
)

from plugins.newsroom import tell

from .limits import CELLS, HTML_BYTES, REPEATED_LETTERS
from .wrong import Wrong

TAG = 30
"""Letters of an element around what is repeated, about."""


class TooMuchError(Exception):
    """A page would be larger than a page may be; `written` is what an author wrote where it begins."""

    def __init__(self, wrong: Wrong, written: str = "") -> None:
        super().__init__(wrong)
        self.wrong, self.written = wrong, written


def check_size(html: str) -> str:
    """Give the HTML of a body back; raise TooMuchError if it is larger than that of a page may be."""
    if len(html) > HTML_BYTES or len(html.encode()) > HTML_BYTES:
        message = tell("the page would have more than {most} bytes", most=HTML_BYTES)
        raise TooMuchError(Wrong("page-size", message, tell("split the post into several")))
    return html


def too_many_cells(head: str) -> TooMuchError:
    """Return what to raise at a table with which a page would have too many cells."""
    message = tell("tables with more than {most} cells are too large for a page, empty ones count too", most=CELLS)
    remedy = tell("take columns or rows out, or put the table into a PDF file")
    return TooMuchError(Wrong("too-many-cells", message, remedy), head)


class Bounds(Extension):
    """Puts the library's ways of repeating what was written once under bounds, once all extensions have theirs."""

    def extendMarkdown(self, md: Markdown) -> None:  # noqa: D102, N802 - Markdown's name, and what it does
        md.registerExtension(self)
        self.repeated = _Repeated()
        self.tables = _Tables(md.parser, {"use_align_attribute": False})
        md.parser.blockprocessors.register(self.tables, "table", 75)
        abbreviations = Abbreviations(md, md.treeprocessors["abbr"].abbrs)  # type: ignore[attr-defined]  # its own
        abbreviations.repeated = self.repeated
        md.treeprocessors.register(abbreviations, "abbr", 7)
        for name, priority, kind, pattern in (
            ("reference", 170, _Reference, LINK_RE),
            ("image_reference", 140, _ImageReference, IMAGE_LINK_RE),
            ("short_reference", 130, _ShortReference, LINK_RE),
            ("short_image_ref", 125, _ShortImageReference, IMAGE_LINK_RE),
        ):
            processor = kind(pattern, md)
            processor.repeated = self.repeated
            md.inlinePatterns.register(processor, name, priority)

    def reset(self) -> None:
        """Begin with another text."""
        self.repeated.letters = self.tables.cells = 0


class _Repeated:
    """Counts the letters that a text has in one place and its page in many."""

    letters = 0

    def add(self, *texts: str | None) -> None:
        self.letters += TAG + sum(len(text or "") for text in texts)
        if self.letters > REPEATED_LETTERS:
            message = tell(
                "abbreviations and references repeat this so often that it would add more than {most} letters",
                most=REPEATED_LETTERS,
            )
            raise TooMuchError(
                Wrong("too-much-repeated", message, tell("make it shorter, or use it less often")), texts[0] or ""
            )


class Abbreviations(AbbrTreeprocessor):
    """Counts what the meanings of abbreviations repeat."""

    repeated: _Repeated

    def create_element(self, title: str, text: str, tail: str) -> Element:
        """Return the element of one, once it is counted."""
        self.repeated.add(title)
        return super().create_element(title, text, tail)


class _Counted(ReferenceInlineProcessor):
    repeated: _Repeated

    def makeTag(self, href: str, title: str, text: str) -> Element:  # noqa: N802 - Markdown's name
        self.repeated.add(href, title)
        return super().makeTag(href, title, text)


class _Reference(_Counted):
    pass


class _ShortReference(_Counted, ShortReferenceInlineProcessor):
    pass


class _ImageReference(_Counted, ImageReferenceInlineProcessor):
    pass


class _ShortImageReference(_Counted, ShortImageReferenceInlineProcessor):
    pass


class _Tables(TableProcessor):
    """A row has as many cells as the table's head has columns, whatever is written in it."""

    cells = 0

    def run(self, parent: Element, blocks: list[str]) -> None:
        self.cells += len(self.separator) * (blocks[0].count("\n") + 1)
        if self.cells > CELLS:
            raise too_many_cells(blocks[0].split("\n")[0])
        super().run(parent, blocks)
