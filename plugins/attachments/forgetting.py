"""What a PDF tells of those who made it, taken out: its pages, forms, bookmarks and tags stay."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from pikepdf import Pdf, Stream

from .colour_profiles import without_words
from .fax_notes import jbig2_without_notes
from .painting import clean_page, clean_painting
from .pictures import clean_picture
from .programs import OF_COLOURS, OF_LETTERS, kept_to
from .pruning import prune
from .typefaces import without_remarks
from .unpacking import filters_of, unpacked, unpacked_length

CLEANERS: dict[str, Callable[[bytes], bytes]] = {
    "profile": without_words,
    "charmap": partial(kept_to, OF_LETTERS),
    "function-program": partial(kept_to, OF_COLOURS),
    "typeface": without_remarks,
    "globals": jbig2_without_notes,
}
"""What cleans the bytes of a stream by its type; those of other types are numbers."""
PAINTED = {"form", "tiling", "glyph"}


def forget(pdf: Pdf) -> None:
    """Keep of each object what its type allows, and of each stream what paints. Raises UnreadableError."""
    for key in set(pdf.trailer.keys()) - {"/Root", "/Size"}:
        del pdf.trailer[key]
    for stream, kind in prune(pdf):
        _forget(pdf, stream, kind)
    for page in pdf.pages:
        clean_page(pdf, page.obj)


def _forget(pdf: Pdf, stream: Stream, kind: str) -> None:
    if kind == "image":
        clean_picture(pdf, stream)
    elif kind in PAINTED:
        clean_painting(pdf, stream)
    elif kind in CLEANERS or not _is_whole(stream):
        _clean(pdf, stream, CLEANERS.get(kind, bytes))


def _clean(pdf: Pdf, stream: Stream, clean: Callable[[bytes], bytes]) -> None:
    content = unpacked(pdf, stream)
    kept = clean(content)
    if kept != content or not _is_whole(stream):
        stream.write(kept)


def _is_whole(stream: Stream) -> bool:
    """True if nothing stands behind what is packed."""
    filters = filters_of(stream.get("/Filter"), stream.get("/DecodeParms"))
    return [name for name, _ in filters] == ["/FlateDecode"] and unpacked_length(stream.read_raw_bytes()) is not None
