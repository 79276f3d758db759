"""How each template lays out its words: one function each, of the same form."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from plugins.share_cards.bands import Layout
from plugins.share_cards.fitting import Box, surely_fits
from plugins.share_cards.message import Brand, Message
from plugins.share_cards.shapes import Shape
from plugins.typesetting import typeset_text

from .event import event, event_room, place_room
from .figure import figure, figure_room, number_room
from .news import news, news_room, release, urgent
from .photo import photo, photo_room
from .quote import quote

TEMPLATES: Mapping[str, Callable[[Shape, Brand, Message], Layout]] = {
    "news": news,
    "photo": photo,
    "quote": quote,
    "figure": figure,
    "event": event,
    "release": release,
    "urgent": urgent,
}
"""By the value of `card` in a post's header."""

TITLE_ROOMS: Mapping[str, Callable[[Shape, Brand, Message], Box]] = {
    "news": news_room,
    "photo": photo_room,
    "figure": figure_room,
    "event": event_room,
    "release": news_room,
    "urgent": news_room,
}
"""The room that templates have for a title, for those who only ask whether it fits."""


def surely_whole(shape: Shape, brand: Brand, message: Message) -> bool:
    """Say without laying out the card that nothing on it is cut; False if only `lay_out` can tell."""
    template = fitting_template(message)
    room = TITLE_ROOMS.get(template)
    if room is None or not surely_fits(message.title, message.language, room(shape, brand, message)):
        return False
    if template == "figure":
        return _surely_fits(message.text, message, number_room(shape, brand, message))
    return (
        template != "event"
        or not message.place
        or _surely_fits(message.place, message, place_room(shape, brand, message))
    )


def _surely_fits(words: str, message: Message, room: Box) -> bool:
    return surely_fits(typeset_text(words, message.language), message.language, room)


def lay_out(shape: Shape, brand: Brand, message: Message) -> Layout:
    """Lay out a card; a template whose own words or picture are missing gives the plain one."""
    return TEMPLATES[fitting_template(message)](shape, brand, message)


def fitting_template(message: Message) -> str:
    """Name the template that a message has everything for."""
    lacking = {"photo": not message.photo, "quote": not message.text, "figure": not message.text}
    return "news" if lacking.get(message.template) else message.template


__all__ = ["TEMPLATES", "fitting_template", "lay_out", "surely_whole"]
