"""The people of a text, each with all places that name them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from plugins.body import SourceBlock
from plugins.newsdesk.sentences import sentence_at

from .name_runs import CAPITALIZED, Name, names_in
from .roles import names_a_post, role_beside
from .same_name import name_skeletons, name_stems, skeleton

_NAME_GOES_ON = re.compile(r"[ \u00a0\n][A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]")
"""“Sample” is a surname, “Sample Polyclinic” is none."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A place where a text names a person."""

    given: str
    """As it stands there: a name or initials; empty for a surname alone."""
    patronymic: str
    surname: str
    """Empty for a given name with a patronymic alone."""
    block: SourceBlock
    start: int
    """Place in the block's text."""
    end: int
    surname_first: bool = False
    role: str = ""
    """The words beside it that say who that is."""

    @property
    def words(self) -> str:
        """Return the name as it stands there, on one line."""
        return " ".join(self.block.text[self.start : self.end].split())

    @property
    def line(self) -> int:
        """Return the file's line."""
        return self.block.line_of(self.start)

    @property
    def has_initials(self) -> bool:
        """Return whether the first name is a letter or two."""
        return self.given.endswith(".")

    @property
    def has_first_name(self) -> bool:
        """Return whether it has a first name in full."""
        return bool(self.given) and not self.has_initials


@dataclass(frozen=True, slots=True)
class Person:
    """A person of a text."""

    mentions: tuple[Mention, ...]
    """In the order of the text; one at least."""

    @property
    def first(self) -> Mention:
        """Return the first mention."""
        return self.mentions[0]

    def is_introduced(self, language: str) -> bool:
        """Return whether the text says anywhere who that is, beside the name or in its sentence."""
        return any(
            one.role or names_a_post(sentence_at(one.block, one.start, language).text, language)
            for one in self.mentions
        )


def people_of(blocks: Sequence[SourceBlock], language: str) -> tuple[Person, ...]:
    """Return the people that blocks of a text name, in the order of their first mentions.

    Somebody whom the text names by the surname alone, and nowhere in full, is not seen.
    """
    people: list[list[Mention]] = []
    last_named: list[int] = []
    for number, mention in enumerate(_mentions(blocks, language)):
        known = [place for place, mentions in enumerate(people) if _names_one(mentions, mention, language)]
        if known:
            # Of two with one surname the one who was named last is meant.
            place = max(known, key=last_named.__getitem__)
            people[place].append(mention)
            last_named[place] = number
        else:
            people.append([mention])
            last_named.append(number)
    return tuple(Person(tuple(mentions)) for mentions in people)


def _names_one(mentions: Sequence[Mention], mention: Mention, language: str) -> bool:
    """Return whether a mention may be of the person of others: full names decide, where there are any."""
    full = [one for one in mentions if one.given] or mentions
    return any(_is_same(one, mention, language) for one in full)


def _mentions(blocks: Sequence[SourceBlock], language: str) -> Iterator[Mention]:
    full = {id(block): [_mention(block, name, language) for name in names_in(block.text, language)] for block in blocks}
    surnames = {one.surname for mentions in full.values() for one in mentions if one.surname}
    if not any(full.values()):
        return
    for block in blocks:
        own = full[id(block)]
        alone = _surnames_alone(block, own, surnames, language)
        yield from sorted((*own, *alone), key=lambda one: one.start)


def _mention(block: SourceBlock, name: Name, language: str) -> Mention:
    role = role_beside(block.text, name.start, name.end, language)
    parts = name.given, name.patronymic, name.surname
    return Mention(*parts, block, name.start, name.end, name.surname_first, role)


def _surnames_alone(
    block: SourceBlock, known: Sequence[Mention], surnames: Iterable[str], language: str
) -> Iterator[Mention]:
    taken = [(one.start, one.end) for one in known]
    stems = [name_stems(surname, language) for surname in surnames]
    for found in CAPITALIZED.finditer(block.text):
        if any(start <= found.start() < end for start, end in taken) or _NAME_GOES_ON.match(block.text, found.end()):
            continue
        own = name_stems(found[0], language)
        if any(not own.isdisjoint(one) for one in stems):
            role = role_beside(block.text, *found.span(), language)
            yield Mention("", "", found[0], block, *found.span(), role=role)


def _is_same(first: Mention, second: Mention, language: str) -> bool:
    """Return whether two mentions name one person, in whatever form and spelling."""
    if first.surname and second.surname:
        if not _share(first.surname, second.surname, language):
            return False
        if not first.given or not second.given:
            return True
        if first.has_initials or second.has_initials:
            return skeleton(first.given)[:1] == skeleton(second.given)[:1]
        return _share(first.given, second.given, language)
    # «Мұхтар Үлгілі» is called «Мұхтар Серікұлы» further down.
    return _share(first.given, second.given, language) and (
        not first.patronymic or not second.patronymic or _share(first.patronymic, second.patronymic, language)
    )


def _share(one: str, other: str, language: str) -> bool:
    return not name_skeletons(one, language).isdisjoint(name_skeletons(other, language))
