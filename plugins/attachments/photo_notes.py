"""Photos in a PDF are JPEG files as the camera wrote them, with place and time: those notes are cut out."""

from __future__ import annotations

from collections.abc import Iterator

# A JPEG is a row of segments, each FF, its kind, its length (ITU-T T.81, annex B), up to the picture itself.
_PICTURE = 0xDA
_ADOBE = 0xEE
"""Says how the colours are meant."""
_NOTES = {*range(0xE1, 0xF0), 0xFE} - {_ADOBE}


def without_notes(photo: bytes) -> bytes:
    """Give the JPEG without application segments and comments; what is no JPEG stays as it is."""
    if not photo.startswith(b"\xff\xd8"):
        return photo
    return b"\xff\xd8" + b"".join(_kept(photo))


def _kept(photo: bytes) -> Iterator[bytes]:
    place = 2
    while photo[place : place + 1] == b"\xff" and place + 4 <= len(photo) and photo[place + 1] != _PICTURE:
        end = place + 2 + int.from_bytes(photo[place + 2 : place + 4])
        if photo[place + 1] not in _NOTES:
            yield photo[place:end]
        place = end
    yield photo[place:]
