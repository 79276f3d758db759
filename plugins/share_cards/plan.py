"""What is on a card and where: all of it known, and its address with it, before anything is drawn."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256

import PIL

from plugins.newsroom import Card, PostRecord, Text
from plugins.typesetting import plain_text, typeset_text

from .colors import Colors, colors_of
from .fitting import CAPITALS, Box, Fitted, fit
from .fonts import BOLD, MEDIUM, fonts_digest, has_glyph, width

WIDTH = 1200
HEIGHT = 630
# Goes up with every change of what is drawn, so that addresses change with it.
LAYOUT = 1

MARGIN = 72
TOP = 60
BOTTOM = 574
GAP = 42
RULE = (96, 6)
# A square crop keeps the middle 630 pixels.
SQUARE = 600

NAME = Box(WIDTH - 2 * MARGIN, 110, 36, 26, 2, 1.25, MEDIUM, SQUARE)
FOOT = Box(WIDTH - 2 * MARGIN, 60, 30, 24, 1, 1.3, MEDIUM, SQUARE)


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: `x` and `y` in pixels are its start and its baseline."""

    text: str
    size: int
    weight: int
    x: float
    y: int
    quiet: bool = False


@dataclass(frozen=True, slots=True)
class CardPlan:
    """Everything that is drawn, and the card as pages name it."""

    card: Card
    language: str
    lines: tuple[Line, ...]
    colors: Colors
    rule: tuple[int, int, int, int]
    """Left, top, right and bottom in pixels."""
    cut: bool
    """Whether the title had to be shortened."""


def plan_card(record: PostRecord, organization: Text, color: str, sector: str, date_text: str) -> CardPlan:
    """Lay out the card of a post version.

    `organization` is its name, `color` its brand colour as `#rrggbb` or empty, `sector` and `date_text` are ready
    texts in the post's language, each may be empty.
    """
    title = record.share_title or record.title
    typeset = typeset_text(title, record.language) if record.share_title else record.title_typeset
    name = fit(typeset_text(str(organization), organization.language), organization.language, NAME)
    foot = fit(typeset_text(" · ".join(filter(None, (date_text, sector))), record.language), record.language, FOOT)
    heading, lines, rule = _placed(name, foot, typeset, record.language)
    colors = colors_of(color)
    digest = _digest(record.language, lines, colors, rule)
    card = Card(
        address=f"/{record.organization}/cards/{digest}.png",
        width=WIDTH,
        height=HEIGHT,
        media_type="image/png",
        alt=f"{title} — " + ", ".join(filter(None, (str(organization), plain_text(date_text, record.language)))),
    )
    return CardPlan(card, record.language, lines, colors, rule, heading.cut)


def missing_glyphs(plan: CardPlan) -> tuple[str, ...]:
    """Give the letters that the fonts lack, each once, in the order of their code points."""
    lacking = {letter for line in plan.lines for letter in line.text if not has_glyph(letter, line.weight)}
    return tuple(sorted(lacking))


def _placed(
    name: Fitted, foot: Fitted, title: str, language: str
) -> tuple[Fitted, tuple[Line, ...], tuple[int, int, int, int]]:
    """Put the name at the top, the foot at the bottom and the title in the middle of what is left."""
    first = TOP + round(CAPITALS * name.size)
    rule_top = first + _below(name, NAME) + 30
    rule = ((WIDTH - RULE[0]) // 2, rule_top, (WIDTH + RULE[0]) // 2, rule_top + RULE[1])
    foot_first = BOTTOM - _below(foot, FOOT)
    top, bottom = rule[3] + GAP, foot_first - round(CAPITALS * foot.size) - GAP
    box = Box(WIDTH - 2 * MARGIN, bottom - top, 96, 40, 4, 1.16, BOLD, SQUARE)
    heading = fit(title, language, box)
    height = round(CAPITALS * heading.size) + _below(heading, box)
    baseline = (top + bottom - height) // 2 + round(CAPITALS * heading.size)
    lines = (
        *_lines(name, NAME, first, language),
        *_lines(heading, box, baseline, language),
        *_lines(foot, FOOT, foot_first, language, quiet=True),
    )
    return heading, lines, rule


def _below(fitted: Fitted, box: Box) -> int:
    """Give the distance from the first to the last baseline."""
    return round(box.leading * fitted.size) * max(0, len(fitted.lines) - 1)


def _lines(fitted: Fitted, box: Box, first: int, language: str, *, quiet: bool = False) -> Iterator[Line]:
    for number, text in enumerate(fitted.lines):
        start = (WIDTH - width(text, box.weight, language) * fitted.size) / 2
        y = first + number * round(box.leading * fitted.size)
        yield Line(text, fitted.size, box.weight, round(start * 4) / 4, y, quiet)


def _digest(language: str, lines: tuple[Line, ...], colors: Colors, rule: tuple[int, int, int, int]) -> str:
    drawn = (LAYOUT, language, lines, colors, rule, fonts_digest(), PIL.__version__)
    return sha256(repr(drawn).encode()).hexdigest()[:16]
