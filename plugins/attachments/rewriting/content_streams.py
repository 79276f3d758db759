"""Content streams, which paint a page, a form or a letter: kept to the operators that paint, without comments.

Small pictures that stand within them (ISO 32000-2, 8.9.7) lose their notes and what stands behind their pixels.
"""

from __future__ import annotations

import warnings
import zlib
from collections.abc import Iterator
from decimal import Decimal

import pikepdf
from pikepdf import Array, ContentStreamInlineImage, Dictionary, Name, Pdf, PdfInlineImage, Stream, String

from .allow_list import ALLOWED
from .content_operators import NAMED, NUMERIC, only_paints
from .pictures import cleaned
from .plain_values import PLAIN
from .unpacking import SHORT, filters_of, unpacked, written

_NUMBERS, _NAMES, _TEXT, _ROW, _DASHES, _PROPERTIES = "numbers", "names", "text", "row", "dashes", "properties"
OPERANDS: dict[str, frozenset[str]] = {
    **dict.fromkeys(NUMERIC, frozenset({_NUMBERS})),
    **dict.fromkeys(NAMED, frozenset({_NAMES})),
    **dict.fromkeys(("Tj", "'"), frozenset({_TEXT})),
    **dict.fromkeys(("scn", "SCN", "Tf"), frozenset({_NUMBERS, _NAMES})),
    "TJ": frozenset({_ROW}),
    '"': frozenset({_NUMBERS, _TEXT}),
    "d": frozenset({_NUMBERS, _DASHES}),
    "BDC": frozenset({_NAMES, _PROPERTIES}),
}
"""Operands of each operator; other operators paint nothing."""
SPOKEN = {"/MCID": int, "/Lang": String, "/ActualText": String, "/Alt": String, "/E": String}
"""Properties that are read aloud to those who listen."""
AT_THE_EDGE = {"/Type", "/Subtype", "/Attached", "/BBox"}
"""Properties of what stands at the edge of pages; names and numbers."""
INLINE_KEYS = ("Width", "Height", "ColorSpace", "BitsPerComponent", "Decode", "ImageMask", "Interpolate", "Intent")
_LONG_TO_SHORT = {long: short for short, long in SHORT.items()}
_NUMBER_TYPES = (int, float, Decimal)


def clean_page(pdf: Pdf, page: Dictionary) -> None:
    """Clean what paints a page; of several streams, read as one, a word may begin in one and end in the next."""
    contents = page.get("/Contents")
    if isinstance(contents, Stream):
        return clean_content(pdf, contents)
    parts = [part for part in contents if isinstance(part, Stream)] if isinstance(contents, Array) else []
    painted = [unpacked(pdf, part) for part in parts]
    if not all(map(only_paints, painted)):
        page.Contents = pdf.make_stream(_cleaned(pdf, b"\n".join(painted)))
    return None


def clean_content(pdf: Pdf, stream: Stream) -> None:
    """Clean what paints a form, a pattern or a letter."""
    content = unpacked(pdf, stream)
    if not only_paints(content):
        stream.write(_cleaned(pdf, content))


def _cleaned(pdf: Pdf, content: bytes) -> bytes:
    with warnings.catch_warnings():
        # Letters that nothing paints, at the end.
        warnings.simplefilter("ignore")
        return b"\n".join(_operators(pdf, content))


def _operators(pdf: Pdf, content: bytes) -> Iterator[bytes]:
    for instruction in pikepdf.parse_content_stream(pdf.make_stream(content)):
        if isinstance(instruction, ContentStreamInlineImage):
            yield _inline_picture(pdf, instruction.iimage)
        elif allowed := OPERANDS.get(str(instruction.operator)):
            operands = [one for one in instruction.operands if _is_operand(one, allowed)]
            yield b" ".join([*map(written, operands), str(instruction.operator).encode()])


def _is_operand(value: object, allowed: frozenset[str]) -> bool:
    """True if a value may stand before an operator; what does not belong into it is taken out of it."""
    if isinstance(value, _NUMBER_TYPES):
        return _NUMBERS in allowed and not isinstance(value, bool)
    if isinstance(value, Name):
        return _NAMES in allowed
    if isinstance(value, String):
        return _TEXT in allowed
    if isinstance(value, Array):
        inside = (*_NUMBER_TYPES, String) if _ROW in allowed else _NUMBER_TYPES
        return bool(allowed & {_ROW, _DASHES}) and all(isinstance(one, inside) for one in value)
    if isinstance(value, Dictionary) and _PROPERTIES in allowed:
        for key, entry in list(value.items()):
            if not _is_spoken(key, entry):
                del value[key]
        return True
    return False


def _is_spoken(key: str, entry: object) -> bool:
    if key in AT_THE_EDGE:
        return isinstance(entry, Name) or (
            isinstance(entry, Array) and all(isinstance(one, (*_NUMBER_TYPES, Name)) for one in entry)
        )
    return key in SPOKEN and isinstance(entry, SPOKEN[key])


def _inline_picture(pdf: Pdf, picture: PdfInlineImage) -> bytes:
    """Return the picture with the keys that it may have, without notes. Raises UnreadableError."""
    said = picture.obj
    filters = filters_of(said.get("/Filter"), said.get("/DecodeParms"))
    data, last, parameters = cleaned(pdf, picture.read_raw_bytes(), filters, said)
    if not last:
        # Packed it says itself where it ends.
        data, last = zlib.compress(data), "/FlateDecode"
    entries = [(f"/{key}", said.get(f"/{key}")) for key in INLINE_KEYS]
    words = [f"{key} ".encode() + written(value) for key, value in entries if _is_plain(value)]
    if parameters is not None:
        words.append(b"/DP " + _of_numbers(parameters))
    return b"BI %b /F %b ID %b\nEI" % (b" ".join(words), _LONG_TO_SHORT[last].encode(), data)


def _is_plain(value: object, depth: int = 2) -> bool:
    if isinstance(value, Array):
        return depth > 0 and all(_is_plain(one, depth - 1) for one in value)
    return isinstance(value, (bool, *_NUMBER_TYPES, Name, String))


def _of_numbers(parameters: Dictionary) -> bytes:
    """Write the parameters that are numbers or flags, as all are that a picture within a page may have."""
    rules = ALLOWED["parameters"]
    kept = [(key, value) for key, value in parameters.items() if key in rules and PLAIN.get(rules[key][0], bool)(value)]
    return b"<<%b>>" % b" ".join(key.encode() + b" " + written(value) for key, value in kept)
