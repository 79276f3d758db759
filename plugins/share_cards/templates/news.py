"""The headline between name and date: plain, as a press release on paper, or as what cannot wait."""

from __future__ import annotations

from plugins.share_cards.bands import Band, Layout
from plugins.share_cards.colors import Colors, colors_of, paper_colors, urgent_colors
from plugins.share_cards.fitting import Box, fit
from plugins.share_cards.message import Brand, Message
from plugins.share_cards.shapes import Shape
from plugins.share_cards.zones import GAP, Words, box, foot, head, middle, scaled


def news(shape: Shape, brand: Brand, message: Message) -> Layout:
    """Lay out the headline on the organization's colour."""
    return _headline(shape, brand, message, colors_of(brand.color))


def release(shape: Shape, brand: Brand, message: Message) -> Layout:
    """Lay out the headline on paper, below the words that say it is a press release."""
    return _headline(shape, brand, message, paper_colors(brand.color))


def urgent(shape: Shape, brand: Brand, message: Message) -> Layout:
    """Lay out the headline on red, below the word that says it is urgent."""
    return _headline(shape, brand, message, urgent_colors())


def news_room(shape: Shape, brand: Brand, message: Message) -> Box:
    """Give the room for the headline."""
    above = head(shape, brand, message.label, message.language)
    below = foot(shape, message.foot, brand.site, message.language)
    return box(
        shape,
        below.top - above.bottom - 2 * scaled(shape, GAP),
        (128 if shape.tall else 96, 40),
        6 if shape.tall else 4,
    )


def _headline(shape: Shape, brand: Brand, message: Message, colors: Colors) -> Layout:
    above = head(shape, brand, message.label, message.language)
    below = foot(shape, message.foot, brand.site, message.language)
    room = news_room(shape, brand, message)
    title = fit(message.title, message.language, room)
    lines = middle(Words(title, room, message.language), shape, above.bottom, below.top)
    return Layout(shape, colors, (above, Band(above.bottom, below.top, lines), below), cut=title.cut)
