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
from .initials import initials
from .last_word import last_word
from .money import money
from .number_signs import number_signs
from .particles import particles
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

CHARACTERS: Mapping[str, tuple[CharacterRule, ...]] = {
    "kk": (ellipsis, apostrophes, quotes, ranges, dashes, money),
    "ru": (ellipsis, apostrophes, quotes, ranges, dashes, money),
    "en": (ellipsis, apostrophes, quotes, single_quotes, typed_dashes, ranges, dashes),
}
BINDINGS: Mapping[str, tuple[BindingRule, ...]] = {
    "kk": (number_signs, units, digit_groups, dash_spaces, initials, abbreviations, particles, suffix_hyphens),
    "ru": (
        number_signs,
        units,
        digit_groups,
        dash_spaces,
        initials,
        abbreviations,
        particles,
        short_words,
        suffix_hyphens,
    ),
    "en": (number_signs, units, initials, abbreviations),
}
