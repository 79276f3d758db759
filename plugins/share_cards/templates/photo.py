"""The headline on the lead picture, which is darkened where the words stand."""

from __future__ import annotations

from dataclasses import replace

from plugins.share_cards.bands import Band, Layout, Mark
from plugins.share_cards.colors import colors_of
from plugins.share_cards.fitting import Box, fit
from plugins.share_cards.fonts import MEDIUM
from plugins.share_cards.message import Brand, Message
from plugins.share_cards.shapes import Shape
from plugins.share_cards.zones import TALL_MARK, Words, box, foot, head, middle, scaled

# Words take at most this part of the picture's height, from below.
WORDS_SHARE = 0.5
NAME_ROOM = 66


def photo_room(shape: Shape, brand: Brand, message: Message) -> Box:
    """Give the room for the title, in the lower half of the picture."""
    top = shape.bottom - round(shape.height * WORDS_SHARE)
    below = _foot(shape, brand, message)
    return box(
        shape, below.top - top - scaled(shape, NAME_ROOM), (92 if shape.tall else 68, 36), 5 if shape.tall else 3
    )


def photo(shape: Shape, brand: Brand, message: Message) -> Layout:
    """Lay out name, title and date at the bottom of the picture, and the mark in its corner."""
    below = _foot(shape, brand, message)
    name = replace(box(shape, scaled(shape, 40), (30, 24), 1, MEDIUM), square=shape.width)
    named = fit(brand.name.text, brand.name.language, name)
    room = photo_room(shape, brand, message)
    title = fit(message.title, message.language, room)
    tall = round(0.9 * title.size) + max(0, len(title.lines) - 1) * round(room.leading * title.size)
    top = below.top - scaled(shape, 26) - tall
    lines = (
        *middle(Words(named, name, brand.name.language), shape, top - scaled(shape, 60), top - scaled(shape, 8)),
        *middle(Words(title, room, message.language), shape, top, top + tall),
    )
    start = top - scaled(shape, NAME_ROOM)
    bands = (Band(0, start, mark=_corner(shape, brand)), Band(start, below.top, lines), below)
    return Layout(shape, colors_of(brand.color), bands, cut=title.cut, photo=message.photo)


def _foot(shape: Shape, brand: Brand, message: Message) -> Band:
    return foot(shape, message.foot, brand.site, message.language)


def _corner(shape: Shape, brand: Brand) -> Mark | None:
    mark = head(shape, brand, "", brand.name.language).mark
    top = max(shape.margin // 2, shape.top - scaled(shape, TALL_MARK))
    return replace(mark, left=shape.margin // 2, top=top) if mark else None
