"""Parts that all cards have: the head with emblem and name, the foot with the date, texts in the middle of a zone."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache

from plugins.typesetting import typeset_text

from .colors import INK, KNOCKOUT, QUIET
from .fitting import CAPITALS, TAILS, Box, Fitted, fit
from .fonts import BOLD, MEDIUM
from .layout import Band, Bar, Emblem, Line, Shape
from .orders import Brand, CardOrder

RULE = (96, 6)
EMBLEM = 68
EMBLEM_TALL = 116
GAP = 40
READABLE = 24


@dataclass(frozen=True, slots=True)
class Words:
    """A text that was fitted into its room, and how it is set."""

    fitted: Fitted
    room: Box
    language: str
    tone: int = INK


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
    return Box(width, height, largest_size, least, lines, 1.16 if weight == BOLD else 1.25, weight, shape.square)


def head(order: CardOrder) -> Band:
    """Return emblem, name, and the rule or the label below them; the band ends where the news may begin."""
    return _head(order.shape, order.brand, order.content.label, order.content.language)


def foot(order: CardOrder) -> Band:
    """Return the last lines: date and sector, and where nobody can click, the address to read."""
    return _foot(order.shape, order.content.foot, order.brand.site, order.content.language)


@lru_cache(maxsize=2_000)
def _head(shape: Shape, brand: Brand, label: str, language: str) -> Band:
    side = scaled(shape, EMBLEM_TALL if shape.tall else EMBLEM)
    beside = 0 if shape.tall else side + scaled(shape, 20)
    room = box(shape, scaled(shape, 110), (34, 26), 2, MEDIUM)
    narrow = replace(room, width=room.width - beside, square=room.square - beside)
    name = fit(typeset_text(brand.name.text, brand.name.language), brand.name.language, narrow)
    tall = height_of(name, room)
    if shape.tall:
        left, top, first = (shape.width - side) // 2, shape.top, shape.top + side + scaled(shape, 28)
        end = first + tall
    else:
        left = round((shape.width - beside - max(name.widths, default=0.0)) / 2)
        middle = shape.top + max(side, tall) // 2
        top, first = middle - side // 2, middle - tall // 2
        end = shape.top + max(side, tall)
    emblem = Emblem(left, top, side, brand.monogram, brand.logo)
    lines = tuple(_placed(Words(name, room, brand.name.language), shape, first, beside))
    bars, words, bottom = _under(shape, end + scaled(shape, 26), label, language)
    return Band(0, bottom, (*lines, *words), bars, emblem, shared=True)


@lru_cache(maxsize=4_000)
def _foot(shape: Shape, words: str, site: str, language: str) -> Band:
    room = box(shape, scaled(shape, 60), (30, 24), 1, MEDIUM)
    lines = [typeset_text(words, language)] if words else []
    lines += [site] if site and shape.tall else []
    placed: list[Line] = []
    bottom = shape.bottom
    for text in reversed(lines):
        fitted = fit(text, language, room)
        placed = [*_placed(Words(fitted, room, language, QUIET), shape, bottom - height_of(fitted, room)), *placed]
        bottom -= height_of(fitted, room) + scaled(shape, 18)
    return Band(bottom, shape.height, tuple(placed))


def middle(words: Words, shape: Shape, top: int, bottom: int) -> tuple[Line, ...]:
    """Put fitted words into the middle between two rows."""
    return tuple(_placed(words, shape, (top + bottom - height_of(words.fitted, words.room)) // 2))


def _under(shape: Shape, top: int, label: str, language: str) -> tuple[tuple[Bar, ...], tuple[Line, ...], int]:
    """Return the rule, or the label on a ground of the rule's colour."""
    if not label:
        wide, high = scaled(shape, RULE[0]), scaled(shape, RULE[1])
        left = (shape.width - wide) // 2
        return (Bar(left, top, left + wide, top + high),), (), top + high
    room = box(shape, scaled(shape, 44), (28, 20), 1)
    fitted = fit(label, language, room)
    side = scaled(shape, 18)
    wide = round(max(fitted.widths, default=0.0)) + 2 * side
    high = height_of(fitted, room) + side
    left = (shape.width - wide) // 2
    words = tuple(_placed(Words(fitted, room, language, KNOCKOUT), shape, top + side // 2 + 2))
    return (Bar(left, top, left + wide, top + high),), words, top + high


def height_of(fitted: Fitted, room: Box) -> int:
    """Return the height from the top of the first line's capitals to the tails of the last line."""
    below = round(room.leading * fitted.size) * max(0, len(fitted.lines) - 1)
    return round((CAPITALS + TAILS) * fitted.size) + below if fitted.lines else 0


def _placed(words: Words, shape: Shape, top: int, beside: int = 0) -> Iterator[Line]:
    """Centre lines from the row of the first capitals' tops on, moved to the right by half of what stands `beside`."""
    fitted, room = words.fitted, words.room
    baseline = top + round(CAPITALS * fitted.size)
    for number, (text, width) in enumerate(zip(fitted.lines, fitted.widths, strict=True)):
        x = round((shape.width + beside - width) / 2 * 4) / 4
        y = baseline + number * round(room.leading * fitted.size)
        yield Line(text, fitted.size, room.weight, x, y, words.tone, words.language)
