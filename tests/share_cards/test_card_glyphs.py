"""Every letter that the three languages need is drawn, and not as a box."""

from __future__ import annotations

import unicodedata

import pytest

from plugins.share_cards.card_warnings import missing_glyphs
from plugins.share_cards.lettering.fonts import BOLD, MEDIUM, put_together, shape, width
from plugins.share_cards.lettering.glyphs import mask
from plugins.share_cards.lettering.word_parts import drawable
from tests.share_cards.made_cards import ordered

KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
LATIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
SIGNS = "0123456789₸№«»—–…“”‘’·%+-.,:;!?()/&@$€₽°×"
EVERYTHING = KAZAKH + KAZAKH.lower() + LATIN + LATIN.lower() + SIGNS


def test_the_kazakh_alphabet_has_42_letters():
    assert len(set(KAZAKH)) == 42


def test_nothing_is_missing():
    assert missing_glyphs(ordered(EVERYTHING)) == ()
    assert drawable(EVERYTHING, BOLD) == EVERYTHING


@pytest.mark.parametrize("weight", [MEDIUM, BOLD])
def test_every_sign_has_a_picture_of_its_own(weight):
    (box,) = [glyph for glyph, _, _ in shape("\uffff", weight, "kk")]
    pictures = {}
    for letter in EVERYTHING:
        ((glyph, _, _),) = shape(letter, weight, "kk")
        assert glyph != box, letter
        drawn = mask(weight, 60, glyph, 0, 0)
        assert drawn is not None, letter
        pictures[letter] = drawn.indexes.tobytes()
    # Cyrillic and Latin letters may share their form; no other two may.
    assert len(set(pictures.values())) > 150


@pytest.mark.parametrize("weight", [MEDIUM, BOLD])
@pytest.mark.parametrize("letter", "ĞğŬ")
def test_a_letter_that_the_font_draws_without_its_mark_gets_it(letter, weight):
    base = unicodedata.normalize("NFD", letter)[0]
    (bare, _, _), *marks = shape(letter, weight, "kk")
    assert [(bare, 0, 0)] == [(glyph, x, y) for glyph, x, y in shape(base, weight, "kk")]
    (mark_,) = [found for glyph, _, _ in marks if (found := mask(weight, 60, glyph, 0, 0))]
    letter_ = mask(weight, 60, bare, 0, 0)
    assert letter_ is not None
    # It stands above the letter, and adds nothing to its width.
    assert mark_.top < letter_.top
    assert width(f"{letter}а", weight, "kk") == pytest.approx(width(f"{base}\u034fа", weight, "kk"))
    assert missing_glyphs(ordered(letter)) == ()


def test_only_what_the_font_cannot_put_together_is_missing():
    assert missing_glyphs(ordered("ǵẽỹĞğŬƣṟ中")) == ("ƣ", "ṟ", "中")


def test_a_card_with_such_a_letter_has_an_address_of_its_own():
    plain, mended = ordered("Gala").address, ordered("Ğala").address
    assert plain != mended
    assert put_together("Ғалым, ǵ, й, ё") == "Ғалым, ǵ, й, ё"


@pytest.mark.parametrize("letter", "ҚҢҒҮҰҺӘӨІ")
def test_letters_of_kazakh_are_not_those_of_russian(letter):
    russian = dict(zip("ҚҢҒҮҰҺӘӨІ", "КНГУУНАОИ", strict=True))[letter]
    glyphs = [shape(each, BOLD, "kk")[0][0] for each in (letter, russian)]
    kazakh, plain = (mask(BOLD, 60, glyph, 0, 0) for glyph in glyphs)
    assert kazakh is not None
    assert plain is not None
    assert kazakh.indexes.tobytes() != plain.indexes.tobytes()
