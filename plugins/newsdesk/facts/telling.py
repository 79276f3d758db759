"""One version of a post, with all that is asked of it when another one is held against it."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property

from plugins.body import SourceBlock

from .likeness import address_key, are_alike, sounds_of
from .numerals import COMPOUNDS
from .stated import Facts, Stated, StatedDate, StatedLink, StatedName, StatedNumber, StatedPicture

_COMPOUND = {
    language: re.compile(rf"\b(?P<prefix>{'|'.join(prefixes)})\w{{3,}}", re.IGNORECASE)
    for language, prefixes in COMPOUNDS.items()
}


_THOUSANDS = re.compile(r"тыс|мың|млн|миллион|thousand|million|\d[\s,\u00a0]\d{3}")
_LONG_NAME = 5
"""Letters: shorter names may stand in other words by chance."""


@dataclass(frozen=True)
class Telling:
    """What one version states, and of which post it is one."""

    path: str
    language: str
    blocks: tuple[SourceBlock, ...]
    """All that readers read, in their order."""
    facts: Facts
    day: date
    """Of the post."""

    def tells(self, fact: Stated) -> bool:
        """Return whether the version states a fact, in whatever form."""
        match fact:
            case StatedNumber():
                return self._tells_number(fact)
            case StatedDate():
                return any(_is_same_day(fact, date) for date in self.facts.dates) or self._tells_year(fact)
            case StatedName():
                sounds = sounds_of(fact.words)
                is_long = len(sounds) >= _LONG_NAME
                return (is_long and sounds in self._sounds) or any(are_alike(sounds, name) for name in self._names)
            case StatedLink():
                return address_key(fact.address) in self._links
            case StatedPicture():
                return address_key(fact.address) in self._pictures
        raise TypeError(fact)

    def at(self, places: Collection[int]) -> Telling:
        """Return the version as if it had no blocks but those of these places."""
        blocks = tuple(block for place, block in enumerate(self.blocks) if place in places)
        known = {id(block) for block in blocks}
        facts = self.facts
        return Telling(
            self.path,
            self.language,
            blocks,
            Facts(
                tuple(one for one in facts.numbers if id(one.block) in known),
                tuple(one for one in facts.dates if id(one.block) in known),
                tuple(one for one in facts.names if id(one.block) in known),
                tuple(one for one in facts.links if id(one.block) in known),
                tuple(one for one in facts.pictures if id(one.block) in known),
            ),
            self.day,
        )

    def place_of(self, fact: Stated) -> int:
        """Return which block states a fact, from 0."""
        return self._places[id(fact.block)]

    @cached_property
    def shape(self) -> tuple[str, ...]:
        """Return the kinds of the blocks: versions of one shape say in each place the same."""
        return tuple(block.kind for block in self.blocks)

    def _tells_number(self, number: StatedNumber) -> bool:
        same = [one for one in self.facts.numbers if one.value == number.value]
        if number.kind == "telephone" or same:
            return any(not (one.currency and number.currency) or one.currency == number.currency for one in same)
        if any(_is_shortened(number, one) or _is_shortened(one, number) for one in self.facts.numbers):
            return True
        if number.kind == "hour" or number.value <= 12:
            half = number.value + (12 if number.value < 12 else -12)
            if any(one.value == half and _is_an_hour(one, number) for one in self.facts.numbers):
                return True
        if number.kind == "ordinal" and any(one.day == number.value for one in self.facts.dates):
            return True
        return number.value in self._years or number.value in self._compounds

    def _tells_year(self, day: StatedDate) -> bool:
        """Return whether a year alone is told: as a number, or by the day of the post."""
        if day.month:
            return False
        return day.year in self._years or any(one.value == day.year for one in self.facts.numbers)

    @cached_property
    def _years(self) -> frozenset[int]:
        return frozenset(one.year for one in self.facts.dates if one.year) | {self.day.year}

    @cached_property
    def _compounds(self) -> frozenset[Decimal]:
        """Return the numbers that are parts of words: «двухлетний», «үшжақты»."""
        return frozenset(self._found_compounds())

    def _found_compounds(self) -> Iterator[Decimal]:
        if pattern := _COMPOUND.get(self.language):
            for block in self.blocks:
                for found in pattern.finditer(block.text):
                    yield COMPOUNDS[self.language][found["prefix"].lower()]

    @cached_property
    def _sounds(self) -> str:
        return sounds_of(" ".join(block.text for block in self.blocks))

    @cached_property
    def _names(self) -> tuple[str, ...]:
        return tuple(sounds_of(name.words) for name in self.facts.names)

    @cached_property
    def _links(self) -> frozenset[str]:
        return frozenset(address_key(link.address) for link in self.facts.links)

    @cached_property
    def _pictures(self) -> frozenset[str]:
        return frozenset(address_key(picture.address) for picture in self.facts.pictures)

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(block): place for place, block in enumerate(self.blocks)}


def _is_an_hour(first: StatedNumber, second: StatedNumber) -> bool:
    """Return whether one of two numbers is an hour, and the other one may be it."""
    return "hour" in (first.kind, second.kind) and first.in_digits and second.in_digits


def _is_shortened(short: StatedNumber, whole: StatedNumber) -> bool:
    """Return whether one number leaves out the thousands that the words before it have: «62 тысячи, летом 28»."""
    is_so = short.value < 1_000 and whole.value in (short.value * 1_000, short.value * 1_000_000)
    return is_so and bool(_THOUSANDS.search(short.block.text))


def _is_same_day(first: StatedDate, second: StatedDate) -> bool:
    """Return whether two dates may be one: what either leaves out is no difference."""
    years = first.year == second.year or not (first.year and second.year)
    days = first.day == second.day or not first.day
    return first.month == second.month and bool(first.month) and days and years
