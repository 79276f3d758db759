"""Parts that all cards have: the head with name and emblem, the foot with the date, the column of texts above it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from plugins.typesetting import typeset_text

from .colors import INK, KNOCKOUT, QUIET
from .layout import Band, Bar, Emblem, Line, Shape
from .lettering.edges import start_of
from .lettering.fitting import CAPITALS, TAILS, Box, Fitted, fit
from .lettering.fonts import BOLD, MEDIUM
from .logos import width_of
from .orders import Brand, CardOrder

RULE = (96, 6)
LABEL = 46
"""The height of a label's ground. Where there is none, the rule has so much room: titles are as large on all cards."""
LABEL_EDGE = 18
EMBLEM = 68
EMBLEM_TALL = 112
NAME, NAME_TALL, LONG_NAME = 76, 140, 34
BELOW_HEAD, ABOVE_TITLE, ABOVE_FOOT = 24, 26, 36
"""Least room between head and label or rule, between these and the title, and between the last words and the foot."""
LEAST_NAME = 0.45
"""Of the width between the margins; an emblem leaves so much for the name."""
HANG = 2 / 3
"""The part of the margin that quotation marks may take."""
READABLE = 24


@dataclass(frozen=True, slots=True)
class Words:
    """A text that was fitted into its room, and how it is set."""

    fitted: Fitted
    room: Box
    language: str
    tone: int = INK
    below: int = 0
    """Room below it, in pixels, where it has lines."""
    hangs: bool = False
    """True if a quotation mark that it begins with may stand in the margin."""

    @property
    def height(self) -> int:
        """The pixels from the top of the first line's capitals to what stands below; 0 without lines."""
        return height_of(self.fitted, self.room) + self.below if self.fitted.lines else 0


def scaled(shape: Shape, size: float) -> int:
    """Return an even number of pixels for a size on the card of links."""
    return round(size * shape.unit / 2) * 2


def box(shape: Shape, height: int, sizes: tuple[float, float], lines: int, weight: int = BOLD) -> Box:
    """Return room over the whole width between the margins; largest and smallest size as on the card of links."""
    largest, smallest = sizes
    # The smallest shape is looked at in the smallest size: words do not shrink all the way with it.
    least = max(scaled(shape, smallest), min(READABLE, round(smallest)))
    largest_size = max(scaled(shape, largest), least)
    width = shape.width - 2 * shape.margin
    return Box(width, height, largest_size, least, lines, 1.16 if weight == BOLD else 1.25, weight)


def head(order: CardOrder) -> Band:
    """Return the name, and the emblem in the right corner; the band ends where the news may begin."""
    return _head(order.shape, order.brand)


def foot(order: CardOrder) -> Band:
    """Return the last lines: date and sector, and where nobody can click, the address to read."""
    return _foot(order.shape, order.content.foot, order.brand.site, order.content.language)


@lru_cache(maxsize=2_000)
def _head(shape: Shape, brand: Brand) -> Band:
    side = scaled(shape, EMBLEM_TALL if shape.tall else EMBLEM)
    high = scaled(shape, NAME_TALL if shape.tall else NAME)
    room = box(shape, high, (40 if shape.tall else 34, 26), 3 if shape.tall else 2, MEDIUM)
    wide = min(width_of(brand.logo, side), round(room.width * (1 - LEAST_NAME)))
    narrow = replace(room, width=room.width - wide - scaled(shape, 32))
    text, language = typeset_text(brand.name.text, brand.name.language), brand.name.language
    name = fit(text, language, narrow)
    if name.cut:
        name = fit(text, language, replace(narrow, lines=room.lines + 1, height=scaled(shape, LONG_NAME) + high))
    lines = placed(Words(name, room, language), shape, shape.top)
    emblem = Emblem(shape.width - shape.margin - wide, shape.top, wide, side, brand.monogram, brand.logo)
    return Band(0, shape.top + max(side, height_of(name, room)), lines, emblem=emblem, shared=True)


@lru_cache(maxsize=4_000)
def _foot(shape: Shape, words: str, site: str, language: str) -> Band:
    room = box(shape, scaled(shape, 60), (30, 24), 1, MEDIUM)
    texts = [typeset_text(words, language)] if words else []
    texts += [site] if site and shape.tall else []
    rows = [Words(fit(text, language, room), room, language, QUIET, scaled(shape, 18)) for text in texts]
    if rows:
        rows[-1] = replace(rows[-1], below=0)
    top, lines = stacked(shape, rows, shape.bottom)
    return Band(top, shape.height, lines)


def column_height(order: CardOrder) -> int:
    """Return the rows that texts may take below the label, or below the rule."""
    used = scaled(order.shape, BELOW_HEAD) + scaled(order.shape, LABEL) + scaled(order.shape, ABOVE_TITLE)
    return column_end(order) - head(order).bottom - used


def column_end(order: CardOrder) -> int:
    """Return the row above which the last words stand."""
    return foot(order).top - scaled(order.shape, ABOVE_FOOT)


def stacked(shape: Shape, rows: Sequence[Words], bottom: int) -> tuple[int, tuple[Line, ...]]:
    """Put texts one below the other, the last one down to a row; return where the first one's capitals begin too."""
    top = bottom - sum(words.height for words in rows)
    lines: list[Line] = []
    start = top
    for words in rows:
        lines += placed(words, shape, start)
        start += words.height
    return top, tuple(lines)


def labelled(order: CardOrder, bottom: int) -> tuple[tuple[Bar, ...], tuple[Line, ...]]:
    """Return the label that ends at a row, on a ground that comes in from the card's edge; or else the rule."""
    shape, content = order.shape, order.content
    if not content.label:
        return (rule(shape, bottom),), ()
    high = scaled(shape, LABEL)
    room = box(shape, high, (28, 20), 1)
    fitted = fit(content.label, content.language, room)
    # Capitals alone are counted: tails of a few letters would move all others up.
    capitals = round(CAPITALS * fitted.size)
    lines = placed(Words(fitted, room, content.language, KNOCKOUT), shape, bottom - (high + capitals) // 2)
    wide = round(max(fitted.widths, default=0.0))
    return (Bar(0, bottom - high, shape.margin + wide + scaled(shape, LABEL_EDGE), bottom),), lines


def rule(shape: Shape, bottom: int) -> Bar:
    """Return the short bar that begins the news, its lower edge at a row."""
    wide, high = scaled(shape, RULE[0]), scaled(shape, RULE[1])
    return Bar(shape.margin, bottom - high, shape.margin + wide, bottom)


def height_of(fitted: Fitted, room: Box) -> int:
    """Return the height from the top of the first line's capitals to the tails of the last line."""
    below = round(room.leading * fitted.size) * max(0, len(fitted.lines) - 1)
    return round((CAPITALS + TAILS) * fitted.size) + below if fitted.lines else 0


def placed(words: Words, shape: Shape, top: int) -> tuple[Line, ...]:
    """Put lines on the left edge, from the row of the first capitals' tops on."""
    fitted, room = words.fitted, words.room
    hang = shape.margin * HANG if words.hangs else 0
    baseline = top + round(CAPITALS * fitted.size)
    leading = round(room.leading * fitted.size)
    starts = [start_of(text, fitted.size, room.weight, words.language) for text in fitted.lines]
    # On lines within a text hung marks would look like an edge that is missed.
    starts[:1] = [start_of(text, fitted.size, room.weight, words.language, hang) for text in fitted.lines[:1]]
    return tuple(
        Line(
            text,
            fitted.size,
            room.weight,
            round((shape.margin - start) * 4) / 4,
            baseline + number * leading,
            words.tone,
            words.language,
        )
        for number, (text, start) in enumerate(zip(fitted.lines, starts, strict=True))
    )
