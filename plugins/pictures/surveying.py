"""The frame and the parts of a picture's file, read before anything is decoded, and how much work it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from struct import error, unpack_from
from typing import Literal

from plugins.newsroom import Work

Box = tuple[int, int]
"""Width and height in pixels."""
Kind = Literal["", "JPEG", "PNG", "WEBP"]


@dataclass(frozen=True, slots=True)
class Survey:
    """The frame of a picture and of how many parts it is made; all zero where that cannot be read."""

    kind: Kind = ""
    width: int = 0
    height: int = 0
    parts: int = 0
    """Segments of a JPEG, chunks of the others."""
    scans: int = 0
    whole: bool = False
    """A JPEG that cannot be decoded at a smaller size: its decoder keeps the whole picture."""
    arithmetic: bool = False
    """Coded as no program does that people have, and ten times as slow to decode."""
    tangled: bool = False
    """Notes of the camera lie in each other, so that reading them takes more memory than they have bytes."""

    @property
    def pixels(self) -> int:
        """Width times height."""
        return self.width * self.height

    @property
    def scanned(self) -> int:
        """The pixels that are gone through, scan by scan."""
        return self.pixels * self.scans * (10 if self.arithmetic else 1)


# Points for a million pixels, measured; of what is written, in all sizes and formats, and of what is read.
_WRITTEN = 140
_READ = {"": 0, "JPEG": 10, "PNG": 40, "WEBP": 40}
_READ_WHOLE = 20
_FIVE_SCANS = 1


def work_of(survey: Survey, length: int, box: Box) -> Work:
    """Return what a picture of `length` bytes costs that will fit a box of pixels when it stands upright."""
    if not survey.pixels:
        return Work(1, length)
    # Lying or standing: whichever gives more to write.
    written = max(_scaled(survey, box), _scaled(survey, (box[1], box[0])))
    rate = _READ_WHOLE if survey.whole else _READ[survey.kind]
    points = _WRITTEN * written + rate * survey.pixels + _FIVE_SCANS * survey.scanned // 5
    return Work(5 + points // 1_000_000, length)


def _scaled(survey: Survey, box: Box) -> int:
    """Return the pixels of a picture that was scaled down to fit a box."""
    scale = min(1.0, box[0] / survey.width, box[1] / survey.height)
    return round(survey.width * scale) * round(survey.height * scale)


# Bytes of the types of TIFF 6.0 and its supplements, by their number.
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8}
_MOST_COPIES = 4
"""Times that all entries together may be longer than the notes; honest ones are shorter."""
_LONG_TIFF = 43


def are_tangled(notes: bytes) -> bool:
    """True if the first folder of a camera's notes (TIFF 6.0, 2) has far more to copy than the notes are long.

    Entries may all point at the same bytes, and whoever reads them copies these for each: 5,000 entries that point at
    the 60,000 bytes of all of them take 300 MB.
    """
    order = ">" if notes.startswith(b"MM") else "<"
    try:
        version, start = unpack_from(f"{order}HI", notes, 2)
        if version == _LONG_TIFF:
            return True  # for files of gigabytes
        (entries,) = unpack_from(f"{order}H", notes, start)
    except error:
        return False  # cut off: nobody gets further than here
    copied = 0
    for place in range(start + 2, min(start + 2 + 12 * entries, len(notes) - 11), 12):
        _, kind, count = unpack_from(f"{order}HHI", notes, place)
        size = _SIZES.get(kind, 0) * count
        copied += min(size, len(notes)) if size > 4 else 0
    return copied > _MOST_COPIES * len(notes)
