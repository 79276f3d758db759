"""Packs: many small entries of the cache in one file, each pack whole or not there.

A pack is a mark, a checksum of all that follows it, a line with the length of each entry by name, and the entries one
after another: `habarshy pack 1`, 32 bytes, `{"a":1,"b":2}`, `ABB`. So a pack that was cut short, or written by another
version, is as good as none, and no entry of it is taken for another.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from hashlib import blake2b
from pathlib import Path

from .whole_files import write_whole

_MARK = b"habarshy pack 1\n"
BAD_ENTRY = (KeyError, ValueError, RecursionError, OverflowError)
"""Errors that reading a missing, damaged or forged entry raises; msgspec's are among them."""
_DIGEST = 32
"""Bytes of the checksum, which stands between the mark and what it is of."""


def read_pack(file: Path) -> dict[str, bytes]:
    """Return the entries of a pack by name; none where it is missing, damaged, or not a pack of this kind.

    Whoever can write the file can write its checksum too, so entries may hold anything: reading one ends in a value or
    in one of BAD_ENTRY, and what it names is looked at before it is used.
    """
    try:
        data = file.read_bytes()
        body = memoryview(data)[len(_MARK) + _DIGEST :]
        if data[: len(_MARK)] != _MARK or _checksum(body) != data[len(_MARK) : len(_MARK) + _DIGEST]:
            return {}
        end = data.index(b"\n", len(_MARK) + _DIGEST)
        lengths = json.loads(data[len(_MARK) + _DIGEST : end])
    except (OSError, *BAD_ENTRY):
        return {}
    if not _fill(lengths, len(data) - end - 1):
        return {}
    entries, start = {}, end + 1
    for name, length in lengths.items():
        entries[name] = data[start : start + length]
        start += length
    return entries


def _fill(lengths: object, room: int) -> bool:
    """True if these are lengths of entries by name, and of all entries that there are."""
    if not isinstance(lengths, dict):
        return False
    sizes = list(lengths.values())
    return all(type(size) is int and size >= 0 for size in sizes) and sum(sizes) == room


def write_pack(file: Path, entries: Mapping[str, bytes]) -> None:
    """Write a pack in one step, its folder too. Raises OSError."""
    names = sorted(entries)
    lengths = json.dumps({name: len(entries[name]) for name in names}, separators=(",", ":"))
    body = b"".join((lengths.encode(), b"\n", *(entries[name] for name in names)))
    file.parent.mkdir(parents=True, exist_ok=True)
    write_whole(file, b"".join((_MARK, _checksum(body), body)))


def _checksum(body: bytes | memoryview) -> bytes:
    return blake2b(body, digest_size=_DIGEST).digest()
