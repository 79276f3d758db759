"""One version of a post, with all that is asked of it when another one is held against it."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from functools import cached_property
from typing import Generic, TypeVar

from plugins.body import SourceBlock

from .likeness import address_key, are_alike, sounds_of
from .numerals import COMPOUNDS
from .stated import Facts, Stated, StatedDate, StatedLink, StatedName, StatedNumber, StatedPicture

_COMPOUND = {
    language: re.compile(rf"\b(?P<prefix>{'|'.join(prefixes)})\w{{3,}}", re.IGNORECASE)
    for language, prefixes in COMPOUNDS.items()
}


_THOUSANDS = re.compile(r"тыс|мың|млн|миллион|thousand|million|\d[\s,\u00a0]\d{3}")
_FACTORS = (1_000, 1_000_000)
_Fact = TypeVar("_Fact", bound=Stated)
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

    def at(self, places: Iterable[int]) -> Telling:
        """Return the version as if it had no blocks but those of these places."""
        known = [(self.blocks[place], self._facts_by_place[place]) for place in places]
        return Telling(
            self.path,
            self.language,
            tuple(block for block, _ in known),
            Facts(
                tuple(one for _, facts in known for one in facts.numbers),
                tuple(one for _, facts in known for one in facts.dates),
                tuple(one for _, facts in known for one in facts.names),
                tuple(one for _, facts in known for one in facts.links),
                tuple(one for _, facts in known for one in facts.pictures),
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
        same = self._by_value.get(number.value, ())
        if number.kind == "telephone" or same:
            return any(not (one.currency and number.currency) or one.currency == number.currency for one in same)
        if self._tells_shortened(number) or self._tells_hour(number):
            return True
        if number.kind == "ordinal" and any(one.day == number.value for one in self.facts.dates):
            return True
        return number.value in self._years or number.value in self._compounds

    def _tells_shortened(self, number: StatedNumber) -> bool:
        """Return whether one of both leaves out the thousands that the words before it have: «62 тысячи, летом 28»."""
        for factor in _FACTORS:
            if number.value < 1_000 and number.value * factor in self._by_value and _has_thousands(number):
                return True
            shorter = number.value / factor
            if shorter < 1_000 and any(map(_has_thousands, self._by_value.get(shorter, ()))):
                return True
        return False

    def _tells_hour(self, number: StatedNumber) -> bool:
        """Return whether an hour is told by the other half of the day: 18:00, "at 6"."""
        half = number.value + (12 if number.value < 12 else -12)
        return any(_is_an_hour(one, number) for one in self._by_value.get(half, ()))

    def _tells_year(self, day: StatedDate) -> bool:
        """Return whether a year alone is told: as a number, or by the day of the post."""
        if day.month:
            return False
        return day.year in self._years or day.year in self._by_value

    @cached_property
    def _by_value(self) -> dict[Decimal, list[StatedNumber]]:
        found: dict[Decimal, list[StatedNumber]] = defaultdict(list)
        for number in self.facts.numbers:
            found[number.value].append(number)
        return dict(found)

    @cached_property
    def _facts_by_place(self) -> list[Facts]:
        """Return the facts of each block."""
        facts = self.facts
        numbers, dates, names = _ByBlock(facts.numbers), _ByBlock(facts.dates), _ByBlock(facts.names)
        links, pictures = _ByBlock(facts.links), _ByBlock(facts.pictures)
        return [
            Facts(numbers.of(block), dates.of(block), names.of(block), links.of(block), pictures.of(block))
            for block in self.blocks
        ]

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


class _ByBlock(Generic[_Fact]):
    """Facts of one kind, found by their block."""

    def __init__(self, facts: Iterable[_Fact]) -> None:
        self._facts: dict[int, list[_Fact]] = defaultdict(list)
        for fact in facts:
            self._facts[id(fact.block)].append(fact)

    def of(self, block: SourceBlock) -> tuple[_Fact, ...]:
        return tuple(self._facts.get(id(block), ()))


def _is_an_hour(first: StatedNumber, second: StatedNumber) -> bool:
    """Return whether one of two numbers is an hour, and the other one may be it."""
    return "hour" in (first.kind, second.kind) and first.in_digits and second.in_digits


def _has_thousands(number: StatedNumber) -> bool:
    """Return whether other numbers of a number's block are thousands."""
    return bool(_THOUSANDS.search(number.block.text))


def _is_same_day(first: StatedDate, second: StatedDate) -> bool:
    """Return whether two dates may be one: what either leaves out is no difference."""
    years = first.year == second.year or not (first.year and second.year)
    days = first.day == second.day or not first.day
    return first.month == second.month and bool(first.month) and days and years
