"""The same pixels for every screen: upright, in sRGB, no larger than pages show them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

from .decoding import BROKEN

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
SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def upright(image: Image.Image) -> Image.Image:
    """Turn the picture as its Exif says; one with unreadable Exif stays as it is."""
    try:
        turn = UPRIGHT.get(image.getexif().get(ORIENTATION, 1))
    except BROKEN:
        turn = None
    return image if turn is None else image.transpose(turn)


def in_srgb(image: Image.Image) -> Image.Image:
    """Give RGB, or RGBA where anything shows through; an unreadable colour profile is passed over."""
    plain = _eight_bits(image)
    converted = _by_profile(plain, image.info.get("icc_profile"))
    if converted.mode == "RGBA" and converted.getchannel("A").getextrema() == (255, 255):
        return converted.convert("RGB")
    return converted


def no_larger(image: Image.Image, width: int, height: int) -> Image.Image:
    """Scale down to fit the box, in pixels; a smaller picture stays as it is."""
    scale = min(1.0, width / image.width, height / image.height)
    if scale == 1.0:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _eight_bits(image: Image.Image) -> Image.Image:
    if image.mode in {"I", "I;16", "I;16B"}:
        return image.point(lambda value: value / 256).convert("L")
    if image.has_transparency_data:
        return image.convert("RGBA")
    if image.mode in {"1", "P", "PA", "LA", "YCbCr", "RGBX"}:
        return image.convert("RGB")
    return image


def _by_profile(image: Image.Image, profile: bytes | None) -> Image.Image:
    mode = "RGBA" if image.mode == "RGBA" else "RGB"
    if profile:
        try:
            source = ImageCms.ImageCmsProfile(BytesIO(profile))
            converted = ImageCms.profileToProfile(image, source, SRGB, outputMode=mode)
        except (ImageCms.PyCMSError, *BROKEN):
            converted = None
        if converted is not None:
            return converted
    return image.convert(mode)
