"""Pictures in a PDF: pixels and nothing behind, between or beside them."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from decimal import Decimal

from pikepdf import Dictionary, Name, Object, Pdf, Stream

from . import jpeg2000_notes, photo_notes
from .colour_spaces import inks_of
from .fax_notes import cut_fax, jbig2_without_notes
from .unpacking import filters_of, inflated, undone, unpacked_length

Parameters = Dictionary | None
CLEANERS: dict[str, Callable[[bytes], bytes]] = {
    "/DCTDecode": photo_notes.without_notes,
    "/JPXDecode": jpeg2000_notes.without_notes,
    "/JBIG2Decode": jbig2_without_notes,
}


def clean_picture(pdf: Pdf, stream: Stream) -> None:
    """Clean a picture with a number of its own. Raises UnreadableError."""
    raw = stream.read_raw_bytes()
    filters = filters_of(stream.get("/Filter"), stream.get("/DecodeParms"))
    data, last, parameters = cleaned(pdf, raw, filters, stream)
    if data != raw or [name for name, _ in filters] != ([last] if last else []):
        stream.write(data, filter=Name(last) if last else None, decode_parms=parameters)


def cleaned(
    pdf: Pdf, raw: bytes, filters: list[tuple[str, Parameters]], picture: Object
) -> tuple[bytes, str, Parameters]:
    """Return the bytes without notes, what they are packed with, and the parameters of that. Raises UnreadableError."""
    last, parameters = filters[-1] if filters else ("", None)
    if last in CLEANERS:
        return CLEANERS[last](undone(pdf, raw, filters[:-1])), last, parameters
    if last == "/CCITTFaxDecode":
        fax = undone(pdf, raw, filters[:-1])
        return cut_fax(fax) if _number(parameters, "/K", 0) < 0 else fax, last, parameters
    if last == "/FlateDecode" and len(filters) == 1:
        return _pixels_kept(raw, length_of(picture, parameters)), last, parameters
    return undone(pdf, raw, filters)[: length_of(picture, None)], "", None


def _pixels_kept(raw: bytes, length: int | None) -> bytes:
    """Return packed pixels as they are if nothing stands behind them; that is quickly seen."""
    found = unpacked_length(raw)
    if found is not None and (length is None or found <= length):
        return raw
    return zlib.compress(inflated(raw)[:length])


def length_of(picture: Object, parameters: Parameters) -> int | None:
    """Return how many bytes the pixels take; None if it is not known."""
    width, height, inks = (
        _number(picture, "/Width", 0),
        _number(picture, "/Height", 0),
        inks_of(picture.get("/ColorSpace")),
    )
    bits = _number(picture, "/BitsPerComponent", 0)
    if isinstance(mask := picture.get("/ImageMask"), bool) and mask:
        inks = bits = 1
    if not (inks and bits and width > 0 and height > 0):
        return None
    # PNG's predictors say before each row which of them is meant.
    return height * ((width * inks * bits + 7) // 8 + (_number(parameters, "/Predictor", 1) >= 10))


def _number(found: Object | None, key: str, otherwise: int) -> int:
    value = found.get(key) if found is not None else None
    return int(value) if isinstance(value, (int, Decimal)) else otherwise
