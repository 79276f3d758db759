"""Small pictures that stand within what paints a page (ISO 32000-2, 8.9.7)."""

from __future__ import annotations

import zlib
from decimal import Decimal

from pikepdf import Array, Dictionary, Name, Pdf, PdfInlineImage, String

from .allowed import ALLOWED
from .objects import written
from .pictures import cleaned
from .plain_values import PLAIN
from .unpacking import SHORT, filters_of

KEYS = ("Width", "Height", "ColorSpace", "BitsPerComponent", "Decode", "ImageMask", "Interpolate", "Intent")
_BACK = {long: short for short, long in SHORT.items()}


def inline_picture(pdf: Pdf, picture: PdfInlineImage) -> bytes:
    """Return the picture with the keys that it may have, without notes. Raises UnreadableError."""
    said = picture.obj
    filters = filters_of(said.get("/Filter"), said.get("/DecodeParms"))
    data, last, parameters = cleaned(pdf, picture.read_raw_bytes(), filters, said)
    if not last:
        # Packed it says itself where it ends.
        data, last = zlib.compress(data), "/FlateDecode"
    entries = [(f"/{key}", said.get(f"/{key}")) for key in KEYS]
    words = [f"{key} ".encode() + written(value) for key, value in entries if _is_plain(value)]
    if parameters is not None:
        words.append(b"/DP " + _of_numbers(parameters))
    return b"BI %b /F %b ID %b\nEI" % (b" ".join(words), _BACK[last].encode(), data)


def _is_plain(value: object, depth: int = 2) -> bool:
    if isinstance(value, Array):
        return depth > 0 and all(_is_plain(one, depth - 1) for one in value)
    return isinstance(value, (bool, int, float, Decimal, Name, String))


def _of_numbers(parameters: Dictionary) -> bytes:
    """Write the parameters that are numbers or flags, as all are that a picture within a page may have."""
    rules = ALLOWED["parameters"]
    kept = [(key, value) for key, value in parameters.items() if key in rules and PLAIN.get(rules[key][0], bool)(value)]
    return b"<<%b>>" % b" ".join(key.encode() + b" " + written(value) for key, value in kept)
