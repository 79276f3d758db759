"""The blocks of a body as an editor reads them: plain words, each with the line on which it begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Literal

from markdown_it.token import Token

from .preprocessing import preprocessed
from .preprocessing.comments import without_comments
from .readers.reader import Read, read

BlockKind = Literal[
    "paragraph", "heading", "quotation", "item", "cell", "definition", "note", "title", "summary", "caption"
]
"""The kind of a block; `title` and `summary` are those of a header, a `caption` is of a picture."""
_AROUND: dict[str, BlockKind] = {
    "blockquote_open": "quotation",
    "list_item_open": "item",
    "heading_open": "heading",
    "td_open": "cell",
    "th_open": "cell",
    "word_open": "definition",
    "meaning_open": "definition",
    "note_open": "note",
}


@dataclass(frozen=True, slots=True)
class BlockLink:
    """A link within a block."""

    words: str
    address: str
    """As it was written: of the web, `{org:…}`, or a file's name."""
    line: int


@dataclass(frozen=True, slots=True)
class BlockPicture:
    """A picture within a block."""

    alt: str
    address: str
    caption: str
    """The title behind the address; empty without one."""
    line: int


@dataclass(frozen=True, slots=True)
class SourceBlock:
    """A run of words that belong together."""

    kind: BlockKind
    text: str
    """Plain words; where the file begins a new line stands `\\n`, so that each word has its line."""
    line: int
    """Of the file, on which it begins."""
    level: int = 0
    """Of a heading as it was typed, from 1; else 0."""
    in_facts: bool = False
    """True within a box of facts."""
    bold_start: str = ""
    """The bold words with which it begins."""
    links: tuple[BlockLink, ...] = ()
    pictures: tuple[BlockPicture, ...] = ()

    def line_of(self, place: int) -> int:
        """Return the file's line of a place in the text."""
        return self.line + self.text.count("\n", 0, place)


@dataclass(frozen=True, slots=True)
class SourceBlocks:
    """All blocks of a body in their order, and the meanings of abbreviations by these."""

    blocks: tuple[SourceBlock, ...] = ()
    abbreviations: dict[str, str] = field(default_factory=dict)


def blocks_of(body: str, first_line: int) -> SourceBlocks:
    """Return the blocks of a body that begins on a line of its file; program text is none."""
    text = without_comments(preprocessed(body)[0])[0]
    found = read(text)
    return SourceBlocks(tuple(_passages(found, first_line)), dict(found.met["abbreviations"]))


def _passages(found: Read, first_line: int) -> Iterator[SourceBlock]:
    around: list[Token] = []
    for token in found.tokens:
        if token.nesting > 0:
            around.append(token)
        elif token.nesting < 0:
            around.pop()
        elif token.type == "inline":
            line = first_line + next((one.map[0] for one in (token, *reversed(around)) if one.map), 0)
            yield _passage(token.children or (), around, line)


def _passage(tokens: Sequence[Token], around: Sequence[Token], line: int) -> SourceBlock:
    kinds = [_AROUND[token.type] for token in around if token.type in _AROUND]
    kind: BlockKind = "quotation" if "quotation" in kinds else kinds[-1] if kinds else "paragraph"
    level = int(around[-1].tag[1]) if kind == "heading" else 0
    words = _Words(line)
    words.add(tokens)
    return SourceBlock(
        kind,
        "".join(words.text),
        line,
        level,
        any(token.type == "facts_open" for token in around),
        words.bold_start,
        tuple(words.links),
        tuple(words.pictures),
    )


class _Words:
    """Gathers the words of a block, and the links and pictures among them."""

    def __init__(self, line: int) -> None:
        self.line = line
        self.text: list[str] = []
        self.links: list[BlockLink] = []
        self.pictures: list[BlockPicture] = []
        self.bold_start = ""
        self._link: tuple[str, int, int] | None = None
        self._bold_from: int | None = None

    def add(self, tokens: Sequence[Token]) -> None:
        """Add the words of tokens."""
        for token in tokens:
            match token.type:
                case "text" | "text_special" | "code_inline" | "html_inline":
                    self.text.append(token.content)
                case "softbreak" | "hardbreak":
                    self.text.append("\n")
                    self.line += 1
                case "image":
                    alt = "".join(child.content for child in token.children or ())
                    caption, address = str(token.attrs.get("title", "")), str(token.attrs.get("src", ""))
                    self.pictures.append(BlockPicture(alt, address, caption, self.line))
                case "link_open":
                    self._link = (str(token.attrs.get("href", "")), len(self.text), self.line)
                case "link_close" if self._link:
                    address, start, line = self._link
                    self.links.append(BlockLink("".join(self.text[start:]), address, line))
                    self._link = None
                case "strong_open" if not "".join(self.text).strip():
                    self._bold_from = len(self.text)
                case "strong_close" if self._bold_from is not None:
                    self.bold_start = "".join(self.text[self._bold_from :])
                    self._bold_from = None
