"""One number that is the news, and below it what it counts."""

from __future__ import annotations

from dataclasses import replace

from plugins.share_cards.bands import Band, Layout
from plugins.share_cards.colors import colors_of
from plugins.share_cards.fitting import Box, fit
from plugins.share_cards.fonts import MEDIUM
from plugins.share_cards.message import Brand, Message
from plugins.share_cards.shapes import Shape
from plugins.share_cards.zones import GAP, Words, box, foot, head, middle, scaled
from plugins.typesetting import typeset_text

# Of the room between name and date, the number takes this part.
NUMBER_SHARE = 0.54


def figure_room(shape: Shape, brand: Brand, message: Message) -> Box:
    """Give the room for the title, below the number."""
    _, between, bottom = _rows(shape, brand, message)
    return box(
        shape,
        bottom - between - scaled(shape, GAP * 0.6),
        (72 if shape.tall else 52, 30),
        5 if shape.tall else 3,
        MEDIUM,
    )


def number_room(shape: Shape, brand: Brand, message: Message) -> Box:
    """Return the room for the number, one line."""
    top, between, _ = _rows(shape, brand, message)
    return replace(box(shape, between - top, (240, 64), 1), square=shape.width)


def figure(shape: Shape, brand: Brand, message: Message) -> Layout:
    """Lay out the figure as large as it goes, the title smaller below it."""
    above = head(shape, brand, message.label, message.language)
    below = foot(shape, message.foot, brand.site, message.language)
    top, between, bottom = _rows(shape, brand, message)
    large = number_room(shape, brand, message)
    small = figure_room(shape, brand, message)
    number = fit(typeset_text(message.text, message.language), message.language, large)
    title = fit(message.title, message.language, small)
    lines = (
        *middle(Words(number, large, message.language), shape, top, between),
        *middle(Words(title, small, message.language), shape, bottom - small.height, bottom),
    )
    bands = (above, Band(above.bottom, below.top, lines), below)
    return Layout(shape, colors_of(brand.color), bands, cut=title.cut, lost=("card_text",) if number.cut else ())


def _rows(shape: Shape, brand: Brand, message: Message) -> tuple[int, int, int]:
    """Give where the number begins, where it ends, and where the title ends."""
    gap = scaled(shape, GAP * 0.6)
    top = head(shape, brand, message.label, message.language).bottom + gap
    bottom = foot(shape, message.foot, brand.site, message.language).top - gap
    return top, top + round((bottom - top) * NUMBER_SHARE), bottom
