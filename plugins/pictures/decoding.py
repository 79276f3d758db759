"""From untrusted bytes to pixels: formats by an allow list, limits before decoding."""

from __future__ import annotations

import struct
import warnings
from io import BytesIO

from PIL import Image, UnidentifiedImageError

from .flaws import DAMAGED, FOREIGN, HEIC, TOO_LARGE, Flaw

# Every other format is refused whatever the file is called: some of Pillow's readers start programs or unpack bombs.
FORMATS = ("JPEG", "PNG", "WEBP")
# By the memory that each decoder takes, so that no picture needs more than some 200 MB: only a baseline JPEG is decoded
# at a smaller size.
MOST_PIXELS = 40_000_000
MOST_PIXELS_PROGRESSIVE = 24_000_000
MOST_PIXELS_OF = {"PNG": 16_000_000, "WEBP": 10_000_000}
HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
# What Pillow's readers are known to raise on bytes that break the format's rules.
BROKEN = (OSError, SyntaxError, ValueError, ArithmeticError, LookupError, TypeError, EOFError, struct.error)


def decode(data: bytes, width: int) -> Image.Image | Flaw:
    """Give the decoded picture as the file has it, not turned and with its profile, or why it cannot be had.

    A JPEG much larger than `width` pixels is decoded at half, a quarter or an eighth of its size: that is nearly free.
    """
    if is_heic(data):
        return HEIC
    with warnings.catch_warnings():
        # Odd but harmless headers only warn; a bomb must not pass.
        warnings.simplefilter("ignore")
        warnings.simplefilter("error", Image.DecompressionBombWarning)
        try:
            return _opened(data, width)
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


def _opened(data: bytes, width: int) -> Image.Image | Flaw:
    image = Image.open(BytesIO(data), formats=FORMATS)
    if image.width * image.height > _most_pixels(image):
        return TOO_LARGE
    # Twice the width wanted leaves the finer scaling something to work with; a turned picture is measured by its
    # shorter side, which is never too small.
    shorter = min(image.size)
    if shorter > 2 * width:
        image.draft(image.mode, (2 * width * image.width // shorter, 2 * width * image.height // shorter))
    image.load()
    return image
