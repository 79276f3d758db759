"""From untrusted bytes to pixels: formats by an allow list, limits before decoding."""

from __future__ import annotations

import warnings
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from .flaws import BROKEN, DAMAGED, FOREIGN, HEIC, TOO_LARGE, Flaw
from .png_checks import is_whole_png
from .turning import lying, turn_of

# Every other format is refused whatever the file is called: some of Pillow's readers start programs or unpack bombs.
FORMATS = ("JPEG", "PNG", "WEBP")
# By the memory that each decoder takes, so that no picture needs more than some 200 MB: only a baseline JPEG is decoded
# at a smaller size.
MOST_PIXELS = 40_000_000
MOST_PIXELS_PROGRESSIVE = 24_000_000
MOST_PIXELS_OF = {"PNG": 16_000_000, "WEBP": 10_000_000}
HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
# A JPEG is decoded at a half, a quarter or an eighth where that leaves the finer scaling so much to work with.
SPARE = 1.5

# Pillow would give its memory back after each picture, and the system would have to clear it for the next one: half as
# much time again. It keeps blocks of 16 MB at the most.
BLOCKS_KEPT = 8
Image.core.set_blocks_max(BLOCKS_KEPT)  # type: ignore[attr-defined]  # as Pillow's manual names it


def decode(data: bytes, box: tuple[int, int]) -> Image.Image | Flaw:
    """Give the decoded picture as the file has it, not turned and with its profile, or why it cannot be had.

    It will be scaled into a box of `(width, height)` pixels when it stands upright. A JPEG that is much larger is not
    decoded whole: that is nearly free.
    """
    if is_heic(data):
        return HEIC
    with warnings.catch_warnings():
        # Odd but harmless headers only warn; a bomb must not pass.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _opened(data, box)
        except (Image.DecompressionBombError, Image.DecompressionBombWarning):
            return TOO_LARGE
        except UnidentifiedImageError:
            return DAMAGED if _looks_known(data) else FOREIGN
        except BROKEN:
            return DAMAGED


def is_heic(data: bytes) -> bool:
    """Say whether the bytes are a HEIF file, by the brand in its first box (ISO/IEC 23008-12)."""
    return data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS


def _looks_known(data: bytes) -> bool:
    return data.startswith((b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n")) or (data[:4] + data[8:12] == b"RIFFWEBP")


def _most_pixels(image: Image.Image) -> int:
    """Say how large a picture whose header was read may be."""
    # A JPEG with a second picture inside, as telephones make them, is called MPO here.
    whole = image.info.get("progressive") or image.mode == "CMYK"
    return MOST_PIXELS_OF.get(image.format or "", MOST_PIXELS_PROGRESSIVE if whole else MOST_PIXELS)


def _opened(data: bytes, box: tuple[int, int]) -> Image.Image | Flaw:
    image = Image.open(BytesIO(data), formats=FORMATS)
    if image.width * image.height > _most_pixels(image):
        return TOO_LARGE
    # Eight bytes a pixel are the most that there are.
    if image.format == "PNG" and not is_whole_png(data, 8 * image.width * image.height + 1_000_000):
        return DAMAGED
    width, height = lying(box, turn_of(image))
    scale = min(width / image.width, height / image.height) * SPARE
    if scale < 1:
        image.draft(image.mode, (max(1, round(image.width * scale)), max(1, round(image.height * scale))))
    image.load()
    return image
