"""What paints a page, a form or a letter: kept to the words of painting, without remarks and what pictures say."""

from __future__ import annotations

import warnings
from collections.abc import Iterator
from decimal import Decimal

import pikepdf
from pikepdf import Array, ContentStreamInlineImage, Dictionary, Name, Pdf, Stream, String

from .inline_pictures import inline_picture
from .objects import written
from .painting_words import NAMED, NUMERIC, is_painting
from .unpacking import unpacked

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
"""What may stand before each word; other words paint nothing."""
SPOKEN = {"/MCID": int, "/Lang": String, "/ActualText": String, "/Alt": String, "/E": String}
"""What content says of itself to those who listen; and of the edge of pages, by names and numbers."""
AT_THE_EDGE = {"/Type", "/Subtype", "/Attached", "/BBox"}


def clean_page(pdf: Pdf, page: Dictionary) -> None:
    """Clean what paints a page; of several streams, read as one, a word may begin in one and end in the next."""
    contents = page.get("/Contents")
    if isinstance(contents, Stream):
        return clean_painting(pdf, contents)
    parts = [part for part in contents if isinstance(part, Stream)] if isinstance(contents, Array) else []
    painted = [unpacked(pdf, part) for part in parts]
    if not all(map(is_painting, painted)):
        page.Contents = pdf.make_stream(_cleaned(pdf, b"\n".join(painted)))
    return None


def clean_painting(pdf: Pdf, stream: Stream) -> None:
    """Clean what paints a form, a pattern or a letter."""
    content = unpacked(pdf, stream)
    if not is_painting(content):
        stream.write(_cleaned(pdf, content))


def _cleaned(pdf: Pdf, content: bytes) -> bytes:
    with warnings.catch_warnings():
        # Letters that nothing paints, at the end.
        warnings.simplefilter("ignore")
        return b"\n".join(_words(pdf, content))


def _words(pdf: Pdf, content: bytes) -> Iterator[bytes]:
    for instruction in pikepdf.parse_content_stream(pdf.make_stream(content)):
        if isinstance(instruction, ContentStreamInlineImage):
            yield inline_picture(pdf, instruction.iimage)
            continue
        word = str(instruction.operator)
        allowed = OPERANDS.get(word)
        if allowed:
            operands = [one for one in instruction.operands if _kept(one, allowed)]
            yield b" ".join([*map(written, operands), word.encode()])


def _kept(value: object, allowed: frozenset[str]) -> bool:
    """True if a value may stand before a word; what does not belong into it is taken out of it."""
    if isinstance(value, (int, float, Decimal)):
        return _NUMBERS in allowed and not isinstance(value, bool)
    if isinstance(value, Name):
        return _NAMES in allowed
    if isinstance(value, String):
        return _TEXT in allowed
    if isinstance(value, Array):
        inside = (int, float, Decimal, String) if _ROW in allowed else (int, float, Decimal)
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
            isinstance(entry, Array) and all(isinstance(one, (int, float, Decimal, Name)) for one in entry)
        )
    return key in SPOKEN and isinstance(entry, SPOKEN[key])
