"""Short ways through Markdown for what most posts are made of: a pattern is not tried where it cannot match.

Each gives what the library's own way gives; tests compare them on random texts.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import BlockQuoteProcessor, EmptyBlockProcessor, ParagraphProcessor
from markdown.inlinepatterns import IMAGE_LINK_RE, LINK_RE, ImageInlineProcessor, LinkInlineProcessor, Pattern
from markdown.preprocessors import NormalizeWhitespace
from markdown.treeprocessors import InlineProcessor, UnescapeTreeprocessor

from .marks.hash_headings import SpacedHeadings

# The sign that a text must hold before an inline pattern of the library can match.
SIGNS = {
    "backtick": ("`",),
    "escape": ("\\",),
    **dict.fromkeys(("footnote", "link", "image_link"), ("[",)),
    **dict.fromkeys(("reference", "image_reference", "short_reference", "short_image_ref"), ("[",)),
    **dict.fromkeys(("autolink", "automail"), ("<",)),
    "linebreak": ("  \n",),
    "em_strong": ("*", "_"),
}
_REFERENCES = ("reference", "image_reference", "short_reference", "short_image_ref")
_ALL_SIGNS = tuple(dict.fromkeys(sign for signs in SIGNS.values() for sign in signs))

# Each line begins as no other block does, and has no border of a table's cells.
_WORDS = r"(?:[^\W\d_]|[«„“”\"—(]|\d++(?!\.)|\*\*[^\W\d_]|!\[)[^\n|]*"
_PLAIN = re.compile(rf"{_WORDS}(?:\n{_WORDS})*")
_QUOTATION = re.compile(r">[^\n|]*(?:\n>[^\n|]*)*")
_ADDRESS = re.compile(r"\(([^()'\"<>\s]*)\)")
_UNUSUAL = ("\t", "\r", "\x02", "\x03", "\n ")


def take_short_ways(markdown: Markdown) -> None:
    """Put the short ways before the long ones, once all extensions have registered theirs."""
    blocks = markdown.parser.blockprocessors
    for priority, lane in enumerate((_QuotationLane, _HeadingLane, _EmptyLane, _ParagraphLane), start=200):
        blocks.register(lane(markdown.parser), lane.__name__, priority)
    markdown.preprocessors.register(_NormalLines(markdown), "normalize_whitespace", 30)
    markdown.inlinePatterns.register(_Link(LINK_RE, markdown), "link", 160)
    markdown.inlinePatterns.register(_Image(IMAGE_LINK_RE, markdown), "image_link", 150)
    markdown.treeprocessors.register(SparingPatterns(markdown), "inline", 20)
    markdown.treeprocessors.register(_Unescaped(markdown), "unescape", 0)
    # The registry would be sorted and copied for each block.
    markdown.parser.blockprocessors = tuple(blocks)  # type: ignore[assignment]  # it is only gone through from now on


class _NormalLines(NormalizeWhitespace):
    """Leaves lines as they are if nothing is to be changed in them."""

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return super().run(lines) if any(sign in text for sign in _UNUSUAL) else [*lines, "", ""]


class _ParagraphLane(ParagraphProcessor):
    """A paragraph that can be nothing else."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Markdown's signature, as below
        return _PLAIN.fullmatch(block) is not None


class _EmptyLane(EmptyBlockProcessor):
    """What splitting leaves between blocks."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002
        return not block


class _HeadingLane(SpacedHeadings):
    """A heading alone in its block."""

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith("#") and "\n" not in block and super().test(parent, block)


class _QuotationLane(BlockQuoteProcessor):
    """A quotation with its sign on each line."""

    def test(self, parent: Element, block: str) -> bool:
        return block.startswith(">") and _QUOTATION.fullmatch(block) is not None and super().test(parent, block)


class _Unescaped(UnescapeTreeprocessor):
    """Looks for escaped signs only where a backslash was written."""

    def run(self, root: Element) -> None:
        if any("\\" in line for line in self.md.lines):  # type: ignore[attr-defined]  # the lines at hand
            super().run(root)


class _Link(LinkInlineProcessor):
    """A link whose words have no brackets in them, and whose address has no title behind it, is not read by letters."""

    def getText(self, data: str, index: int) -> tuple[str, int, bool]:  # noqa: N802 - Markdown's names
        end = data.find("]", index)
        if end < 0 or "[" in data[index:end]:
            return super().getText(data, index)
        return data[index:end], end + 1, True

    def getLink(self, data: str, index: int) -> tuple[str, str | None, int, bool]:  # noqa: N802
        found = _ADDRESS.match(data, index)
        return (self.unescape(found[1]).strip(), None, found.end(), True) if found else super().getLink(data, index)


class _Image(_Link, ImageInlineProcessor):
    """The same for pictures."""


class SparingPatterns(InlineProcessor):
    """Tries inline patterns only on texts, and only those patterns, that have the sign without which none matches."""

    @cached_property
    def patterns(self) -> tuple[tuple[Sequence[str], bool, Pattern], ...]:
        """All patterns in their order with their signs, and whether they look references up."""
        registry = self.md.inlinePatterns
        names = {id(registry[name]): name for name in SIGNS}
        found = ((names.get(id(pattern), ""), pattern) for pattern in registry)
        return tuple((SIGNS.get(name, ("",)), name in _REFERENCES, pattern) for name, pattern in found)

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Apply the patterns; texts without any of their signs are hidden meanwhile."""
        written = "\n".join(tree.itertext())
        present = ["", *(sign for sign in _ALL_SIGNS if sign in written)]
        self.inlinePatterns = [  # type: ignore[assignment]  # the library counts them and takes one after the other
            pattern
            for signs, is_reference, pattern in self.patterns
            if any(sign in present for sign in signs) and (self.md.references or not is_reference)
        ]
        needed = ("",) if any(signs == ("",) for signs, _, _ in self.patterns) else tuple(present[1:])
        texts, tails = _without(needed, tree)
        super().run(tree, ancestors)
        for element, text in texts:
            element.text = text
        for element, tail in tails:
            element.tail = tail
        return tree


def _without(signs: Sequence[str], tree: Element) -> tuple[list[tuple[Element, str]], list[tuple[Element, str]]]:
    """Take the texts and tails out that have none of the signs; give them with their elements."""
    texts: list[tuple[Element, str]] = []
    tails: list[tuple[Element, str]] = []
    for element in tree.iter():
        text, tail = element.text, element.tail
        if text and not _has_any(text, signs):
            texts.append((element, text))
            element.text = None
        if tail and not _has_any(tail, signs):
            tails.append((element, tail))
            element.tail = None
    return texts, tails


def _has_any(text: str, signs: Sequence[str]) -> bool:
    for sign in signs:  # noqa: SIM110 - it is asked for each text, and a generator costs more than the search
        if sign in text:
            return True
    return False
