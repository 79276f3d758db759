"""Two spellings of a name are two people to a reader, and to search."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.people import Mention, Person, is_slip, is_spelled_alike
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("keep to one form of the name, as the person writes it")
MOST_PEOPLE = 40
"""Of whom slips are sought: every two are compared."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a name that is spelled otherwise than at its first place, or with one letter more, less or exchanged."""
    for person in text.people:
        first = person.first
        other = next((one for one in person.mentions if not is_spelled_alike(first, one, text.language)), None)
        if other:
            yield _advice(first, other)
    for pair in combinations(text.people[:MOST_PEOPLE], 2):
        if is_slip(pair[0].first, pair[1].first, text.language):
            yield _advice(*_in_order(*pair))


def _in_order(one: Person, other: Person) -> tuple[Mention, Mention]:
    return (one.first, other.first) if one.first.line <= other.first.line else (other.first, one.first)


def _advice(first: Mention, other: Mention) -> Advice:
    message = tell("{name} is written as {other} on line {line}", name=other.words, other=first.words, line=first.line)
    return Advice(other.line, message, REMEDY)


RULE = Rule(find)
