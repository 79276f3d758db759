"""All facts of a text, block by block."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain

from plugins.body import SourceBlock

from .dates import dates_of
from .names import links_of, names_of, pictures_of
from .numbers import numbers_of
from .stated import Facts


def facts_of(blocks: Iterable[SourceBlock], language: str) -> Facts:
    """Return what blocks in a language state; in one that nobody knows here, links, pictures and digits."""
    all_blocks = tuple(blocks)
    dates = [dates_of(block, language) for block in all_blocks]
    return Facts(
        tuple(chain.from_iterable(map(lambda block, told: numbers_of(block, language, told), all_blocks, dates))),
        tuple(chain.from_iterable(dates)),
        tuple(chain.from_iterable(map(names_of, all_blocks))),
        tuple(chain.from_iterable(map(links_of, all_blocks))),
        tuple(chain.from_iterable(map(pictures_of, all_blocks))),
    )
