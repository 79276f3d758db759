"""Typography of a cleaned piece of HTML: only its text changes."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache, partial
from html import escape, unescape

from .passage import Passage, joined, parts_of
from .program_text import without_commands, without_programs
from .rules import typeset
from .signs import BLOCK, CELL, LINE, THING
from .typogrify_spans import with_spans

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
    return _with_rules(html, language, partial(with_spans, language=language))


def ruled_html(html: str, language: str) -> str:
    """Apply our own rules only: the tags stay, and twice gives what once gives."""
    return _with_rules(html, language, str)


def _with_rules(html: str, language: str, finish: Callable[[str], str]) -> str:
    parts = typeset(passage_of_html(html), language).parts
    return "".join([finish(escape(shown, quote=False)) if source is None else source for shown, source in parts])


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
            name = _name(piece)
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


def _name(tag: str) -> str:
    match = _NAME.match(tag)
    return match[1] if match else ""
