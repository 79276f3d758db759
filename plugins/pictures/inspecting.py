"""What can be told from a picture's parts without decoding it: whether it may be decoded at all."""

from __future__ import annotations

from .chunks import MOST_CHUNKS, survey_png, survey_webp
from .decoding import MOST_PIXELS, MOST_PIXELS_OF, MOST_PIXELS_PROGRESSIVE, is_heic
from .flaws import FOREIGN, HEIC, SCANS, TANGLED, TOO_LARGE, Flaw
from .jpeg_parts import MOST_SEGMENTS, survey_jpeg
from .surveying import Survey

MOST_SCANS = 100
"""Of a progressive JPEG; programs write some ten of them."""
MOST_SCANNED_PIXELS = 500_000_000
"""Its pixels times its scans: twenty scans of the largest picture."""


def inspected(data: bytes) -> Survey | Flaw:
    """Return what the file says of itself, or why nobody shall decode it."""
    if is_heic(data):
        return HEIC
    survey = _surveyed(data)
    if not survey.kind:
        return FOREIGN
    if survey.scans > MOST_SCANS:
        return SCANS
    if survey.parts > (MOST_SEGMENTS if survey.kind == "JPEG" else MOST_CHUNKS) or survey.tangled:
        return TANGLED
    if survey.pixels > most_pixels(survey):
        return TOO_LARGE
    return SCANS if survey.scanned > MOST_SCANNED_PIXELS else survey


def most_pixels(survey: Survey) -> int:
    """Return how large a picture of this kind may be."""
    return MOST_PIXELS_OF.get(survey.kind, MOST_PIXELS_PROGRESSIVE if survey.whole else MOST_PIXELS)


def _surveyed(data: bytes) -> Survey:
    if data.startswith(b"\xff\xd8\xff"):
        return survey_jpeg(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return survey_png(data)
    return survey_webp(data) if data[:4] + data[8:12] == b"RIFFWEBP" else Survey()
