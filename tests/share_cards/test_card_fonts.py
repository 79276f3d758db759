from __future__ import annotations

import pytest

from plugins.share_cards.lettering.fonts import BOLD, FOLDER, MEDIUM, fonts_digest, has_glyph, shape, width

KAZAKH = "ӘәҒғҚқҢңӨөҰұҮүҺһІі"
SIGNS = "₸№«»„“”‘’—–…·%\u2011\u202f\u00a0"


@pytest.mark.parametrize("weight", [MEDIUM, BOLD])
def test_fonts_have_every_letter_of_the_three_languages(weight):
    alphabet = "".join(map(chr, (*range(0x20, 0x7F), *range(0x410, 0x450), 0x401, 0x451)))
    assert [letter for letter in KAZAKH + SIGNS + alphabet if not has_glyph(letter, weight)] == []


def test_fonts_come_with_their_licence():
    assert "SIL OPEN FONT LICENSE Version 1.1" in (FOLDER / "OFL.txt").read_text(encoding="utf-8")


def test_font_lacks_pictographs():
    assert not has_glyph("🎉", BOLD)


def test_width_is_in_ems_and_grows_with_the_text():
    assert 0.4 < width("н", BOLD, "ru") < 0.8
    assert width("нн", BOLD, "ru") == pytest.approx(2 * width("н", BOLD, "ru"))
    assert width("", BOLD, "ru") == 0


def test_letters_are_kerned():
    assert width("ГА", BOLD, "ru") < width("Г", BOLD, "ru") + width("А", BOLD, "ru")


def test_glyphs_follow_each_other():
    places = [along for _, along, _ in shape("Еңбек", BOLD, "kk")]
    assert places[0] == 0
    assert places == sorted(places)
    assert len(places) == 5


def test_digest_names_fonts_and_their_drawer():
    assert "HarfBuzz" in fonts_digest()
