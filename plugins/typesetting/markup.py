"""Typography of a cleaned piece of HTML: only its text changes."""

from __future__ import annotations

import re
from html import escape, unescape

from typogrify.filters import amp, caps, initial_quotes, widont

from .bindings import NO_BREAK, bind_spaces
from .english_quotes import as_letters, english_quotes
from .nested_quotes import nested_quotes
from .shields import shield, unshield

_TAG = re.compile(r"(<[^>]*>)")
_INLINE = re.compile(
    r"</?(?:a|abbr|b|bdi|bdo|cite|del|dfn|em|i|img|ins|mark|q|s|small|span|strong|sub|sup|time|u|var)\b"
)


def typeset_html(html: str, language: str) -> str:
    """Set the quotes and spaces of a language in the text of HTML as nh3 writes it (attributes with `&lt;` and `&gt;`).

    Attributes, code, pre, kbd, samp, bare addresses and e-mail addresses stay as they are.
    """
    # typogrify takes a line break for the tag of bold text and would bind the next line's first word.
    shielded, kept = shield(html.replace("<br>\n", "<br>"), html=True)
    blocks = _typeset_blocks(shielded, language)
    return unshield(_english(blocks) if language == "en" else str(widont(amp(blocks))), kept).replace(
        "&nbsp;", NO_BREAK
    )


def _english(html: str) -> str:
    return as_letters(str(widont(initial_quotes(caps(english_quotes(amp(html)))))))


def _typeset_blocks(html: str, language: str) -> str:
    """Apply the rules that keep lengths to the whole text of each block, across its inline tags."""
    pieces = _TAG.split(html)  # text at even places, tags at odd ones
    block: list[int] = []
    raised = False
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            pieces[place] = unescape(piece)
            # A footnote's number is no neighbour of a quotation mark.
            if not raised:
                block.append(place)
            continue
        raised = piece.startswith("<sup") or (raised and not piece.startswith("</sup"))
        if not _INLINE.match(piece):
            _typeset_pieces(pieces, block, language)
            block = []
    _typeset_pieces(pieces, block, language)
    return "".join(piece if place % 2 else escape(piece, quote=False) for place, piece in enumerate(pieces))


def _typeset_pieces(pieces: list[str], places: list[int], language: str) -> None:
    joined = "".join(pieces[place] for place in places)
    typeset = bind_spaces(nested_quotes(joined, language), language)
    start = 0
    for place in places:
        end = start + len(pieces[place])
        pieces[place] = typeset[start:end]
        start = end
