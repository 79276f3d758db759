from __future__ import annotations

import re
from dataclasses import replace

import pytest

from plugins.newsroom import Text
from plugins.share_cards.layout import SHAPES, Image
from tests.share_cards.made_cards import BRAND, full, ordered

PHOTO = Image("photo.jpg", "digest", 1200, 800)


def test_card_is_what_networks_want():
    card = ordered().card
    assert (card.width, card.height, card.media_type) == (1200, 630, "image/png")
    assert (full("photo", photo=PHOTO).card.media_type) == "image/jpeg"


def test_address_is_known_before_drawing():
    assert re.fullmatch(r"/almaty/cards/[0-9a-f]{16}\.png", ordered().address)
    assert re.fullmatch(r"/almaty/cards/[0-9a-f]{16}\.jpg", full("photo", photo=PHOTO).address)
    assert re.fullmatch(r"/cards/[0-9a-f]{16}\.png", ordered(brand=replace(BRAND, organization="")).address)


@pytest.mark.parametrize(
    "other",
    [
        ordered("Оплата отпуска"),
        ordered(brand=replace(BRAND, color="#004a99")),
        ordered(brand=replace(BRAND, name=Text("Кәсіподақ", "kk"))),
        ordered(brand=replace(BRAND, monogram="К")),
        ordered(brand=replace(BRAND, site="example.org")),
        ordered(brand=replace(BRAND, logo=PHOTO)),
        ordered(language="kk"),
        ordered(foot="30 января 2026 г."),
        ordered(label="Срочно"),
        ordered(template="release"),
        ordered(template="figure", text="5"),
        ordered(template="photo", photo=PHOTO),
        ordered(template="photo", photo=replace(PHOTO, focus=(0, 0))),
        ordered(template="photo", photo=replace(PHOTO, digest="other")),
        *(replace(ordered(), shape=shape) for shape in SHAPES[1:]),
    ],
)
def test_address_changes_with_everything_drawn(other):
    assert other.address != ordered().address
    assert other.address == replace(other).address


def test_photos_that_differ_have_other_addresses():
    three = [PHOTO, replace(PHOTO, focus=(0, 0)), replace(PHOTO, digest="other")]
    assert len({full("photo", photo=photo).address for photo in three}) == 3


def test_address_does_not_change_with_what_is_not_drawn():
    elsewhere = replace(PHOTO, path="/other/folder/photo.jpg")
    assert replace(ordered(), alt="other words").address == ordered().address
    assert full("photo", photo=elsewhere).address == full("photo", photo=PHOTO).address


def test_photo_without_a_picture_is_a_plain_card():
    assert full("photo").address.endswith(".png")
