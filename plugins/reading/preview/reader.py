"""The library that reads as GitHub does, with our rules among its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.token import Token

from . import definitions as meanings
from .addresses import addresses
from .bounded_tables import bounded_tables
from .containers import abbreviations, facts, notes
from .html_tags import html_tags, pair_tags
from .inline_marks import autolinks, entities, note_references
from .loose_addresses import LooseHelpers

NESTING = 100
"""Of the library's levels, two or three for each of ours: limits.py bounds these."""

_SIGNS = re.compile(r"[\n!&*:<\[\\\]_`~]")
"""Where a mark may begin within a line."""
_INTERRUPTS = {"alt": ["paragraph", "reference", "blockquote", "list"]}


@dataclass(frozen=True, slots=True)
class Read:
    """What a text is made of, and what was met on the way: notes, references, abbreviations, HTML, unseen entities."""

    text: str
    tokens: tuple[Token, ...]
    met: dict[str, Any]


def read(text: str) -> Read:
    """Read a whole text."""
    met: dict[str, Any] = {"may_define": meanings.MAY_BE.search(text) is not None}
    return Read(text, tuple(_reader().parse(text, met)), met)


@lru_cache(maxsize=2)  # asked by several checks of a body
def code_lines(text: str) -> tuple[tuple[int, int], ...]:
    """Return the lines, from 0, on which program text begins, and those after its end: indented or between fences."""
    if "```" not in text and "~~~" not in text and "\n    " not in f"\n{text}" and "\t" not in text:
        return ()
    met: dict[str, Any] = {"may_define": meanings.MAY_BE.search(text) is not None}
    tokens = _block_reader().parse(text, met)
    return tuple((token.map[0], token.map[1]) for token in tokens if token.map and token.type in ("fence", "code_block"))


class _Library(MarkdownIt):
    """Leaves addresses as they were written: where they may lead is for our own rules to say."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's names
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        return True


@cache
def _reader() -> MarkdownIt:
    library = _Library(
        "commonmark",
        {
            "html": False,
            "maxNesting": NESTING,
            "store_labels": True,
            "strikethrough_single_tilde": True,
            "tasklists": True,
        },
    )
    library.enable(["table", "strikethrough"])
    library.disable(["html_block"])
    blocks, inline = library.block.ruler, library.inline.ruler
    blocks.at("table", bounded_tables, {"alt": ["paragraph", "reference"]})
    for name, rule in (("facts", facts), ("notes", notes), ("abbreviations", abbreviations)):
        blocks.before("blockquote", name, rule, _INTERRUPTS)
    blocks.before("lheading", "definitions", meanings.definitions, {"alt": ["paragraph"]})
    library.helpers = LooseHelpers()  # type: ignore[assignment]  # a module, which three functions are asked of
    library.inline.terminator_re = _SIGNS
    inline.before("escape", "addresses", addresses)
    inline.before("link", "note_references", note_references)
    inline.at("autolink", autolinks)
    inline.at("html_inline", html_tags)
    inline.at("entity", entities)
    library.inline.ruler2.after("emphasis", "pair_tags", pair_tags)
    return library


@cache
def _block_reader() -> MarkdownIt:
    """Read blocks only, for those who ask on which lines they are."""
    library = _reader.__wrapped__()
    library.core.ruler.disable(["inline", "text_join"])
    return library
