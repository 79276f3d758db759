"""Numbers as bits, six of them in a letter: half of what digits weigh, and a browser reads them in ten lines.

- A *count*, 1 or more, is as many ones as it has binary digits behind its first, a zero, and these digits: 1 is `0`,
  6 is `11010`.
- *Places* are distances, each from the place before, 0 where nothing is between: with 2, 3 and 9 of 12 come 2, 0 and 5.
  A distance is as many ones as there are whole steps in it, a zero, and the rest in binary digits. A step is the
  power of two at or below two thirds of the mean distance, which both sides know: here 2, so that 5 is `1101`.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Sequence
from functools import lru_cache
from itertools import pairwise

LETTERS = bytes(range(48, 112))
"""`0` to `o`, in the order of the values that they stand for."""
_BASE64 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
_TO_LETTERS = bytes.maketrans(_BASE64, LETTERS)


@lru_cache(maxsize=1 << 12)
def count_bits(number: int) -> str:
    """Return a count of 1 or more as bits."""
    digits = f"{number:b}"[1:]
    return f"{'1' * len(digits)}0{digits}"


def place_bits(places: Sequence[int], among: int) -> str:
    """Return rising places as bits; they are from 0 to one below `among`."""
    size = _step_bits(len(places), among)
    return "".join([_distance_bits(place - before - 1, size) for before, place in pairwise((-1, *places))])


def letters_of_places(many: int, among: int) -> int:
    """Return about how many letters so many places take."""
    size = _step_bits(many, among)
    return (many * (1 + size) + (among >> size)) // 6 if many else 0


def _step_bits(many: int, among: int) -> int:
    return max((2 * among // (3 * many or 1)).bit_length() - 1, 0)


@lru_cache(maxsize=1 << 15)
def _distance_bits(distance: int, size: int) -> str:
    steps, rest = divmod(distance, 1 << size)
    return f"{'1' * steps}0{rest:0{size}b}" if size else f"{'1' * steps}0"


def packed(bits: Iterable[str]) -> str:
    """Return bits as letters; the last one is filled up with zeros."""
    joined = "".join(bits)
    letters = -(-len(joined) // 6)
    whole = joined.ljust(-(-letters // 4) * 24, "0")
    encoded = b64encode(int(whole or "0", 2).to_bytes(len(whole) // 8))
    return encoded.translate(_TO_LETTERS)[:letters].decode()
