"""Pictures in a PDF: pixels and nothing behind, between or beside them."""

from __future__ import annotations

import zlib
from collections.abc import Callable

from pikepdf import Dictionary, Name, Object, Pdf, Stream

from .objects import components_of, number_of
from .photos import fax_up_to_its_end, jbig2_without_notes, jpeg2000_without_notes, jpeg_without_notes
from .unpacking import filters_of, inflated, undone, unpacked_length

Parameters = Dictionary | None
CLEANERS: dict[str, Callable[[bytes], bytes]] = {
    "/DCTDecode": jpeg_without_notes,
    "/JPXDecode": jpeg2000_without_notes,
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
        return fax_up_to_its_end(fax) if number_of(parameters, "/K", 0) < 0 else fax, last, parameters
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
    width, height, bits = (number_of(picture, f"/{key}", 0) for key in ("Width", "Height", "BitsPerComponent"))
    components = components_of(picture.get("/ColorSpace"))
    if isinstance(mask := picture.get("/ImageMask"), bool) and mask:
        components = bits = 1
    if not (components and bits and width > 0 and height > 0):
        return None
    # PNG's predictors say before each row which of them is meant.
    return height * ((width * components * bits + 7) // 8 + (number_of(parameters, "/Predictor", 1) >= 10))
