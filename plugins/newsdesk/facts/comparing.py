"""Where versions of one post state different things.

Each version is held against the others: a fact that another one states and it does not is a difference. If it states
another fact of that sort in the same place, which the other one does not have, one of both is wrong; else it says less.
Of three versions the one that differs from both others is told, of two the later one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from plugins.body import SourceBlock

from .stated import Stated, StatedDate, StatedLink, StatedName, StatedNumber, StatedPicture, is_loose
from .telling import Telling

Sort = Literal["number", "date", "percent", "sum", "name", "link", "picture"]
_MOST_APART = 0.15
"""Of a text's length, where two versions have not the same blocks."""

_MOST_LACKS = 200

_LEAST_ASKED_IN_WORDS = 5
"""Smaller numbers have many other words: «через день», "every other day"."""


@dataclass(frozen=True, slots=True)
class Difference:
    """A fact that one version states and another one does not, or states otherwise."""

    sort: Sort
    path: str
    """Of the version that is told."""
    line: int
    field: str | None
    here: str
    """Its words, or the address of a link or a picture; empty if it says nothing of it."""
    there: str
    """The other version's words."""
    other_path: str
    other_line: int
    is_certain: bool = False
    """True if both stand in the same place, in digits or as a date."""

    @property
    def other_name(self) -> str:
        """Return the name of the other version's file."""
        return self.other_path.rpartition("/")[2]


@dataclass(frozen=True, slots=True)
class _Lack:
    """A fact that a version does not state."""

    told: Telling
    fact: Stated
    by: Telling
    """The one that states it."""
    versions: Sequence[Telling]
    is_elsewhere: bool = False
    """True if the version states it in another place."""

    def there(self, version: Telling) -> Telling:
        """Return a version's part in which the fact stands, or should."""
        stated = self.by.place_of(self.fact)
        if version.shape == self.by.shape == self.told.shape:
            return version.at((stated,))
        size, other = len(version.shape), len(self.by.shape)
        return version.at([place for place in range(size) if abs(place / size - stated / other) <= _MOST_APART])

    def tellers(self, fact: Stated) -> int:
        """Return how many versions state a fact, in that place where they have the same blocks."""
        like = (self.there(one) if one.shape == self.by.shape else one for one in self.versions)
        return sum(one.tells(fact) for one in like)


def differences_of(versions: Sequence[Telling], own_names: Sequence[str] = ()) -> tuple[Difference, ...]:
    """Return where versions differ, the first one being the source; `own_names` of the organization are none."""
    known = tuple(_known(version, versions, own_names) for version in versions)
    found: dict[object, Difference] = {}
    for one in (difference for version in known for difference in _differences(version, known)):
        # What a version has otherwise than two others is told once.
        found.setdefault((one.path, one.line, one.here) if one.here else one, one)
    return tuple(found.values())


def _known(version: Telling, versions: Sequence[Telling], own_names: Sequence[str]) -> Telling:
    """Return the version without the names of its own organization, if each language has them in its own way."""

    def is_own(name: StatedName) -> bool:
        is_alike = any(other.tells(name) for other in versions if other is not version)
        return any(name.words in own for own in own_names) and not is_alike

    names = tuple(name for name in version.facts.names if not is_own(name))
    return replace(version, facts=replace(version.facts, names=names))


def _differences(version: Telling, versions: Sequence[Telling]) -> Iterator[Difference]:
    """Yield what a version lacks, and where it and another one state different things."""
    lacking: set[object] = set()
    for other in versions:
        taken: set[int] = set()
        for lack in _lacks(version, other, versions):
            partner = _partner(lack, taken)
            if partner:
                taken.add(id(partner))
                yield from _otherwise(lack, partner)
            elif _must_be_told(lack) and _value(lack.fact) not in lacking:
                lacking.add(_value(lack.fact))
                yield _difference(lack, None)


def _lacks(version: Telling, other: Telling, versions: Sequence[Telling]) -> Iterator[_Lack]:
    """Yield what another version states and this one does not, or not in that place, each fact once."""
    seen: set[object] = set()
    for fact in () if other is version else _facts(other):
        if len(seen) > _MOST_LACKS:
            # No translation: another text.
            return
        lack = _Lack(version, fact, other, versions)
        if not version.tells(fact):
            if _value(fact) not in seen:
                seen.add(_value(fact))
                yield lack
        elif version.shape == other.shape and _is_certain(fact) and not lack.there(version).tells(fact):
            yield replace(lack, is_elsewhere=True)


def _facts(version: Telling, *, both: bool = False) -> Iterator[Stated]:
    """Yield the facts that other versions are asked for, by kind and place; «оба» and "both" only on demand."""
    facts = version.facts
    yield from (number for number in facts.numbers if not number.is_loose or (both and number.value == 2))
    yield from (date for date in facts.dates if not date.is_loose)
    yield from (*facts.names, *facts.links, *facts.pictures)


def _value(fact: Stated) -> object:
    """Return what makes two facts one."""
    match fact:
        case StatedNumber():
            return fact.value, fact.currency
        case StatedDate():
            return fact.year, fact.month, fact.day
    return sort_of(fact), fact.words


def sort_of(fact: Stated) -> Sort:
    """Return which rule tells of a fact."""
    match fact:
        case StatedNumber(kind="percent" | "sum" as kind):
            return kind
        case StatedNumber():
            return "number"
        case StatedDate():
            return "date"
        case StatedName():
            return "name"
        case StatedLink():
            return "link"
    return "picture"


def _partner(lack: _Lack, taken: set[int]) -> Stated | None:
    """Return what the version states in the place of what it lacks, and the other one does not state there."""
    here, beside = lack.there(lack.told), lack.there(lack.by)
    alike = (fact for fact in _facts(here, both=True) if _is_like(fact, lack.fact) and id(fact) not in taken)
    for fact in alike:
        # What both state elsewhere too is in another order there; in a table the order is all.
        is_moved = lack.is_elsewhere and lack.by.tells(fact) and fact.block.kind != "cell"
        is_sure = not is_loose(fact) or lack.tellers(fact) > 1
        if is_sure and not is_moved and not beside.tells(fact):
            return fact
    return None


def _is_like(first: Stated, second: Stated) -> bool:
    """Return whether two facts are of one kind, in blocks of one kind."""
    return (_kind(first), first.block.kind) == (_kind(second), second.block.kind)


def _kind(fact: Stated) -> str:
    """Return what a fact may be mistaken for: an hour for an hour."""
    if isinstance(fact, StatedNumber):
        return "count" if fact.kind == "ordinal" else fact.kind
    if isinstance(fact, StatedDate):
        return "day" if fact.day else "month" if fact.month else "year"
    return sort_of(fact)


def _otherwise(lack: _Lack, partner: Stated) -> Iterator[Difference]:
    """Yield what one of two versions has otherwise: the one whose fact fewer versions state, else the later one."""
    tellers, others = lack.tellers(lack.fact), lack.tellers(partner)
    if isinstance(partner, StatedName) and not tellers > others == 1:
        # Two names in two languages are a translation; what two versions call alike has one name.
        return
    paths = [one.path for one in lack.versions]
    is_later = paths.index(lack.told.path) > paths.index(lack.by.path)
    if tellers > others or (tellers == others and is_later):
        yield _difference(lack, partner)
    elif tellers < others:
        yield _difference(_Lack(lack.by, partner, lack.told, lack.versions), lack.fact)


def _must_be_told(lack: _Lack) -> bool:
    """Return whether a version that says nothing of a fact says too little.

    A number in words, and a year beside the post's, are often said otherwise: two others must state them. English may
    have names without quotation marks.
    """
    fact, version = lack.fact, lack.told
    tellers = sum(one.tells(fact) for one in lack.versions)
    has_fewer_pictures = version.shape.count("caption") < lack.by.shape.count("caption")
    if lack.is_elsewhere or (fact.block.kind == "caption" and has_fewer_pictures):
        return False
    if isinstance(fact, StatedNumber) and not fact.in_digits:
        return tellers > 1 and fact.value >= _LEAST_ASKED_IN_WORDS
    if isinstance(fact, StatedDate) and fact.year and not fact.month:
        return tellers > 1 or abs(fact.year - version.day.year) > 1
    if isinstance(fact, StatedName):
        return version.language != "en" or bool(version.facts.names) or tellers > 1
    return True


def _difference(lack: _Lack, partner: Stated | None) -> Difference:
    fact, version, other = lack.fact, lack.told, lack.by
    block = partner.block if partner else _block_beside(lack)
    return Difference(
        sort_of(fact),
        version.path,
        partner.line if partner else block.line,
        block.kind if block.kind in ("title", "summary") else None,
        _said(partner) if partner else "",
        _said(fact),
        other.path,
        fact.line,
        partner is not None and version.shape == other.shape and _is_certain(fact) and _is_certain(partner),
    )


def _said(fact: Stated) -> str:
    """Return a fact as a message names it."""
    return fact.address if isinstance(fact, StatedLink | StatedPicture) else " ".join(fact.words.split())


def _block_beside(lack: _Lack) -> SourceBlock:
    """Return the block of the version that stands where the other one states the fact."""
    place = lack.by.place_of(lack.fact)
    blocks = lack.told.blocks
    if lack.told.shape != lack.by.shape:
        place = round(place / len(lack.by.blocks) * len(blocks))
    return blocks[min(place, len(blocks) - 1)]


def _is_certain(fact: Stated) -> bool:
    return isinstance(fact, StatedDate) or (isinstance(fact, StatedNumber) and fact.in_digits)
