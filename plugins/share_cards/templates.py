"""The templates of cards, one function each: an order in, its layout out."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from plugins.typesetting import typeset_text

from .colors import ACCENT, INK, QUIET, Colors, colors_of, paper_colors, urgent_colors
from .fitting import Box, fit, surely_fits
from .fonts import BOLD, MEDIUM
from .layout import Band, Layout, Line
from .orders import CardOrder
from .zones import EMBLEM_TALL, GAP, Words, box, foot, head, height_of, middle, scaled

QUOTATION_MARK = {"en": "“"}
OTHER_MARK = "«"
QUOTE_TITLE_ROOM = 84
MARK_ROOM = 44
"""What the large quotation mark takes of the margin's inner side, so that no letter stands on it."""
NUMBER_SHARE = 0.54
"""The part of the room between name and date that a number takes."""
WHEN_ROOM, PLACE_ROOM = 58, 46
PHOTO_WORDS_SHARE = 0.5
"""Words take at most this part of a photo's height, from below."""
ABOVE_TITLE, BELOW_TITLE = 16, 26


def news(order: CardOrder) -> Layout:
    """Lay out the headline on the organization's colour."""
    return _headline(order, colors_of(order.brand.color))


def release(order: CardOrder) -> Layout:
    """Lay out the headline on paper, below the words that say it is a press release."""
    return _headline(order, paper_colors(order.brand.color))


def urgent(order: CardOrder) -> Layout:
    """Lay out the headline on red, below the word that says it is urgent."""
    return _headline(order, urgent_colors())


def quote(order: CardOrder) -> Layout:
    """Lay out the quotation below a large mark, then who said it, or else in which news."""
    shape, content, gap = order.shape, order.content, scaled(order.shape, GAP * 0.6)
    above = head(order).bottom
    top, bottom = above + gap, foot(order).top - gap
    end = bottom - scaled(shape, QUOTE_TITLE_ROOM)
    room = box(shape, end - top - gap, (72, 36), 8 if shape.tall else 5)
    large = replace(room, width=room.width - 2 * scaled(shape, MARK_ROOM), square=shape.width)
    small = replace(box(shape, bottom - end, (30, 24), 2, MEDIUM), square=shape.width)
    said = _words(order, typeset_text(content.text, content.language), large)
    news = "" if _letters(content.title) == _letters(content.text) else content.title
    whose = _words(order, typeset_text(content.speaker, content.language) or news, small)
    lines = (_quotation_mark(order, above), *middle(said, shape, top, end), *middle(whose, shape, end, bottom))
    return _between(order, lines, cut=whose.fitted.cut, lost=("card_text",) if said.fitted.cut else ())


def figure(order: CardOrder) -> Layout:
    """Lay out the number that is the news as large as it goes, and below it, smaller, what it counts."""
    shape, content, gap = order.shape, order.content, scaled(order.shape, GAP * 0.6)
    top, bottom = head(order).bottom + gap, foot(order).top - gap
    between = top + round((bottom - top) * NUMBER_SHARE)
    large = replace(box(shape, between - top, (240, 64), 1), square=shape.width)
    sizes = (72 if shape.tall else 52, 30)
    small = box(shape, bottom - between - gap, sizes, 5 if shape.tall else 3, MEDIUM)
    number = _words(order, typeset_text(content.text, content.language), large)
    title = _words(order, content.title, small)
    lines = (*middle(number, shape, top, between), *middle(title, shape, bottom - small.height, bottom))
    return _between(order, lines, cut=title.fitted.cut, lost=("card_text",) if number.fitted.cut else ())


def event(order: CardOrder) -> Layout:
    """Lay out the title, and below it day, hour and place, where they are known."""
    shape, content, gap = order.shape, order.content, scaled(order.shape, GAP * 0.7)
    top, bottom = head(order).bottom, foot(order).top - gap
    place_top = bottom - (scaled(shape, PLACE_ROOM) if content.place else 0)
    when_top = place_top - (scaled(shape, WHEN_ROOM) if content.when else 0)
    room = box(shape, when_top - top - 2 * gap, (104 if shape.tall else 84, 38), 6 if shape.tall else 3)
    hour = replace(box(shape, place_top - when_top, (44, 28), 1), square=shape.width)
    spot = replace(box(shape, bottom - place_top, (34, 24), 1, MEDIUM), square=shape.width)
    title = _words(order, content.title, room)
    when = _words(order, typeset_text(content.when, content.language), hour)
    place = _words(order, typeset_text(content.place, content.language), spot, QUIET)
    rows = ((title, top, when_top), (when, when_top, place_top), (place, place_top, bottom))
    lines = (line for words, start, end in rows for line in middle(words, shape, start, end))
    return _between(order, lines, cut=title.fitted.cut, lost=("place",) if place.fitted.cut else ())


def photo(order: CardOrder) -> Layout:
    """Lay out name, title and date at the bottom of the lead picture, and the emblem in its corner."""
    shape, below, name, room = order.shape, foot(order), _photo_name(order), photo_room(order)
    title = _words(order, order.content.title, room)
    title_end = below.top - scaled(shape, BELOW_TITLE)
    title_top = title_end - height_of(title.fitted, room)
    name_end = title_top - scaled(shape, ABOVE_TITLE)
    start = name_end - height_of(name.fitted, name.room)
    lines = (*middle(name, shape, start, name_end), *middle(title, shape, title_top, title_end))
    corner = max(shape.margin // 2, shape.top - scaled(shape, EMBLEM_TALL))
    emblem = head(order).emblem
    placed = replace(emblem, left=shape.margin // 2, top=corner) if emblem else None
    bands = (Band(0, start, emblem=placed), Band(start, below.top, lines), below)
    colors = colors_of(order.brand.color)
    return Layout(shape, colors, bands, cut=title.fitted.cut, photo=order.content.photo)


TEMPLATES: Mapping[str, Callable[[CardOrder], Layout]] = {
    template.__name__: template for template in (news, photo, quote, figure, event, release, urgent)
}
"""By the value of `card` in a post's header."""


def lay_out(order: CardOrder) -> Layout:
    """Lay out a card; a template whose own words or picture are missing gives the plain one."""
    return TEMPLATES[order.content.fitting_template](order)


def surely_whole(order: CardOrder) -> bool:
    """True if nothing on the card is cut; False if only `lay_out` can tell, which takes eight times as long."""
    rooms = {"news": news_room, "release": news_room, "urgent": news_room, "photo": photo_room}
    room = rooms.get(order.content.fitting_template)
    return room is not None and surely_fits(order.content.title, order.content.language, room(order))


def news_room(order: CardOrder) -> Box:
    """Return the room for a headline."""
    shape = order.shape
    height = foot(order).top - head(order).bottom - 2 * scaled(shape, GAP)
    return box(shape, height, (128 if shape.tall else 96, 40), 6 if shape.tall else 4)


def photo_room(order: CardOrder) -> Box:
    """Return the room for the title in the lower half of a photo."""
    shape, name = order.shape, _photo_name(order)
    top = shape.bottom - round(shape.height * PHOTO_WORDS_SHARE) + height_of(name.fitted, name.room)
    height = foot(order).top - top - scaled(shape, ABOVE_TITLE + BELOW_TITLE)
    return box(shape, height, (92 if shape.tall else 68, 36), 5 if shape.tall else 3)


def _headline(order: CardOrder, colors: Colors) -> Layout:
    title = _words(order, order.content.title, news_room(order))
    lines = middle(title, order.shape, head(order).bottom, foot(order).top)
    return _between(order, lines, colors, cut=title.fitted.cut)


def _between(
    order: CardOrder, lines: Iterable[Line], colors: Colors | None = None, *, cut: bool, lost: tuple[str, ...] = ()
) -> Layout:
    """Put lines between head and foot."""
    above, below = head(order), foot(order)
    bands = (above, Band(above.bottom, below.top, tuple(lines)), below)
    return Layout(order.shape, colors or colors_of(order.brand.color), bands, cut=cut, lost=lost)


def _words(order: CardOrder, text: str, room: Box, tone: int = INK) -> Words:
    language = order.content.language
    return Words(fit(text, language, room), room, language, tone)


def _photo_name(order: CardOrder) -> Words:
    shape, name = order.shape, order.brand.name
    lines = 2 if shape.tall else 1
    room = replace(box(shape, scaled(shape, 46 * lines), (30, 24), lines, MEDIUM), square=shape.width)
    return Words(fit(typeset_text(name.text, name.language), name.language, room), room, name.language)


def _quotation_mark(order: CardOrder, top: int) -> Line:
    size, language = scaled(order.shape, 130), order.content.language
    sign = QUOTATION_MARK.get(language, OTHER_MARK)
    return Line(sign, size, BOLD, order.shape.margin / 2, top + round(size * 0.62), ACCENT, language)


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
