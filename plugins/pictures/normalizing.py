"""The same pixels for every screen: upright, in sRGB, no larger than pages show them."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

from .flaws import BROKEN

SRGB = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))


def in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Give RGB, or RGBA where anything shows through; an unreadable colour profile is passed over."""
    converted = _by_profile(image, profile)
    if converted.mode == "RGBA" and converted.getchannel("A").getextrema() == (255, 255):
        return converted.convert("RGB")
    return converted


def no_larger(image: Image.Image, box: tuple[int, int]) -> Image.Image:
    """Scale down to fit the box of width and height, in pixels; a smaller picture stays as it is."""
    scale = min(1.0, box[0] / image.width, box[1] / image.height)
    if scale == 1.0:
        return image
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def eight_bits(image: Image.Image) -> Image.Image:
    """Give pixels that can be scaled: no palette, eight bits a colour."""
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
