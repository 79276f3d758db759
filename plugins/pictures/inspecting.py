"""Inspection of a picture by the parts of its file: most of what is hostile is refused before any decoder sees it."""

from __future__ import annotations

from plugins.kept_files import FileFlaw

from .decoding import most_pixels
from .file_parts import MOST_CHUNKS, MOST_SEGMENTS, survey_file
from .flaws import FOREIGN, HEIC, SCANS, TANGLED, TOO_LARGE
from .surveying import Survey

HEIC_BRANDS = frozenset({b"heic", b"heix", b"heim", b"heis", b"hevc", b"hevx", b"mif1", b"msf1"})
MOST_SCANS = 100
"""Of a progressive JPEG; programs write some ten of them."""
MOST_SCANNED_PIXELS = 500_000_000
"""Its pixels times its scans: twenty scans of the largest picture."""


def inspect_file(data: bytes) -> Survey | FileFlaw:
    """Return what the file says of itself, or why nobody shall decode it."""
    # A HEIF file has its brand in its first box (ISO/IEC 23008-12).
    if data[4:8] == b"ftyp" and data[8:12] in HEIC_BRANDS:
        return HEIC
    survey = survey_file(data)
    if not survey.kind:
        return FOREIGN
    if survey.scans > MOST_SCANS:
        return SCANS
    if survey.parts > (MOST_SEGMENTS if survey.kind == "JPEG" else MOST_CHUNKS) or survey.tangled:
        return TANGLED
    if survey.pixels > most_pixels(survey.kind, whole=survey.whole):
        return TOO_LARGE
    return SCANS if survey.scanned > MOST_SCANNED_PIXELS else survey
