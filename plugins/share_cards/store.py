"""Cards on their way to readers: linked from the pages before, taken from the cache, or drawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image

from plugins.kept_files import link_file, link_for_readers, write_whole
from plugins.newsroom import Problem, addresses, at_work_on, is_machine_error, tell

from .drawing import draw
from .orders import CardOrder

_END = b"\0\0\0\0IEND\xaeB`\x82"
"""The last chunk of every PNG."""


@dataclass(frozen=True, slots=True)
class CardStore:
    """The folders that cards come from and go to."""

    output: Path
    cache: Path
    before: Path | None = None
    """The same pages as they were printed last; the name of a card says all of its contents, so it serves again."""


def deliver(orders: Iterable[CardOrder], store: CardStore) -> Iterator[Problem]:
    """Write each card once below the output; yield what could not be drawn. Raises OSError where there is no room."""
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
    """True if a card lies in the cache as it was drawn: every chunk of a PNG has a checksum of its own."""
    try:
        data = kept.read_bytes()
        with Image.open(BytesIO(data), formats=("PNG",)) as image:
            image.verify()
    except (OSError, SyntaxError):
        return False
    return data.find(_END) == len(data) - len(_END)


def _lost(path: str) -> Problem:
    return Problem(
        path=path,
        code="card-lost",
        message=tell(
            "the share card could not be drawn or kept: a picture vanished from the cache, or the disk is full"
        ),
        remedy=tell("build again; the cache folder may be deleted between builds, never during one"),
    )
