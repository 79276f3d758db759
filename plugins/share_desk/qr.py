"""QR codes (ISO/IEC 18004) as a path that a page draws itself: no file and no request.

Our own, because every post has one: a general encoder takes four times as long.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import accumulate

import numpy as np
from numpy.typing import NDArray

from .qr_frame import BLOCKS, Modules, frame

QUIET_ZONE = 4
"""White modules around the code, as the standard asks."""
BYTE_MODE = 0b0100
PADDING = (0xEC, 0x11)
FIELD_POLYNOMIAL = 0x11D


@dataclass(frozen=True, slots=True)
class QrCode:
    """The dark modules of a code in a square of `size` units, as an SVG path of strokes one unit wide."""

    size: int
    path: str


@lru_cache(maxsize=256)
def qr_code(text: str) -> QrCode:
    """Encode a text of at most 504 bytes, else raise ValueError; a seventh of the code may be torn off."""
    modules = qr_modules(text.encode())
    return QrCode(len(modules) + 2 * QUIET_ZONE, _path(modules))


def qr_modules(data: bytes) -> Modules:
    """Give the square of modules, 1 for dark, in the smallest version that holds the bytes."""
    version = _version(len(data))
    shape = frame(version)
    bits = np.unpackbits(_codewords(data, version))
    modules = shape.modules.copy()
    # The few places that no codeword fills are zeros, turned over like the rest.
    filled = np.zeros(len(shape.order), dtype=np.uint8)
    filled[: len(bits)] = bits
    modules.reshape(-1)[shape.order] = filled ^ shape.mask
    return modules


def _version(length: int) -> int:
    for version, (_, blocks) in enumerate(BLOCKS, start=1):
        if length + (3 if version > 9 else 2) <= sum(blocks):
            return version
    message = f"a text of {length} bytes is too long for a QR code here"
    raise ValueError(message)


def _codewords(data: bytes, version: int) -> Modules:
    """Give data and check bytes in the order in which they are drawn: a byte of each block in turn."""
    checks, blocks = BLOCKS[version - 1]
    length_bits = 16 if version > 9 else 8
    head = BYTE_MODE << length_bits | len(data)
    # The four zeros at the end say that no more follows, and fill the last byte.
    told = ((head << 8 * len(data) | int.from_bytes(data, "big")) << 4).to_bytes(
        len(data) + length_bits // 8 + 1, "big"
    )
    free = sum(blocks) - len(told)
    padded = np.frombuffer(told + bytes(PADDING[number % 2] for number in range(free)), dtype=np.uint8)
    parts = np.split(padded, tuple(accumulate(blocks[:-1])))
    corrections = [_check_bytes(part, checks) for part in parts]
    longest = blocks[-1]
    data_rows = [part[place] for place in range(longest) for part in parts if place < len(part)]
    return np.concatenate([np.array(data_rows, dtype=np.uint8), np.stack(corrections, axis=1).reshape(-1)])


def _check_bytes(block: Modules, count: int) -> Modules:
    """Give the Reed-Solomon remainder of a block: the sum of what each byte at its place contributes."""
    table = _contributions(len(block), count)
    found: Modules = np.bitwise_xor.reduce(table[np.arange(len(block)), block], axis=0)
    return found


@cache
def _contributions(length: int, count: int) -> Modules:
    """Give the remainder for every byte at every place of a block."""
    powers, logs = _field()
    generator = np.array([1], dtype=np.uint8)
    for power in range(count):
        shifted = np.append(generator, np.uint8(0))
        shifted[1:] ^= _times(generator, int(powers[power]))
        generator = shifted
    table = np.zeros((length, 256, count), dtype=np.uint8)
    unit = generator[1:].copy()
    every = np.arange(256)
    for place in range(length - 1, -1, -1):
        product = powers[(logs[unit][None, :] + logs[every][:, None]) % 255]
        table[place] = np.where((unit[None, :] > 0) & (every[:, None] > 0), product, 0)
        unit = np.append(unit[1:], np.uint8(0)) ^ _times(generator[1:], int(unit[0]))
    return table


def _times(values: Modules, factor: int) -> Modules:
    powers, logs = _field()
    if not factor:
        return np.zeros_like(values)
    product: Modules = np.where(values > 0, powers[(logs[values] + int(logs[factor])) % 255], 0).astype(np.uint8)
    return product


@cache
def _field() -> tuple[Modules, NDArray[np.int64]]:
    """Give powers of 2 and logarithms in the field of 256 elements."""
    powers = np.zeros(255, dtype=np.uint8)
    logs = np.zeros(256, dtype=np.int64)
    value = 1
    for power in range(255):
        powers[power] = value
        logs[value] = power
        value = value << 1 ^ (FIELD_POLYNOMIAL if value & 0x80 else 0)
    return powers, logs


def _path(modules: Modules) -> str:
    """Draw each run of dark modules as one stroke."""
    edges = np.diff(np.pad(modules, ((0, 0), (1, 1))).astype(np.int8), axis=1)
    rows, starts = np.nonzero(edges == 1)
    ends = np.nonzero(edges == -1)[1]
    drawn, above, place = [], -1, 0
    for row, start, end in zip(rows.tolist(), starts.tolist(), ends.tolist(), strict=True):
        move = f"M{start + QUIET_ZONE} {row + QUIET_ZONE}" if row != above else f"m{start - place} 0"
        drawn.append(f"{move}h{end - start}")
        above, place = row, end
    return "".join(drawn)
