from __future__ import annotations

import re

import numpy as np
import pytest
import zxingcpp

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


def test_path_draws_exactly_the_modules():
    modules = qr_modules(URL.encode())
    code = qr_code(URL)
    drawn = np.zeros((code.size, code.size), dtype=np.uint8)
    column = row = 0
    for kind, across, down, length in re.findall(r"([Mm])(\d+) (\d+)h(\d+)", code.path):
        column, row = (int(across), int(down)) if kind == "M" else (column + int(across), row + int(down))
        drawn[row, column : column + int(length)] = 1
        column += int(length)
    assert (drawn == np.pad(modules, 4)).all()


def test_same_text_has_the_same_code():
    assert qr_code(URL) == qr_code(URL)
    assert qr_code(URL) != qr_code(f"{URL}#top")


def test_text_that_is_too_long_is_refused():
    with pytest.raises(ValueError, match="505 bytes"):
        qr_modules(b"a" * 505)
