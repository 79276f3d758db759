"""What is drawn and the number of the layout change together: networks keep a card by its address for ever."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from io import BytesIO

from PIL import Image

from plugins.share_cards.drawing import draw
from plugins.share_cards.layout import SHAPES
from plugins.share_cards.orders import LAYOUT
from plugins.share_cards.templates import TEMPLATES, lay_out
from tests.share_cards.made_cards import cross_file, full, photo_file

DRAWN = (8, "3b6e22e3cd1df2a7")
"""LAYOUT, and the digest of all pixels as it draws them. Where the pixels change, both must."""


def test_other_pixels_have_another_number(tmp_path):
    digest = sha256()
    for template in sorted(set(TEMPLATES) - {"photo"}):
        for shape in SHAPES:
            digest.update(Image.open(BytesIO(draw(full(template, shape)))).convert("RGB").tobytes())
    for ground in ((0, 0, 0, 0), (255, 255, 255, 255)):
        order = full("news")
        branded = replace(order, brand=replace(order.brand, logo=cross_file(tmp_path, ground)))
        digest.update(Image.open(BytesIO(draw(branded))).convert("RGB").tobytes())
    for shape in SHAPES:
        small = Image.open(BytesIO(draw(full("photo", shape, photo_file(tmp_path))))).convert("L").resize((24, 24))
        digest.update(bytes(level // 32 for level in small.tobytes()))
    assert (LAYOUT, digest.hexdigest()[:16]) == DRAWN


def test_a_title_that_is_the_quotation_stands_once():
    order = full("quote", SHAPES[0])
    content = replace(order.content, text="Біз бірге күштіміз", title="«Біз бірге\N{NO-BREAK SPACE}күштіміз»")
    words = " ".join(line.text for band in lay_out(replace(order, content=content)).bands for line in band.lines)
    assert words.count("күштіміз") == 1
