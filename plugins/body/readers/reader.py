"""The library that reads as GitHub does, with our rules among its own."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import Any

from markdown_it import MarkdownIt
from markdown_it.ruler import RuleOptionsType
from markdown_it.rules_core import StateCore
from markdown_it.token import Token

from .blocks import MAY_DEFINE, abbreviations, comments, definitions, facts, notes
from .html_tags import html_tags, pair_tags
from .inline_marks import LooseHelpers, addresses, autolinks, entities, note_references
from .tables import bounded_tables

NESTING = 100
"""Of the library's levels, two or three for each of ours: limits.py bounds these."""

_SIGNS = re.compile(r"[\n!&*:<\[\\\]_`~]")
"""Where a mark may begin within a line."""
_INTERRUPTS: RuleOptionsType = {"alt": ["paragraph", "reference", "blockquote", "list"]}


@dataclass(frozen=True, slots=True)
class Read:
    """The tokens of a text, and what was met on the way: notes, references, abbreviations, HTML, unseen entities."""

    text: str
    tokens: tuple[Token, ...]
    met: dict[str, Any]


def read(text: str, *, blocks_alone: bool = False) -> Read:
    """Read a text, or its blocks alone for those who ask on which lines they are."""
    met: dict[str, Any] = {"may_define": MAY_DEFINE.search(text) is not None, "cells": 0, "rows": []}
    met.update(notes=set(), opened=set(), abbreviations={}, html={}, unseen={}, loose={})
    library, helpers = _library(blocks_alone=blocks_alone)
    helpers.taken = met["loose"]
    return Read(text, tuple(library.parse(text, met)), met)


class _Library(MarkdownIt):
    """Leaves addresses as they were written: where they may lead is for our own rules to say."""

    def normalizeLink(self, url: str) -> str:  # noqa: N802 - the library's names
        return url

    def normalizeLinkText(self, link: str) -> str:  # noqa: N802
        return link

    def validateLink(self, url: str) -> bool:  # noqa: ARG002, N802
        return True


def _inline(state: StateCore) -> None:
    """Read words with a mark by the library; others, such as the many empty cells of large tables, are as they are."""
    for token in state.tokens:
        if token.type == "inline" and _SIGNS.search(token.content):
            token.children = []
            state.md.inline.parse(token.content, state.md, state.env, token.children)
        elif token.type == "inline" and token.content:
            token.children = [Token("text", "", 0, content=token.content)]


@cache
def _library(*, blocks_alone: bool) -> tuple[MarkdownIt, LooseHelpers]:
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
    own = {"facts": facts, "notes": notes, "abbreviations": abbreviations, "comments": comments}
    for name, rule in own.items():
        blocks.before("blockquote", name, rule, _INTERRUPTS)
    blocks.before("lheading", "definitions", definitions, {"alt": ["paragraph"]})
    library.core.ruler.at("inline", _inline)
    helpers = LooseHelpers()
    library.helpers = helpers  # type: ignore[assignment]  # a module, which three functions are asked of
    library.inline.terminator_re = _SIGNS
    inline.before("escape", "addresses", addresses)
    inline.before("link", "note_references", note_references)
    inline.at("autolink", autolinks)
    inline.at("html_inline", html_tags)
    inline.at("entity", entities)
    library.inline.ruler2.after("emphasis", "pair_tags", pair_tags)
    if blocks_alone:
        library.core.ruler.disable(["inline", "text_join"])
    return library, helpers
