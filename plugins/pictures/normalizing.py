"""The same pixels for every screen: upright, in sRGB, no larger than pages show them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

from .flaws import BROKEN
from .surveying import Box

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
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


def orientation_of(image: Image.Image) -> int:
    """Return which way up a picture is, 1 to 8, as its camera noted; one with unreadable Exif is upright."""
    try:
        noted = image.getexif().get(ORIENTATION, 1)
    except BROKEN:
        return 1
    return noted if noted in UPRIGHT else 1


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """Turn the picture as its orientation asks."""
    return image.transpose(UPRIGHT[orientation]) if orientation in UPRIGHT else image


def box_as_stored(box: Box, orientation: int) -> Box:
    """Return the box for the upright picture as it is for the one that is not turned yet."""
    return (box[1], box[0]) if orientation in LYING else box


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Return RGB, or RGBA where anything shows through; an unreadable colour profile is passed over."""
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile)) if profile else None
        converted = ImageCms.profileToProfile(image, source, SRGB, outputMode=mode) if source else None
    except (ImageCms.PyCMSError, *BROKEN):
        converted = None
    converted = converted or image.convert(mode)
    opaque = mode == "RGBA" and converted.getchannel("A").getextrema() == (255, 255)
    return converted.convert("RGB") if opaque else converted


def no_larger(image: Image.Image, box: Box) -> Image.Image:
    """Scale down to fit the box; a smaller picture stays as it is."""
    scale = min(1.0, box[0] / image.width, box[1] / image.height)
    if scale == 1.0:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def eight_bits(image: Image.Image) -> Image.Image:
    """Return pixels that can be scaled: no palette, eight bits a colour."""
    if image.mode in {"I", "I;16", "I;16B"}:
        return image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return without_unseen(image.convert("RGBA"))
    if image.mode in {"1", "P", "PA", "LA", "YCbCr", "RGBX"}:
        return image.convert("RGB")
    return image


def without_unseen(image: Image.Image) -> Image.Image:
    """Whiten pixels that show through wholly: programs keep under them what was erased."""
    if image.mode == "RGBA":
        # White, as the paper behind them: whoever draws the picture on something else has no black holes.
        image.paste((255, 255, 255, 0), mask=image.getchannel("A").point(lambda alpha: 255 * (alpha == 0)))
    return image
