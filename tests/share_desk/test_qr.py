from __future__ import annotations

from base64 import b64decode
from io import BytesIO

import numpy as np
import pytest
import zxingcpp
from PIL import Image

from plugins.share_desk.qr import qr_code, qr_modules

URL = "https://news.example.org/city-clinic/ru/2026/pay/"


def picture(modules):
    """Enlarge the modules to a picture with a quiet zone, dark on white."""
    return np.kron(1 - np.pad(modules, 4), np.ones((4, 4), dtype=np.uint8)) * np.uint8(255)


def read(image):
    return [found.text for found in zxingcpp.read_barcodes(np.ascontiguousarray(image))]


@pytest.mark.parametrize(
    "length", [1, 14, 15, 26, 42, 62, 84, 106, 122, 152, 180, 213, 214, 251, 287, 331, 362, 412, 504]
)
def test_every_size_is_read_by_another_program(length):
    text = (URL + "nurses-and-miners-win/" * 40)[:length]
    assert read(picture(qr_modules(text.encode()))) == [text]


def test_code_that_was_torn_is_still_read():
    modules = qr_modules(URL.encode())
    modules[12:17, 12:22] = 0
    assert read(picture(modules)) == [URL]


def test_letters_of_any_language_are_read():
    text = "https://news.example.org/жалақы"
    assert read(picture(qr_modules(text.encode()))) == [text]


def shown(code):
    return Image.open(BytesIO(b64decode(code.address.removeprefix("data:image/png;base64,"))))


def test_picture_shows_exactly_the_modules_with_a_quiet_zone():
    modules = qr_modules(URL.encode())
    image = shown(qr_code(URL))
    assert (1 - np.asarray(image).astype(np.uint8) == np.kron(np.pad(modules, 4), np.ones((4, 4)))).all()


def test_picture_is_sound_and_shows_its_size():
    code = qr_code(URL)
    shown(code).verify()
    assert shown(code).size == (code.size, code.size)
    assert shown(code).mode == "1"


@pytest.mark.parametrize("side", [100, 144, 333])
@pytest.mark.parametrize("filtering", [Image.Resampling.NEAREST, Image.Resampling.BICUBIC])
def test_picture_of_another_size_is_read_by_another_program(side, filtering):
    image = shown(qr_code(URL)).convert("L").resize((side, side), filtering)
    assert read(image) == [URL]


def test_picture_is_small():
    assert len(qr_code(URL).address) < 600


def test_same_text_has_the_same_code():
    assert qr_code(URL) == qr_code(URL)
    assert qr_code(URL) != qr_code(f"{URL}#top")


def test_text_that_is_too_long_is_refused():
    with pytest.raises(ValueError, match="505 bytes"):
        qr_modules(b"a" * 505)
