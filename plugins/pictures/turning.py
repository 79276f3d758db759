"""Which way up a picture is, as its camera noted."""

from __future__ import annotations

from PIL import Image

from .flaws import BROKEN

# Exif's tag 0x0112 and what undoes each of its values (CIPA DC-008, 4.6.4).
ORIENTATION = 0x0112
UPRIGHT = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
LYING = {5, 6, 7, 8}
"""Those that make the height the width."""


def turn_of(image: Image.Image) -> int:
    """Read the orientation, 1 to 8; a picture with unreadable Exif is upright."""
    try:
        said = image.getexif().get(ORIENTATION, 1)
    except BROKEN:
        return 1
    return said if said in UPRIGHT else 1


def upright(image: Image.Image, turn: int) -> Image.Image:
    """Turn the picture as its orientation asks."""
    return image.transpose(UPRIGHT[turn]) if turn in UPRIGHT else image


def lying(box: tuple[int, int], turn: int) -> tuple[int, int]:
    """Give a box for the upright picture as it is for the one that is not turned yet."""
    return (box[1], box[0]) if turn in LYING else box
