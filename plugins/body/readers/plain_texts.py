"""Texts of paragraphs, headings, flat lists and quotations with simple marks: Markdown's readers agree on them all.

Reading them as the preview does costs more than the few rules of Python-Markdown that they can reach, so these have
them. A test reads random ones in both ways and compares the trees. Whatever may be anything else, is: `5 * 5 * 5` is no
plain text, for its stars may be marks.
"""

from __future__ import annotations

import re
from functools import cache
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.blockprocessors import ParagraphProcessor
from markdown.treeprocessors import InlineProcessor

_TEXT = r"(?>(?:(?![\s#>\-+*=:!\[|]|\d+[.)])|\*\*?(?=[\w«\"])|!?\[)[^\n]+)"
_PARAGRAPH = rf"(?>{_TEXT}(?:\n{_TEXT})*)"
_HEADING = r"(?>#{1,6} (?=[^\s#])[^\n#]+)"
_BULLETS = rf"(?>- {_TEXT}(?:\n- {_TEXT})*)(?!\n\n+(?:[-+*]|\d+[.)]))"
_NUMBERS = rf"(?>[1-9]\d{{0,8}}\. {_TEXT}(?:\n\d{{1,9}}\. {_TEXT})*)(?!\n\n+(?:[-+*]|\d+[.)]))"
_QUOTATION = rf"(?>> {_TEXT}(?:\n> {_TEXT})*)(?!\n\n+>)"
_BLOCK = rf"(?>{_HEADING}(?:\n{_PARAGRAPH})?|{_PARAGRAPH}|{_BULLETS}|{_NUMBERS}|{_QUOTATION})"
_PLAIN = re.compile(rf"\n*(?>{_BLOCK}(?:\n\n+|\n*\Z))*")

_NEVER_PLAIN = "\\`<~\t\r\x02\x03"
# Each begins with what it is known by, and looks back from there: so a regular expression seeks fast.
_UNUSUAL = (
    re.compile(r"\n(?<=[^\S\n]\n)"),
    re.compile(r"&#?\w+;"),
    re.compile(r"\]:"),
    re.compile(r"://\S*\*"),
    re.compile(r"_(?:(?<![^\W_]_)|(?![^\W_]))"),
)
_LINK = r"!?\[[^\[\]*\n]*\]\([^\s()<>\"'*]+(?: \"[^\"\n*]*\")?\)"
_EMPHASIS = r"(?P<stars>\*(?<![^\s(«„\"—–]\*)\*?)(?=[\w«\"])[^*\[\]\n]*[\w».,:;!?\"](?P=stars)(?=[\s.,:;!?)»\"—–]|\Z)"
_SIMPLE = re.compile(f"{_LINK}|{_EMPHASIS}")
_LEFT = re.compile(r"[*\[\]]")

_BLOCKS = ("empty", "hashheader", "olist", "ulist", "quote", "paragraph")
_BEGIN_OTHERS = "\n#>-0123456789"
"""With these begin all blocks that are no paragraphs, and a few that are."""
_MARKS = ("link", "image_link", "em_strong")
_SIGNS = re.compile(r"[\[*]")
"""With these begin all marks."""


def is_plain(text: str) -> bool:
    """True if a text has nothing on which readers of Markdown differ."""
    ended = f"{text}\n"
    is_unusual = any(sign in text for sign in _NEVER_PLAIN) or any(sign.search(ended) for sign in _UNUSUAL)
    if is_unusual or not _PLAIN.fullmatch(text):
        return False
    return not _LEFT.search(text) or not _LEFT.search(_SIMPLE.sub("", text))


def read_plain(text: str) -> Element:
    """Return the tree of a plain text."""
    root = Element("div")
    library, marks = _library()
    try:
        library.parser.parseChunk(root, text.rstrip("\n"))
        marks.run(root)
    except BaseException:
        # The library may be left in the middle of something.
        _library.cache_clear()
        raise
    return root


@cache
def _library() -> tuple[Markdown, InlineProcessor]:
    """Return the one instance: making it costs more than a short post."""
    library = Markdown(extensions=["sane_lists"])
    processors = library.parser.blockprocessors
    # The registry would be sorted and copied for each block.
    library.parser.blockprocessors = (  # type: ignore[assignment]  # it is only gone through from now on
        _Paragraph(library.parser),
        *(processors[name] for name in _BLOCKS),
    )
    marks = _Marks(library)
    library.treeprocessors.register(marks, "inline", 20)  # pictures ask it for what is in their words
    marks.inlinePatterns = [library.inlinePatterns[name] for name in _MARKS]  # type: ignore[assignment]  # as above
    return library, marks


class _Paragraph(ParagraphProcessor):
    """Reads what can only be a paragraph, before other blocks are tried."""

    def test(self, parent: Element, block: str) -> bool:  # noqa: ARG002 - Markdown's signature
        return block[:1] not in _BEGIN_OTHERS


class _Marks(InlineProcessor):
    """Looks for marks only in texts that have a sign of one; the others are hidden meanwhile."""

    def run(self, tree: Element, ancestors: list[str] | None = None) -> Element:
        """Make elements of the marks."""
        hidden = [
            (element, element.text) for element in tree.iter() if element.text and not _SIGNS.search(element.text)
        ]
        for element, _ in hidden:
            element.text = None
        super().run(tree, ancestors)
        for element, text in hidden:
            element.text = text
        return tree
