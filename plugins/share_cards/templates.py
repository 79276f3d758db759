"""The templates of cards, one function each: an order in, its layout out.

Words stand on one edge at the left and are counted up from the foot; what there is too much of leaves room below the
name, and no card looks half empty where a title is short.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from plugins.typesetting import typeset_text

from .colors import ACCENT, INK, QUIET, Colors, colors_of, paper_colors, photo_colors, urgent_colors
from .layout import Band, Bar, Layout, Line
from .lettering.fitting import CAPITALS, TAILS, Box, fit, surely_fits
from .lettering.fonts import BOLD, MEDIUM, ink_of
from .lettering.fonts import shape as shaped
from .orders import CardOrder
from .zones import (
    ABOVE_TITLE,
    LABEL,
    RULE,
    Words,
    box,
    column_end,
    column_height,
    foot,
    head,
    labelled,
    rule,
    scaled,
    stacked,
)

QUOTATION_MARK = {"en": "“"}
OTHER_MARK = "«"
MARK_EDGE, MARK_GAP = 1 / 4, 1 / 6
"""Of the margin: what stays free left of the large mark that hangs in it, and between the mark and the words."""
PAIRS = (("«", "»"), ("“", "”"), ("„", "“"))
BELOW_SAID, BELOW_SPEAKER, BELOW_NUMBER, BELOW_RULE_OF_NUMBER = 30, 14, 56, 40
TITLE_SHARE = 0.46
"""The part of the column that what a number counts may take."""
ABOVE_WHEN, ABOVE_PLACE = 28, 16
PHOTO_WORDS_SHARE = 0.5
"""Words take at most this part of a photo's height, from below."""
BELOW_PHOTO_NAME = 22


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
    """Lay out the quotation behind a large mark, then who said it and what that one is, or else in which news."""
    shape, content = order.shape, order.content
    below = _said_by(order)
    room = column_height(order) + scaled(shape, LABEL) - sum(row.height for row in below)
    large = box(shape, room - scaled(shape, BELOW_SAID), (76, 36), 8 if shape.tall else 5)
    said = _words(order, bare_quotation(typeset_text(content.text, content.language)), large)
    said = replace(said, below=scaled(shape, BELOW_SAID) if below else 0)
    top, lines = stacked(shape, (said, *below), column_end(order))
    column = Band(top - scaled(shape, ABOVE_TITLE), 0, (_quotation_mark(order, top, said.fitted.size), *lines))
    below_cut = any(row.fitted.cut for row in below)
    lost = ("card_text",) if said.fitted.cut or (below_cut and content.speaker) else ()
    return _between(order, column, cut=below_cut and not content.speaker, lost=lost)


def figure(order: CardOrder) -> Layout:
    """Lay out the number that is the news as large as it goes, and below it, smaller, what it counts."""
    shape, content = order.shape, order.content
    room, gap = _figure_height(order), scaled(shape, BELOW_NUMBER)
    sizes = (64 if shape.tall else 46, 30)
    small = box(shape, round(room * TITLE_SHARE), sizes, 6 if shape.tall else 4, MEDIUM)
    title = replace(_words(order, content.title, small), hangs=True)
    large = box(shape, room - title.height - gap // 2, (240, 64), 1)
    number = _words(order, typeset_text(content.text, content.language), large)
    # Figures have no tails.
    number = replace(number, below=gap - round(TAILS * number.fitted.size))
    top, lines = stacked(shape, (number, title), column_end(order))
    start = top - scaled(shape, BELOW_RULE_OF_NUMBER)
    lost = ("card_text",) if number.fitted.cut else ()
    return _between(order, Band(start, 0, lines), (rule(shape, start),), cut=title.fitted.cut, lost=lost)


def event(order: CardOrder) -> Layout:
    """Lay out the title, and below it day, hour and place, where they are known."""
    shape, content, lines = order.shape, order.content, 2 if order.shape.tall else 1
    hour = box(shape, scaled(shape, 56 * lines), (44, 28), lines)
    spot = box(shape, scaled(shape, 44 * lines), (34, 24), lines, MEDIUM)
    when = _words(order, typeset_text(content.when, content.language), hour)
    place = _words(order, typeset_text(content.place, content.language), spot, QUIET)
    when = replace(when, below=scaled(shape, ABOVE_PLACE) if place.height else 0)
    below = scaled(shape, ABOVE_WHEN) if when.height or place.height else 0
    height = column_height(order) - when.height - place.height - below
    title = _title(order, _title_box(order, height))
    rows = (replace(title, below=below), when, place)
    return _column(order, rows, colors_of(order.brand.color), lost=("place",) if place.fitted.cut else ())


def photo(order: CardOrder) -> Layout:
    """Lay out name, title and date at the bottom of the lead picture, and the emblem in its corner."""
    shape, name, room = order.shape, _photo_name(order), photo_room(order)
    title = _title(order, room)
    below = foot(order)
    top, lines = stacked(shape, (title,), column_end(order))
    bar = rule(shape, top - scaled(shape, ABOVE_TITLE))
    start, names = stacked(shape, (name,), bar.top)
    words = Band(start, below.bottom, (*names, *lines, *below.lines), (bar,))
    bands = (Band(0, start, emblem=head(order).emblem), words)
    colors = photo_colors(order.brand.color)
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
    return _title_box(order, column_height(order))


def photo_room(order: CardOrder) -> Box:
    """Return the room for the title in the lower half of a photo."""
    shape = order.shape
    top = shape.bottom - round(shape.height * PHOTO_WORDS_SHARE) + _photo_name(order).height
    height = column_end(order) - top - rule(shape, 0).bottom + rule(shape, 0).top - scaled(shape, ABOVE_TITLE)
    return box(shape, height, (92 if shape.tall else 72, 36), 5 if shape.tall else 3)


def bare_quotation(text: str) -> str:
    """Return a quotation without the marks around the whole of it: the card has a large one."""
    for first, last in PAIRS:
        inner = text[1:-1]
        if text[:1] == first and text[-1:] == last and not {first, last} & set(inner):
            return inner
    return text


def _figure_height(order: CardOrder) -> int:
    """Return the rows below the rule, which a number keeps farther from."""
    shape = order.shape
    return column_height(order) + scaled(shape, LABEL) + scaled(shape, ABOVE_TITLE - BELOW_RULE_OF_NUMBER - RULE[1])


def _title_box(order: CardOrder, height: int) -> Box:
    shape = order.shape
    return box(shape, height, (140 if shape.tall else 116, 40), 6 if shape.tall else 4)


def _title(order: CardOrder, room: Box) -> Words:
    """Fit the title; one too long for the usual lines gets as many as there is height for."""
    title = _words(order, order.content.title, room)
    if title.fitted.cut:
        title = _words(order, order.content.title, replace(room, lines=2 * room.lines))
    return replace(title, hangs=True)


def _headline(order: CardOrder, colors: Colors) -> Layout:
    return _column(order, (_title(order, news_room(order)),), colors)


def _column(order: CardOrder, rows: Sequence[Words], colors: Colors, lost: tuple[str, ...] = ()) -> Layout:
    """Stack the title and other texts above the foot, with the label or the rule above them."""
    top, lines = stacked(order.shape, rows, column_end(order))
    start = top - scaled(order.shape, ABOVE_TITLE)
    bars, label = labelled(order, start)
    return _between(order, Band(start, 0, lines), bars, label, colors, cut=rows[0].fitted.cut, lost=lost)


def _between(  # noqa: PLR0913 - all that a layout consists of
    order: CardOrder,
    column: Band,
    bars: tuple[Bar, ...] = (),
    label: tuple[Line, ...] = (),
    colors: Colors | None = None,
    *,
    cut: bool,
    lost: tuple[str, ...] = (),
) -> Layout:
    """Put a column from its top on between head and foot; label or rule stand in a band of their own above it."""
    above, below = head(order), foot(order)
    # Of titles that are as high it is the same, so most cards of an organization find it packed.
    between = Band(above.bottom, column.top, label, bars, shared=True)
    bands = (above, between, replace(column, bottom=below.bottom, lines=(*column.lines, *below.lines)))
    return Layout(order.shape, colors or colors_of(order.brand.color), bands, cut=cut, lost=lost)


def _words(order: CardOrder, text: str, room: Box, tone: int = INK) -> Words:
    language = order.content.language
    return Words(fit(text, language, room), room, language, tone)


def _photo_name(order: CardOrder) -> Words:
    shape, name = order.shape, order.brand.name
    room = box(shape, scaled(shape, 92), (30, 24), 2, MEDIUM)
    fitted = fit(typeset_text(name.text, name.language), name.language, room)
    return Words(fitted, room, name.language, below=scaled(shape, BELOW_PHOTO_NAME))


def _said_by(order: CardOrder) -> tuple[Words, ...]:
    """Return the speaker's name, and below it who that is; without a speaker the title, if it is not the quotation."""
    shape, content = order.shape, order.content
    if not content.speaker:
        title = "" if _letters(content.title) == _letters(content.text) else content.title
        room = box(shape, scaled(shape, 84), (30, 24), 2, MEDIUM)
        return tuple(words for words in (_words(order, title, room, QUIET),) if words.height)
    name, role, *_ = (*re.split(r",\s+|\s[—–]\s", typeset_text(content.speaker, content.language), maxsplit=1), "")
    narrow, wide = box(shape, scaled(shape, 80), (34, 26), 2), box(shape, scaled(shape, 76), (28, 24), 2, MEDIUM)
    who, what = _words(order, name, narrow), _words(order, role, wide, QUIET)
    return (replace(who, below=scaled(shape, BELOW_SPEAKER)), what) if what.height else (who,)


def _quotation_mark(order: CardOrder, top: int, size: int) -> Line:
    """Hang the large mark into the margin beside the first line, as large as it fits there."""
    shape, language = order.shape, order.content.language
    sign = QUOTATION_MARK.get(language, OTHER_MARK)
    glyph, _, _ = shaped(sign, BOLD, language)[0]
    left, upper, right, lower = ink_of(glyph, BOLD)
    large = int(shape.margin * (1 - MARK_EDGE - MARK_GAP) / (right - left)) // 2 * 2
    x = shape.margin * (1 - MARK_GAP) - right * large
    # An English mark hangs from the height of capitals, a Russian or Kazakh one stands in their middle.
    y = upper * large if language in QUOTATION_MARK else CAPITALS * size / 2 + (upper + lower) / 2 * large
    return Line(sign, large, BOLD, round(x * 4) / 4, top + round(y), ACCENT, language)


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())
