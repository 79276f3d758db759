"""Typography of cleaned HTML, of which only the text changes, and of plain text: titles, summaries, names.

Quotation marks that have no partner stay as they were typed, and are found in the text that rules change.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from html import escape, unescape

from typogrify.filters import amp, caps

from .passage import (
    BLOCK,
    CELL,
    LINE,
    NO_BREAK_HYPHEN,
    NO_BREAK_SPACE,
    THING,
    Passage,
    joined,
    parts_of,
    passage_of,
    without_commands,
    without_programs,
)
from .rules import PAIRS, typeset, unbalanced_marks, with_right_characters
from .unseen import SOFT_HYPHEN


def with_spans(text: str, language: str) -> str:
    """Return a text between two tags of HTML with spans around each & that stands alone, in English around capitals.

    typogrify knows Latin capitals only: in Kazakh and Russian they would be set apart from Cyrillic ones beside them.
    Its marks around first quotation marks are not made: « and „ would have none. Of smartypants, ``so'' is all that
    our rules do not set, and the rest of it would guess at what they left.
    """
    with_ampersands = str(amp(text)) if "&amp;" in text else text
    if language != "en":
        return with_ampersands
    return str(caps(with_ampersands.replace("``", "“").replace("''", "”") if "``" in text else with_ampersands))


_TAG = re.compile(r"(<[^>]*>)")
_NAME = re.compile(r"</?([a-z0-9]+)")
# What rules see in the place of a tag; a block ends at every other one.
_SHOWN = {
    **dict.fromkeys(("a", "abbr", "b", "bdi", "bdo", "cite", "del", "dfn", "em", "i", "ins", "mark", "q", "s"), ""),
    **dict.fromkeys(("picture", "small", "source", "span", "strong", "sub", "time", "u", "var", "wbr"), ""),
    **dict.fromkeys(("img", "input"), THING),
    **dict.fromkeys(("td", "th"), CELL),
    "br": LINE,
}
# Their texts are never touched. A footnote's number is no neighbour of a quotation mark, so nothing shows of it.
_KEPT = {"code": THING, "kbd": THING, "samp": THING, "pre": BLOCK, "sup": ""}


def typeset_html(html: str, language: str) -> str:
    """Set the text of HTML as nh3 writes it (attributes with `&lt;` and `&gt;`) by the rules of a language.

    Attributes, code, pre, kbd, samp, sup, bare addresses, e-mail addresses and file names stay as they are. The spans
    of typogrify are added last.
    """
    parts = typeset(passage_of_html(html), language).parts
    return "".join(
        [with_spans(escape(shown, quote=False), language) if source is None else source for shown, source in parts]
    )


def seen_text(html: str) -> str:
    """Return what readers see of cleaned HTML, as rules see it, but with its addresses; code is signs."""
    seen = "".join([_seen(shown, source) for shown, source in passage_of_html(html).parts])
    return without_programs(without_commands(seen))


def _seen(shown: str, source: str | None) -> str:
    is_address = source is not None and shown == THING and source[:1] != "<"
    return unescape(source) if source is not None and is_address else shown


@lru_cache(maxsize=4)  # rules, checks and seen text of one body ask for it in turn
def passage_of_html(html: str) -> Passage:
    """Join the texts of all blocks: what stands between the tags, across inline ones."""
    parts: list[tuple[str, str | None]] = []
    kept = ""
    for place, piece in enumerate(_TAG.split(html)):
        if place % 2:
            name = found[1] if (found := _NAME.match(piece)) else ""
            if not kept:
                parts.append((_KEPT[name] if name in _KEPT else _SHOWN.get(name, BLOCK), piece))
                kept = name if name in _KEPT and piece[1] != "/" else ""
                continue
            kept = "" if piece[1] == "/" and name == kept else kept
        if kept or place % 2:
            parts.append(("", piece))
        elif piece:
            parts += [(shown, source and escape(source, quote=False)) for shown, source in parts_of(unescape(piece))]
    return joined(parts)


_BREAKING = str.maketrans({NO_BREAK_SPACE: " ", "\u202f": " ", NO_BREAK_HYPHEN: "-", SOFT_HYPHEN: ""})


# The same tags, names and places stand in many posts.
@lru_cache(maxsize=2_048)
def plain_text(text: str, language: str) -> str:
    """Return text with the right characters in NFC, without no-break spaces and hyphens: feeds, cards, meta tags."""
    if not text:
        return ""
    composed = unicodedata.normalize("NFC", text).translate(_BREAKING)
    return _text_of(with_right_characters(passage_of(composed), language))


# The names of organizations stand on every page.
@lru_cache(maxsize=8_192)
def typeset_text(text: str, language: str) -> str:
    """Return text with the right characters and bindings, for headings; it is text as well, never markup."""
    return _text_of(typeset(passage_of(unicodedata.normalize("NFC", text)), language))


def _text_of(passage: Passage) -> str:
    return "".join(shown if source is None else source for shown, source in passage.parts)


NEAR = 80
"""Letters on both sides that tell a place from others: those of links and marks in between are none of them."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Some words of a text, and what stands before and behind them."""

    before: str
    words: str
    after: str


def spot_in(text: str, start: int, end: int) -> Spot:
    """Return the spot of a text between two places."""
    return Spot(text[max(0, start - NEAR) : start], text[start:end], text[end : end + NEAR])


def lone_quotes(text: str, language: str) -> Iterator[Spot]:
    """Find each mark of plain text, such as a title, that typesetting leaves as it is for want of a partner."""
    return _lone(passage_of(text), language)


def lone_quotes_html(html: str, language: str) -> Iterator[Spot]:
    """Do the same with cleaned HTML; a language without rules of quotation marks has none."""
    return _lone(passage_of_html(html), language)


def _lone(passage: Passage, language: str) -> Iterator[Spot]:
    if language in PAIRS and (marks := list(unbalanced_marks(passage.text, language))):
        seen = without_programs(without_commands(passage.text))
        yield from (spot_in(passage.text, mark, mark + 1) for mark in marks if seen[mark] == passage.text[mark])
