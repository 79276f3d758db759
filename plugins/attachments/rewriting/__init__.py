"""From untrusted bytes to a PDF that holds pages and nothing private; all of it runs in a program of its own.

What a PDF tells of those who made it is taken out; its pages, forms, bookmarks and tags stay. First its objects are
looked through for what refuses the whole file, then each object is kept to the keys that its type may have, and each
stream that is left to what paints.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO

import pikepdf
from pikepdf import ObjectStreamMode, PasswordError, Pdf, PdfError, Stream, StreamDecodeLevel

from .colour_profiles import without_words
from .content_streams import clean_content, clean_page
from .pictures import clean_picture, jbig2_without_notes
from .programs import OF_COLOURS, OF_LETTERS, kept_to, without_comments
from .pruning import prune
from .refusals import Refusal, find_refusal
from .unpacking import filters_of, unpacked, unpacked_length

MOST_OBJECTS = 30_000
# What the library and Python raise on objects of another type than the format says.
_BROKEN = (
    *(PdfError, ValueError, TypeError, LookupError, ArithmeticError, AttributeError),
    *(NotImplementedError, RecursionError),
)
_CLEANERS: dict[str, Callable[[bytes], bytes]] = {
    "profile": without_words,
    "charmap": partial(kept_to, OF_LETTERS),
    "function-program": partial(kept_to, OF_COLOURS),
    "typeface": without_comments,
    "globals": jbig2_without_notes,
}
"""Functions that clean the bytes of a stream by its type; those of other types are numbers."""
_PAINTED = {"form", "tiling", "glyph"}


def rewritten(data: bytes) -> bytes | Refusal:
    """Return the PDF anew, the same bytes for the same data; or why it is not published."""
    if b"%PDF-" not in data[:1024]:
        return Refusal.FOREIGN
    try:
        with pikepdf.open(BytesIO(data), attempt_recovery=False, suppress_warnings=True) as pdf:
            return Refusal.ENCRYPTED if pdf.is_encrypted else _rewritten(pdf)
    except PasswordError:
        return Refusal.ENCRYPTED
    except _BROKEN:
        return Refusal.DAMAGED


def _rewritten(pdf: Pdf) -> bytes | Refusal:
    if len(pdf.objects) > MOST_OBJECTS or not pdf.pages:
        return Refusal.DAMAGED
    refusal = find_refusal(pdf)
    if refusal:
        return refusal
    for key in set(pdf.trailer.keys()) - {"/Root", "/Size"}:
        del pdf.trailer[key]
    for stream, kind in prune(pdf):
        _clean_stream(pdf, stream, kind)
    for page in pdf.pages:
        clean_page(pdf, page.obj)
    buffer = BytesIO()
    pdf.save(
        buffer,
        deterministic_id=True,
        fix_metadata_version=False,
        object_stream_mode=ObjectStreamMode.generate,
        stream_decode_level=StreamDecodeLevel.none,
    )
    return buffer.getvalue()


def _clean_stream(pdf: Pdf, stream: Stream, kind: str) -> None:
    """Keep of a stream what paints. Raises UnreadableError."""
    if kind == "image":
        clean_picture(pdf, stream)
    elif kind in _PAINTED:
        clean_content(pdf, stream)
    elif kind in _CLEANERS or not _is_whole(stream):
        content = unpacked(pdf, stream)
        kept = _CLEANERS[kind](content) if kind in _CLEANERS else content
        if kept != content or not _is_whole(stream):
            stream.write(kept)


def _is_whole(stream: Stream) -> bool:
    """True if nothing stands behind what is packed."""
    filters = filters_of(stream.get("/Filter"), stream.get("/DecodeParms"))
    return [name for name, _ in filters] == ["/FlateDecode"] and unpacked_length(stream.read_raw_bytes()) is not None
