"""From pixels to the bytes that readers get: some sizes in two formats, with nothing of the original file in them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from typing import Any, Literal

import PIL
from PIL import AvifImagePlugin, Image, features

from .normalizing import box_as_stored, eight_bits, in_srgb, no_larger, orientation_of, upright, without_unseen
from .surveying import Box

Extension = Literal["jpg", "png", "svg"]
BOX: Box = (1200, 4800)
# For lists and for telephones; the largest is what cards are drawn on, and the least that search engines ask for.
WIDTHS = (360, 720)
# A size that is hardly smaller than the next one saves nobody anything.
SMALLER = 0.8
# A photo saved as PNG has tens of thousands of colours, a chart with its smoothed edges some hundreds.
DRAWN_COLORS = 4096
# Not progressive: share cards are drawn on it, and it is decoded in half the time.
JPEG = {"format": "JPEG", "quality": 75, "optimize": True, "subsampling": "4:2:0"}
PNG = {"format": "PNG", "optimize": True}
# Half the bytes of that JPEG. Speed 8 would take a sixth less of them, and three times as long; the encoder's tuning
# for still pictures and its search for cheaper coefficients, a third longer for the same bytes and the same error.
# One thread: with several the bytes depend on the machine.
AVIF = {
    "format": "AVIF",
    "codec": "aom",
    "quality": 60,
    "speed": 9,
    "subsampling": "4:2:0",
    "max_threads": 1,
    "advanced": {"tune": "psnr", "disable-trellis-quant": "1"},
}
AOM = AvifImagePlugin.get_codec_version("aom") if features.check("avif") else None
# Pillow's blocks of 16 MB that stay for the next picture: the encoder of a tall one needs the memory of the others.
BLOCKS_WHILE_ENCODING = 3
# Whatever changes the bytes changes the addresses: our recipe by its number, the encoders by their versions.
RECIPE = f"pictures 5, Pillow {PIL.__version__}, AVIF {features.version('avif') if AOM else 'none'}, AOM {AOM}"


@dataclass(frozen=True, slots=True)
class FinishedPicture:
    """A picture as readers get it: the bytes of its files and what pages say about it."""

    width: int
    height: int
    """In pixels, like width; of the largest size."""
    extension: Extension
    widths: tuple[int, ...]
    """The smallest first; the last one is `width`."""
    files: tuple[bytes, ...]
    """In the common format, by width."""
    avif: tuple[bytes, ...] = ()
    """The same sizes in AVIF; empty where they are not smaller."""

    def __post_init__(self) -> None:
        """Raise ValueError for what does not fit together: it also comes out of caches and other processes."""
        sized = self.height > 0 and self.width == max(self.widths, default=0)
        if not sized or len(self.files) != len(self.widths) or len(self.avif) not in {0, len(self.files)}:
            message = "sizes and files of a picture do not fit together"
            raise ValueError(message)


def in_all_sizes(image: Image.Image, box: Box, widths: Sequence[int]) -> tuple[tuple[Image.Image, ...], bool]:
    """Turn, convert and scale a picture into a box, and to smaller widths.

    Return the sizes, the smallest first, and whether it is drawn: it has few colours, as nothing that a camera saw.
    """
    orientation, profile = orientation_of(image), image.info.get("icc_profile")
    plain = eight_bits(image)
    drawn = image.format in {"PNG", "WEBP"} and plain.getcolors(DRAWN_COLORS) is not None
    scaled = upright(no_larger(plain, box_as_stored(box, orientation)), orientation)
    return tuple(map(without_unseen, _sizes(_without_notes(in_srgb(scaled, profile)), widths))), drawn


def encode(sizes: Sequence[Image.Image], *, drawn: bool) -> FinishedPicture:
    """Encode each size: PNG for what is drawn or shows through, JPEG for the rest."""
    Image.core.clear_cache(BLOCKS_WHILE_ENCODING)  # type: ignore[attr-defined]  # as Pillow's manual names it
    extension, files = _common(sizes, drawn=drawn)
    avif = () if drawn or not AOM else encoded(sizes, AVIF)
    saves = all(len(new) < len(old) for new, old in zip(avif, files, strict=False))
    widths = tuple(size.width for size in sizes)
    return FinishedPicture(*sizes[-1].size, extension, widths, files, avif if saves else ())


def _sizes(largest: Image.Image, widths: Sequence[int]) -> Iterator[Image.Image]:
    """Scale down step by step, each from the next larger; return the smallest first."""
    chain = [largest]
    for width in sorted(widths, reverse=True):
        if width <= largest.width * SMALLER:
            height = max(1, round(largest.height * width / largest.width))
            # Side by side nobody tells it from Lanczos, which takes twice as long.
            chain.append(chain[-1].resize((width, height), Image.Resampling.HAMMING))
    return reversed(chain)


def _common(sizes: Sequence[Image.Image], *, drawn: bool) -> tuple[Extension, tuple[bytes, ...]]:
    """Encode for everybody; return the ending too."""
    if sizes[-1].mode == "RGBA":
        return "png", encoded(sizes, PNG)
    photos = encoded(sizes, JPEG)
    if drawn:
        drawings = encoded(list(map(few_colors, sizes)), PNG)
        if len(drawings[-1]) <= len(photos[-1]):
            return "png", drawings
    return "jpg", photos


def few_colors(image: Image.Image) -> Image.Image:
    """Return what is drawn with 256 colours."""
    return image.quantize(256, Image.Quantize.MEDIANCUT, dither=Image.Dither.NONE)


def _without_notes(image: Image.Image) -> Image.Image:
    """Copy the pixels alone: encoders take profiles, comments and resolution from `info` unasked."""
    bare = Image.new(image.mode, image.size)
    bare.paste(image)
    return bare


def encoded(sizes: Sequence[Image.Image], options: Mapping[str, Any]) -> tuple[bytes, ...]:
    """Encode each size as Pillow is told to."""
    buffers = [BytesIO() for _ in sizes]
    for image, buffer in zip(sizes, buffers, strict=True):
        image.save(buffer, **options)
    return tuple(buffer.getvalue() for buffer in buffers)
