"""A picture as newspapers print it: as large as its file has it, up to a bound, in one file."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from PIL import Image

from .encoding import PNG, RECIPE, Extension, FinishedPicture, encoded, few_colors
from .normalizing import SRGB
from .surveying import Box

PRINT_BOX: Box = (3000, 3000)
"""A page of a magazine at 300 pixels to the inch, with a margin."""
# A JPEG of twice the size is decoded at the half: whole, one in four colours takes more memory than there is.
FOR_PRINT_SPARE = 1.0
PRINT_RECIPE = f"print 1, {RECIPE}"
# Colours stay as sharp as the rest: red flags and letters are what pictures of unions are full of.
_JPEG = {"format": "JPEG", "quality": 90, "optimize": True, "subsampling": "4:4:4", "dpi": (300, 300)}
_MADE_ON = slice(24, 36)
"""In the head of a colour profile (ICC.1, 7.2.8): the moment at which somebody made it."""


def encode_for_print(sizes: Sequence[Image.Image], *, drawn: bool) -> FinishedPicture:
    """Encode the largest size: JPEG, or PNG where that is smaller for what is drawn; nothing shows through."""
    image = _on_paper(sizes[-1])
    files: tuple[Extension, tuple[bytes, ...]] = ("jpg", encoded([image], {**_JPEG, "icc_profile": _profile()}))
    if drawn:
        drawing = encoded([few_colors(image)], PNG)
        files = ("png", drawing) if len(drawing[0]) <= len(files[1][0]) else files
    return FinishedPicture(*image.size, files[0], (image.width,), files[1])


def _on_paper(image: Image.Image) -> Image.Image:
    """Lay what shows through on white: programs that set pages do not agree on what they show there."""
    if image.mode != "RGBA":
        return image
    paper = Image.new("RGB", image.size, "white")
    paper.paste(image, mask=image.getchannel("A"))
    return paper


@cache
def _profile() -> bytes:
    """Return the profile of sRGB without the moment at which its library made it."""
    data = bytearray(SRGB.tobytes())
    data[_MADE_ON] = bytes(_MADE_ON.stop - _MADE_ON.start)
    return bytes(data)
