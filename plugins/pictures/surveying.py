"""What a picture's file says of itself, read before anything is decoded: its size, and how much work it asks for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from plugins.newsroom import Work

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


def work_of(survey: Survey, length: int, box: tuple[int, int]) -> Work:
    """Return what a picture of `length` bytes costs that will fit a box of pixels when it stands upright."""
    if not survey.pixels:
        return Work(1, length)
    # Lying or standing: whichever gives more to write.
    written = max(_scaled(survey, box), _scaled(survey, (box[1], box[0])))
    rate = _READ_WHOLE if survey.whole else _READ[survey.kind]
    points = _WRITTEN * written + rate * survey.pixels + _FIVE_SCANS * survey.scanned // 5
    return Work(5 + points // 1_000_000, length)


def _scaled(survey: Survey, box: tuple[int, int]) -> int:
    """Count the pixels of a picture that was scaled down to fit a box."""
    scale = min(1.0, box[0] / survey.width, box[1] / survey.height)
    return round(survey.width * scale) * round(survey.height * scale)
