"""From untrusted bytes to pixels: formats by an allow list, limits before decoding."""

from __future__ import annotations

import warnings
from io import BytesIO

from PIL import Image

from plugins.kept_files import FileFlaw

from .flaws import BROKEN, DAMAGED, TOO_LARGE
from .normalizing import box_as_stored, orientation_of
from .surveying import Box, is_whole_png

# Every other format is refused whatever the file is called: some of Pillow's readers start programs or unpack bombs.
FORMATS = ("JPEG", "PNG", "WEBP")
# By the memory that each decoder takes, so that no picture needs more than some 200 MB: only a baseline JPEG is decoded
# at a smaller size.
MOST_PIXELS = 40_000_000
MOST_PIXELS_PROGRESSIVE = 24_000_000
MOST_PIXELS_OF = {"PNG": 16_000_000, "WEBP": 10_000_000}
# A JPEG is decoded at a half, a quarter or an eighth where that leaves the finer scaling so much to work with.
SPARE = 1.5

# Pillow would give its memory back after each picture, and the system would have to clear it for the next one: half as
# much time again. It keeps blocks of 16 MB at the most.
BLOCKS_KEPT = 8
Image.core.set_blocks_max(BLOCKS_KEPT)  # type: ignore[attr-defined]  # as Pillow's manual names it


def most_pixels(kind: str, *, whole: bool) -> int:
    """Return how many pixels a picture may have; `whole` is a JPEG that cannot be decoded at a smaller size."""
    return MOST_PIXELS_OF.get(kind, MOST_PIXELS_PROGRESSIVE if whole else MOST_PIXELS)


def decode(data: bytes, box: Box, spare: float = SPARE) -> Image.Image | FileFlaw:
    """Return the picture as the file has it, not turned and with its profile, or why it cannot be decoded.

    It will be scaled into a box of pixels when it stands upright. A JPEG that is much larger is not decoded whole: that
    is nearly free.
    """
    with warnings.catch_warnings():
        # Odd but harmless headers only warn; a bomb must not pass.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _opened(data, box, spare)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            return TOO_LARGE
        except BROKEN:
            return DAMAGED


def _opened(data: bytes, box: Box, spare: float) -> Image.Image | FileFlaw:
    image = Image.open(BytesIO(data), formats=FORMATS)
    # A JPEG with a second picture inside, as telephones make them, is called MPO here.
    whole = bool(image.info.get("progressive")) or image.mode == "CMYK"
    if image.width * image.height > most_pixels(image.format or "", whole=whole):
        return TOO_LARGE
    # Eight bytes a pixel are the most that there are.
    if image.format == "PNG" and not is_whole_png(data, 8 * image.width * image.height + 1_000_000):
        return DAMAGED
    width, height = box_as_stored(box, orientation_of(image))
    scale = min(width / image.width, height / image.height) * spare
    if scale < 1:
        image.draft(image.mode, (max(1, round(image.width * scale)), max(1, round(image.height * scale))))
    image.load()
    return image
