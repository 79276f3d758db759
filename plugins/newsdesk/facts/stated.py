"""What a text states: each fact with its words and the place where they stand."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import Literal

from plugins.body import SourceBlock

NumberKind = Literal["count", "ordinal", "percent", "sum", "hour", "telephone"]


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact as a text words it."""

    words: str
    """As they are typed, with the unit that makes it a per cent or a sum."""
    block: SourceBlock
    start: int
    """Place in the block's text."""

    @property
    def line(self) -> int:
        """Return the file's line."""
        return self.block.line_of(self.start)

    @property
    def end(self) -> int:
        """Return the place behind the words in the block's text."""
        return self.start + len(self.words)


@dataclass(frozen=True, slots=True)
class StatedNumber(Stated):
    """A number in digits or in words: «1,2 млрд», «бес жүз мың», "twenty-five"."""

    value: Decimal
    """Of an hour the hours of its day, 18.5 at half past six in the evening; of a telephone its digits."""
    kind: NumberKind
    currency: str = ""
    """Of a sum, as ISO 4217 calls it."""
    in_digits: bool = True
    is_loose: bool = False
    """True of words that may well be said otherwise: «оба», «двухлетний», "second"; also of «бір», «один», "one"."""


@dataclass(frozen=True, slots=True)
class StatedDate(Stated):
    """A day, a month or a year; what the text leaves out is None. The ends of a range are two dates."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    is_loose: bool = False
    """True of a lone month's name that may be another word: "May", «маусым»."""


def is_loose(fact: Stated) -> bool:
    """Return whether other languages may well say a fact otherwise, so that nobody is asked for it."""
    return isinstance(fact, StatedNumber | StatedDate) and fact.is_loose


@dataclass(frozen=True, slots=True)
class StatedName(Stated):
    """A name between quotation marks, without them."""


@dataclass(frozen=True, slots=True)
class StatedLink(Stated):
    """A link by the words that readers click."""

    address: str


@dataclass(frozen=True, slots=True)
class StatedPicture(Stated):
    """A picture by its alternative text."""

    address: str


@dataclass(frozen=True, slots=True)
class Facts:
    """All that a text states, each kind in the order of the text."""

    numbers: tuple[StatedNumber, ...] = ()
    """None of them is part of a date."""
    dates: tuple[StatedDate, ...] = ()
    names: tuple[StatedName, ...] = ()
    links: tuple[StatedLink, ...] = ()
    pictures: tuple[StatedPicture, ...] = ()
