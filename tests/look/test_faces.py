"""The two faces of the tests: the browser has nothing else, and one is much wider than the other."""

from __future__ import annotations

import pytest
import uharfbuzz as hb

from tests.look.faces import FACES, FONTS, NARROW, WIDE, set_in

LETTERS = "АаЯяЁёӘәҒғҚқҢңӨөҰұҮүҺһІіAaZzÉé09 №«»“”’—–…₸€›\u2011"
ASKED = ("system-ui", "sans-serif", "serif", "monospace", "Arial", '"Noto Sans"', '"A face that nobody has"')
SHOWN = "Қазақстанның еңбек ұйымдары"


@pytest.fixture
def page(browser):
    with browser.new_context() as context:
        shown = context.new_page()
        shown.set_content(f"<span>{SHOWN}</span>")
        yield shown


def width_in(page, family):
    page.evaluate("family => { document.querySelector('span').style.fontFamily = family }", family)
    return page.locator("span").bounding_box()["width"]


@pytest.mark.parametrize("family", ASKED)
def test_whatever_a_page_asks_for_it_is_shown_in_the_wide_face(page, family):
    page.evaluate("document.querySelector('span').style.fontSize = '20px'")  # monospace begins smaller
    assert width_in(page, family) == width_in(page, f'"{WIDE}"')


def test_the_narrow_face_is_much_narrower(page):
    assert width_in(page, f'"{NARROW}"') < 0.85 * width_in(page, f'"{WIDE}"')


def test_a_page_is_shown_in_another_face_and_then_as_before(page):
    before = width_in(page, "")
    with set_in(page, NARROW):
        assert width_in(page, "") < before
    assert width_in(page, "") == before


@pytest.mark.parametrize("file", sorted(FONTS.glob("*.ttf")), ids=lambda file: file.stem)
def test_a_face_has_every_letter_of_the_three_languages(file):
    font = hb.Font(hb.Face(hb.Blob.from_file_path(str(file))))
    assert [letter for letter in LETTERS if font.get_nominal_glyph(ord(letter)) is None] == []


def test_faces_come_with_their_licences():
    told = (FONTS / "README.md").read_text("utf-8")
    assert all(f'"{face}"' in told for face in FACES)
    for licence in ("LICENSE.DejaVu.txt", "LICENSE.Roboto.txt"):
        assert (FONTS / licence).is_file()
        assert f"`{licence}`" in told
