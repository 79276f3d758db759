"""The part of a QR code that is the same for all texts of one size (ISO/IEC 18004:2015; error correction M, mask 2)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from numpy.typing import NDArray

Modules = NDArray[np.uint8]

# Check bytes of a block, and the blocks with their data bytes, by version (table 9 of the standard).
BLOCKS = (
    (10, (16,)),
    (16, (28,)),
    (26, (44,)),
    (18, (32,) * 2),
    (24, (43,) * 2),
    (16, (27,) * 4),
    (18, (31,) * 4),
    (22, (38, 38, 39, 39)),
    (22, (36,) * 3 + (37,) * 2),
    (26, (43,) * 4 + (44,)),
    (30, (50,) + (51,) * 4),
    (22, (36,) * 6 + (37,) * 2),
    (22, (37,) * 8 + (38,)),
    (24, (40,) * 4 + (41,) * 5),
    (24, (41,) * 5 + (42,) * 5),
    (28, (45,) * 7 + (46,) * 3),
    (28, (46,) * 10 + (47,)),
)
# Rows and columns of the small squares, by version from 2 on (annex E).
SQUARES = (
    *((6, 18), (6, 22), (6, 26), (6, 30), (6, 34)),
    *((6, 22, 38), (6, 24, 42), (6, 26, 46), (6, 28, 50), (6, 30, 54), (6, 32, 58), (6, 34, 62)),
    *((6, 26, 46, 66), (6, 26, 48, 70), (6, 26, 50, 74), (6, 30, 54, 78)),
)
FREE = 2
MASK = 2
FORMAT_DIVISOR, FORMAT_MASK = 0b10100110111, 0b101010000010010
VERSION_DIVISOR = 0b1111100100101


@dataclass(frozen=True, slots=True)
class Frame:
    """A code without its text: modules that are always the same, and where the text's bits go."""

    modules: Modules
    order: NDArray[np.intp]
    """Places of the bits, as indexes of the flat square."""
    mask: Modules
    """Which of these bits are turned over."""


@cache
def frame(version: int) -> Frame:
    """Return the frame of a version, from 1 (21 modules) to 17 (85)."""
    side = 17 + 4 * version
    modules = np.full((side, side), FREE, dtype=np.uint8)
    for row, column in ((0, 0), (0, side - 7), (side - 7, 0)):
        modules[max(0, row - 1) : row + 8, max(0, column - 1) : column + 8] = 0
        _square(modules, row + 3, column + 3, 3)
    modules[6, 8 : side - 8] = modules[8 : side - 8, 6] = (np.arange(8, side - 8) + 1) % 2
    centres = SQUARES[version - 2] if version > 1 else ()
    for row in centres:
        for column in centres:
            if modules[row, column] == FREE or (6 in {row, column} and 6 < row + column - 6 < side - 7):
                _square(modules, row, column, 2)
    _format(modules)
    if version >= 7:
        _version(modules, version)
    places = [row * side + column for row, column in _zigzag(side) if modules[row, column] == FREE]
    order = np.array(places, dtype=np.intp)
    return Frame(modules, order, (order % side % 3 == 0).astype(np.uint8))


def _square(modules: Modules, row: int, column: int, reach: int) -> None:
    """Draw a dark square with a white ring in it."""
    for half, dark in ((reach, 1), (reach - 1, 0), (reach - 2, 1)):
        modules[row - half : row + half + 1, column - half : column + half + 1] = dark


def _format(modules: Modules) -> None:
    """Write level M and the mask, twice."""
    bits = _with_remainder(MASK, 10, FORMAT_DIVISOR) ^ FORMAT_MASK
    side = len(modules)
    first = [(8, column) for column in (0, 1, 2, 3, 4, 5, 7, 8)] + [(row, 8) for row in (7, 5, 4, 3, 2, 1, 0)]
    second = [(row, 8) for row in range(side - 1, side - 8, -1)] + [(8, column) for column in range(side - 8, side)]
    for places in (first, second):
        for number, place in enumerate(places):
            modules[place] = bits >> (14 - number) & 1
    modules[side - 8, 8] = 1


def _version(modules: Modules, version: int) -> None:
    bits = _with_remainder(version, 12, VERSION_DIVISOR)
    side = len(modules)
    for number in range(18):
        row, column = number // 3, side - 11 + number % 3
        modules[row, column] = modules[column, row] = bits >> number & 1


def _with_remainder(value: int, length: int, divisor: int) -> int:
    """Append the remainder of a polynomial division over GF(2)."""
    rest = value << length
    for place in range(rest.bit_length() - 1, length - 1, -1):
        if rest >> place & 1:
            rest ^= divisor << (place - length)
    return value << length | rest


def _zigzag(side: int) -> Iterator[tuple[int, int]]:
    """Yield all places in the order of the bits: two columns at a time from the right, up and down in turn."""
    upwards = True
    # The column of the timing pattern is passed over.
    for right in (*range(side - 1, 6, -2), 5, 3, 1):
        for row in range(side - 1, -1, -1) if upwards else range(side):
            yield row, right
            yield row, right - 1
        upwards = not upwards
