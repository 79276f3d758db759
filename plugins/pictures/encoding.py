"""From pixels to the bytes that readers get, with nothing of the original file in them."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO

import PIL
from PIL import Image

from .normalizing import in_srgb, no_larger, upright

WIDTH = 1200
HEIGHT = 4800
# A photo saved as PNG has tens of thousands of colours, a chart with its smoothed edges some hundreds.
DRAWN_COLORS = 4096
# Whatever changes the bytes changes the addresses: our recipe by its number, the encoders by Pillow's version.
RECIPE = f"pictures 1, {WIDTH}x{HEIGHT}, Pillow {PIL.__version__}"


@dataclass(frozen=True, slots=True)
class Print:
    """A finished picture: its file's bytes and what pages say about it."""

    data: bytes
    width: int
    height: int
    """In pixels, like width."""
    media_type: str
    extension: str


def encode(image: Image.Image, width: int = WIDTH, height: int = HEIGHT) -> Print:
    """Turn, convert, scale into a box and encode: PNG for what is drawn or shows through, JPEG for the rest."""
    source_format = image.format
    colored = in_srgb(upright(image))
    drawn = source_format in {"PNG", "WEBP"} and colored.getcolors(DRAWN_COLORS) is not None
    small = _without_notes(no_larger(colored, width, height))
    if small.mode == "RGBA":
        return _print(small, "PNG")
    if drawn:
        return _print(small.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE), "PNG")
    return _print(small, "JPEG")


def _without_notes(image: Image.Image) -> Image.Image:
    """Copy the pixels alone: encoders take profiles, comments and resolution from `info` unasked."""
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    return bare


def _print(image: Image.Image, file_format: str) -> Print:
    buffer = BytesIO()
    if file_format == "PNG":
        image.save(buffer, "PNG", optimize=True)
        kind = ("image/png", "png")
    else:
        image.save(buffer, "JPEG", quality=78, progressive=True, optimize=True, subsampling="4:2:0")
        kind = ("image/jpeg", "jpg")
    return Print(buffer.getvalue(), *image.size, *kind)
