"""What happens, when and where."""

from __future__ import annotations

from dataclasses import replace

from plugins.share_cards.bands import QUIET, Band, Layout
from plugins.share_cards.colors import colors_of
from plugins.share_cards.fitting import Box, fit
from plugins.share_cards.fonts import MEDIUM
from plugins.share_cards.message import Brand, Message
from plugins.share_cards.shapes import Shape
from plugins.share_cards.zones import GAP, Words, box, foot, head, middle, scaled
from plugins.typesetting import typeset_text

WHEN_ROOM = 58
PLACE_ROOM = 46


def event_room(shape: Shape, brand: Brand, message: Message) -> Box:
    """Give the room for the title, above day and place."""
    top, when_top, _, _ = _rows(shape, brand, message)
    return box(
        shape, when_top - top - 2 * scaled(shape, GAP * 0.7), (104 if shape.tall else 84, 38), 6 if shape.tall else 3
    )


def place_room(shape: Shape, brand: Brand, message: Message) -> Box:
    """Return the room for the place, one line."""
    _, _, place_top, bottom = _rows(shape, brand, message)
    return replace(box(shape, bottom - place_top, (34, 24), 1, MEDIUM), square=shape.width)


def event(shape: Shape, brand: Brand, message: Message) -> Layout:
    """Lay out the title, and below it day, hour and place, where they are known."""
    above = head(shape, brand, message.label, message.language)
    below = foot(shape, message.foot, brand.site, message.language)
    top, when_top, place_top, bottom = _rows(shape, brand, message)
    room = event_room(shape, brand, message)
    hour = replace(box(shape, place_top - when_top, (44, 28), 1), square=shape.width)
    spot = place_room(shape, brand, message)
    title = fit(message.title, message.language, room)
    when = fit(typeset_text(message.when, message.language), message.language, hour)
    place = fit(typeset_text(message.place, message.language), message.language, spot)
    lines = (
        *middle(Words(title, room, message.language), shape, top, when_top),
        *middle(Words(when, hour, message.language), shape, when_top, place_top),
        *middle(Words(place, spot, message.language, QUIET), shape, place_top, bottom),
    )
    bands = (above, Band(above.bottom, below.top, lines), below)
    return Layout(shape, colors_of(brand.color), bands, cut=title.cut, lost=("place",) if place.cut else ())


def _rows(shape: Shape, brand: Brand, message: Message) -> tuple[int, int, int, int]:
    """Give where the title may begin, where hour and place begin, and where the place ends."""
    top = head(shape, brand, message.label, message.language).bottom
    bottom = foot(shape, message.foot, brand.site, message.language).top - scaled(shape, GAP * 0.7)
    place_top = bottom - (scaled(shape, PLACE_ROOM) if message.place else 0)
    return top, place_top - (scaled(shape, WHEN_ROOM) if message.when else 0), place_top, bottom
