"""The rules of typography: which of them hold for a language, and in which order.

A rule of characters takes the text and its language and gives edits. A rule of binding gives the places of the spaces
and hyphens at which no line may break; such rules see a no-break space as a space, so that their order means nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from plugins.typesetting.passage import Edit

from .abbreviations import abbreviations
from .apostrophes import apostrophes
from .dash_spaces import dash_spaces
from .dashes import dashes
from .digit_groups import digit_groups
from .ellipsis import ellipsis
from .exponents import exponents
from .hours import hours
from .initials import initials
from .last_word import last_word
from .minus import minus
from .money import money
from .multiplication import multiplication
from .number_signs import number_signs
from .number_spaces import number_spaces
from .particles import particles
from .phone_numbers import phone_numbers
from .quotes import PAIRS, quotes, unbalanced_marks
from .ranges import ranges
from .short_words import short_words
from .single_quotes import single_quotes
from .suffix_hyphens import suffix_hyphens
from .typed_dashes import typed_dashes
from .units import units

__all__ = ["BINDINGS", "CHARACTERS", "PAIRS", "last_word", "unbalanced_marks"]

CharacterRule = Callable[[str, str], Iterable[Edit]]
BindingRule = Callable[[str, str], Iterable[int]]

_SIGNS: tuple[CharacterRule, ...] = (ellipsis, apostrophes, number_spaces, minus, multiplication, exponents)
CHARACTERS: Mapping[str, tuple[CharacterRule, ...]] = {
    "kk": (*_SIGNS, quotes, ranges, dashes, money),
    "ru": (*_SIGNS, quotes, ranges, dashes, money),
    "en": (*_SIGNS, quotes, single_quotes, typed_dashes, hours, ranges, dashes),
}
_EVERYWHERE: tuple[BindingRule, ...] = (number_signs, units, phone_numbers, dash_spaces, initials, abbreviations)
BINDINGS: Mapping[str, tuple[BindingRule, ...]] = {
    "kk": (*_EVERYWHERE, digit_groups, particles, suffix_hyphens),
    "ru": (*_EVERYWHERE, digit_groups, particles, short_words, suffix_hyphens),
    "en": _EVERYWHERE,
}
