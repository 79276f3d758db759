"""How much reading a camera's notes takes: entries may all point at the same bytes, and each gets a copy of its own."""

from __future__ import annotations

from struct import error, unpack_from

# Bytes of the types of TIFF 6.0 and its supplements, by their number.
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8}
_MOST_COPIES = 4
"""Times that all entries together may be longer than the notes; honest ones are shorter."""
_LONG_TIFF = 43


def are_tangled(notes: bytes) -> bool:
    """True if the first folder of the notes (TIFF 6.0, 2) has more to copy than the notes are long."""
    order = ">" if notes.startswith(b"MM") else "<"
    try:
        version, start = unpack_from(f"{order}HI", notes, 2)
        if version == _LONG_TIFF:
            return True  # for files of gigabytes
        (entries,) = unpack_from(f"{order}H", notes, start)
        return _copied(notes, order, start + 2, entries) > _MOST_COPIES * len(notes)
    except error:
        return False  # cut off: nobody gets further than here


def _copied(notes: bytes, order: str, place: int, entries: int) -> int:
    copied = 0
    for at in range(place, min(place + 12 * entries, len(notes) - 11), 12):
        _, kind, count = unpack_from(f"{order}HHI", notes, at)
        size = _SIZES.get(kind, 0) * count
        copied += min(size, len(notes)) if size > 4 else 0
    return copied
