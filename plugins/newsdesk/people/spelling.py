"""Whether two mentions spell a name alike."""

from __future__ import annotations

from .mentions import Mention
from .same_name import name_stems, skeleton

_FEWEST_LETTERS = 6
"""Of a surname in which one other letter is a slip, and not another name."""


def is_spelled_alike(first: Mention, second: Mention, language: str) -> bool:
    """Return whether given names and surnames, where both mentions have them, are forms of one spelling each."""
    pairs = [(first.surname, second.surname)]
    if first.has_first_name and second.has_first_name:
        pairs.append((first.given, second.given))
    return all(
        not one or not other or not name_stems(one, language).isdisjoint(name_stems(other, language))
        for one, other in pairs
    )


def is_slip(first: Mention, second: Mention, language: str) -> bool:
    """Return whether two people have one first name and surnames that differ in one letter."""
    if not (first.has_first_name and second.has_first_name and first.surname and second.surname):
        return False
    if name_stems(first.given, language).isdisjoint(name_stems(second.given, language)):
        return False
    one, other = (min(map(skeleton, name_stems(name, language)), key=len) for name in (first.surname, second.surname))
    return min(len(one), len(other)) >= _FEWEST_LETTERS - 1 and is_one_letter_off(one, other)


def is_one_letter_off(one: str, other: str) -> bool:
    """Return whether a word becomes the other by one letter that is added, left out or exchanged."""
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    same = next((place for place, letter in enumerate(short) if letter != long[place]), len(short))
    return short[same + (len(short) == len(long)) :] == long[same + 1 :]
