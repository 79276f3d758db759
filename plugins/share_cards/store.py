"""Cards on their way to readers: linked from the pages before, taken from the cache, or drawn."""

from __future__ import annotations

import struct
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from zlib_ng import zlib_ng

from plugins.kept_files import link_file, link_for_readers, write_whole
from plugins.newsroom import Problem, addresses, at_work_on, is_machine_error, tell

from .drawing import draw
from .orders import CardOrder

_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_LENGTH = struct.Struct(">I")
_AROUND = 12
"""Bytes of a chunk besides its data: length, kind and checksum (PNG, clause 5)."""


@dataclass(frozen=True, slots=True)
class CardStore:
    """Where cards come from and go to."""

    output: Path
    cache: Path
    before: Path | None = None
    """The same pages as they were printed last; the name of a card says all of its contents, so it serves again."""


def deliver(orders: Iterable[CardOrder], store: CardStore) -> Iterator[Problem]:
    """Write each card once below the output; give what could not be drawn. Raises OSError where there is no room."""
    by_address: dict[str, list[CardOrder]] = {}
    for order in orders:
        by_address.setdefault(order.address, []).append(order)
    for address, same in by_address.items():
        files = sorted({order.file for order in same if order.file})
        with at_work_on(*files):
            try:
                _deliver(addresses.file_of(address), same[0], store)
            except OSError as error:
                if is_machine_error(error):
                    raise
                for path in files or (address.removeprefix("/"),):
                    yield _lost(path)


def _deliver(name: str, order: CardOrder, store: CardStore) -> None:
    target = store.output / name
    target.parent.mkdir(parents=True, exist_ok=True)
    if not (store.before and link_file(store.before / name, target)):
        kept = store.cache / "cards" / target.name
        if not _is_whole(kept):
            kept.parent.mkdir(parents=True, exist_ok=True)
            write_whole(kept, draw(order))
        link_for_readers(kept, target)


def _is_whole(kept: Path) -> bool:
    """Return whether a card lies in the cache as it was drawn: every chunk of a PNG has a checksum of its own."""
    try:
        data = memoryview(kept.read_bytes())
    except OSError:
        return False
    place = len(_SIGNATURE)
    kind = b""
    if data[:place] != _SIGNATURE:
        return False
    while kind != b"IEND" and place + _AROUND <= len(data):
        (length,) = _LENGTH.unpack_from(data, place)
        kind = bytes(data[place + 4 : place + 8])
        end = place + 8 + length
        if end + 4 > len(data) or _LENGTH.unpack_from(data, end)[0] != zlib_ng.crc32(data[place + 4 : end]):
            return False
        place = end + 4
    return kind == b"IEND" and place == len(data)


def _lost(path: str) -> Problem:
    return Problem(
        path=path,
        code="card-lost",
        message=tell(
            "the share card could not be drawn or kept: a picture vanished from the cache, or the disk is full"
        ),
        remedy=tell("build again; the cache folder may be deleted between builds, never during one"),
    )
