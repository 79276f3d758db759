"""What lines look like over many thousands of headlines."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.share_cards.drawing import draw
from plugins.share_cards.layout import SHAPES
from plugins.share_cards.lettering.breaking import CLOSING, LEAN_BACK, LEAN_FORWARD, OPENING, measured, narrowest
from plugins.share_cards.lettering.fitting import Box, fit
from plugins.share_cards.lettering.fonts import BOLD
from plugins.share_cards.lettering.word_parts import drawable, word_parts
from plugins.share_cards.templates import news_room
from plugins.typesetting import typeset_text
from tests.share_cards.headlines import headlines
from tests.share_cards.made_cards import ordered
from tests.soak import trials

ROOM = Box(1056, 300, 96, 40, 4, 1.16, BOLD)
LETTERS = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһіabcdefghijklmnopqrstuvwxyz0123456789 .,:;-—«»№%₸()ЩҚ👩🏽‍⚕️🎉"


def leans(lines, language):
    """Say whether a little word stands torn from what it leans on."""
    ends = [line.split()[-1].strip(OPENING).lower() for line in lines[:-1]]
    starts = [line.split()[0].strip(CLOSING).lower() for line in lines[1:]]
    return bool(set(ends) & LEAN_FORWARD[language]) or bool(set(starts) & LEAN_BACK.get(language, frozenset()))


def best_clean_size(title, language):
    """The largest size of any breaks that tear nothing, whatever else they look like."""
    words = measured(
        word_parts(drawable(title, BOLD), BOLD, language, ROOM.width / (ROOM.largest * 0.7)), BOLD, language
    )
    found = [narrowest(words, count) for count in range(1, min(ROOM.lines, len(words.parts)) + 1)]
    sizes = [min(96, ROOM.width / f.widest, ROOM.height / (0.9 + 1.16 * (len(f.lines) - 1))) for f in found if f]
    return max((int(size) // 2 * 2 for size in sizes), default=0)


def set_in(shape, count):
    for title, language in headlines(count):
        order = ordered(title, language, shape=shape)
        yield fit(order.content.title, language, news_room(order))


def test_no_little_word_is_torn_off_where_another_break_is_as_good():
    torn = []
    for title, language in headlines(trials(20_000)):
        typeset = typeset_text(title, language)
        shown = fit(typeset, language, ROOM)
        if leans(shown.lines, language) and best_clean_size(typeset, language) >= shown.size * 0.92:
            torn.append(shown.lines)
    assert torn == []


def test_torn_words_are_rare_at_all():
    many = headlines(1_000)
    torn = [
        title for title, language in many if leans(fit(typeset_text(title, language), language, ROOM).lines, language)
    ]
    assert len(torn) <= 5


def test_usual_headlines_fill_their_room():
    sizes = [fit(typeset_text(title, language), language, ROOM).size for title, language in headlines(500)]
    assert min(sizes) >= 48


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_lines_that_are_much_shorter_than_others_are_rare(shape):
    short = [min(lines.widths) < 0.45 * max(lines.widths) for lines in set_in(shape, 400)]
    assert sum(short) <= (60 if shape.tall else 0)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_every_headline_fits_every_shape(shape):
    assert [title for title, language in headlines(60) if not draw(ordered(title, language, shape=shape))] == []


@settings(max_examples=trials(10_000), deadline=None, database=None)
@given(st.text(LETTERS, min_size=1, max_size=300), st.sampled_from(("kk", "ru", "en")))
def test_no_title_overflows_its_room(title, language):
    shown = fit(title, language, ROOM)
    assert all(width <= ROOM.width + 1 for width in shown.widths)
    assert len(shown.lines) <= ROOM.lines
    assert shown.size >= ROOM.smallest
    assert shown.size * (0.9 + 1.16 * (len(shown.lines) - 1)) <= ROOM.height + 1
