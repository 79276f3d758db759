"""What somebody said, and below it in which news."""

from __future__ import annotations

from dataclasses import replace

from plugins.share_cards.bands import ACCENT, Band, Layout, Line
from plugins.share_cards.colors import colors_of
from plugins.share_cards.fitting import fit
from plugins.share_cards.fonts import BOLD, MEDIUM
from plugins.share_cards.message import Brand, Message
from plugins.share_cards.shapes import Shape
from plugins.share_cards.zones import GAP, Words, box, foot, head, middle, scaled
from plugins.typesetting import typeset_text

QUOTATION_MARK = {"en": "“"}
OTHER_MARK = "«"
TITLE_ROOM = 84
MARK_ROOM = 44
"""What the large mark takes of the margin's inner side, so that no letter stands on it."""


def quote(shape: Shape, brand: Brand, message: Message) -> Layout:
    """Lay out the quotation below a large mark, then the title."""
    above = head(shape, brand, message.label, message.language)
    below = foot(shape, message.foot, brand.site, message.language)
    gap = scaled(shape, GAP * 0.6)
    top, bottom = above.bottom + gap, below.top - gap
    end = bottom - scaled(shape, TITLE_ROOM)
    room = box(shape, end - top - gap, (72, 36), 8 if shape.tall else 5)
    large = replace(room, width=room.width - 2 * scaled(shape, MARK_ROOM), square=shape.width)
    small = replace(box(shape, bottom - end, (30, 24), 2, MEDIUM), square=shape.width)
    said = fit(typeset_text(message.text, message.language), message.language, large)
    title = fit("" if _same_words(message) else message.title, message.language, small)
    lines = (
        _mark(shape, above.bottom, message.language),
        *middle(Words(said, large, message.language), shape, top, end),
        *middle(Words(title, small, message.language), shape, end, bottom),
    )
    bands = (above, Band(above.bottom, below.top, lines), below)
    return Layout(shape, colors_of(brand.color), bands, cut=title.cut, lost=("card_text",) if said.cut else ())


def _same_words(message: Message) -> bool:
    """Say whether the title is the quotation itself, which a card need not say twice."""
    return _letters(message.title) == _letters(message.text)


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _mark(shape: Shape, top: int, language: str) -> Line:
    size = scaled(shape, 130)
    sign = QUOTATION_MARK.get(language, OTHER_MARK)
    return Line(sign, size, BOLD, shape.margin / 2, top + round(size * 0.62), ACCENT, language)
