"""The headline on the lead picture, which is darkened where the words stand."""

from __future__ import annotations

from dataclasses import replace

from plugins.share_cards.bands import Band, Layout, Mark
from plugins.share_cards.colors import colors_of
from plugins.share_cards.fitting import Box, fit, fit_again
from plugins.share_cards.fonts import MEDIUM
from plugins.share_cards.message import Brand, Message
from plugins.share_cards.shapes import Shape
from plugins.share_cards.zones import TALL_MARK, Words, box, foot, head, middle, scaled, tall_of
from plugins.typesetting import typeset_text

# Words take at most this part of the picture's height, from below.
WORDS_SHARE = 0.5
ABOVE_TITLE, BELOW_TITLE = 16, 26


def photo_room(shape: Shape, brand: Brand, message: Message) -> Box:
    """Give the room for the title, in the lower half of the picture."""
    name = _name(shape, brand)
    top = shape.bottom - round(shape.height * WORDS_SHARE) + tall_of(name.fitted, name.room)
    between = scaled(shape, ABOVE_TITLE + BELOW_TITLE)
    high = _foot(shape, brand, message).top - top - between
    return box(shape, high, (92 if shape.tall else 68, 36), 5 if shape.tall else 3)


def photo(shape: Shape, brand: Brand, message: Message) -> Layout:
    """Lay out name, title and date at the bottom of the picture, and the mark in its corner."""
    below = _foot(shape, brand, message)
    name = _name(shape, brand)
    room = photo_room(shape, brand, message)
    title = fit(message.title, message.language, room)
    title_end = below.top - scaled(shape, BELOW_TITLE)
    name_end = title_end - tall_of(title, room) - scaled(shape, ABOVE_TITLE)
    start = name_end - tall_of(name.fitted, name.room)
    lines = (
        *middle(name, shape, start, name_end),
        *middle(Words(title, room, message.language), shape, title_end - tall_of(title, room), title_end),
    )
    bands = (Band(0, start, mark=_corner(shape, brand)), Band(start, below.top, lines), below)
    return Layout(shape, colors_of(brand.color), bands, cut=title.cut, photo=message.photo)


def _name(shape: Shape, brand: Brand) -> Words:
    lines = 2 if shape.tall else 1
    room = replace(box(shape, scaled(shape, 46 * lines), (30, 24), lines, MEDIUM), square=shape.width)
    typeset = typeset_text(brand.name.text, brand.name.language)
    return Words(fit_again(typeset, brand.name.language, room), room, brand.name.language)


def _foot(shape: Shape, brand: Brand, message: Message) -> Band:
    return foot(shape, message.foot, brand.site, message.language)


def _corner(shape: Shape, brand: Brand) -> Mark | None:
    mark = head(shape, brand, "", brand.name.language).mark
    top = max(shape.margin // 2, shape.top - scaled(shape, TALL_MARK))
    return replace(mark, left=shape.margin // 2, top=top) if mark else None
