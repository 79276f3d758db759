"""The rules of typography: which of them hold for a language, in which order, and how they are applied.

A rule of characters takes a text and its language and yields edits; each rule sees what those before it have made. A
rule of binding returns the places of spaces and hyphens at which no line may break. All rules of binding see the same
text, in which the end of a line is a space, so that their order means nothing and one `[ ]` finds all gaps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from plugins.typesetting.passage import Edit, Passage, bound, edited

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

__all__ = ["BINDINGS", "PAIRS", "typeset", "unbalanced_marks", "with_bindings", "with_right_characters"]

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


def with_right_characters(passage: Passage, language: str) -> Passage:
    """Set quotes, dashes, ranges, dots and digits; no space is made a no-break one."""
    for rule in CHARACTERS.get(language, ()):
        passage = edited(passage, list(rule(passage.text, language)))
    return passage


def with_bindings(passage: Passage, language: str) -> Passage:
    """Bind what must stay on one line within the text, wherever its lines end."""
    text = passage.text.replace("\n", " ")
    return bound(passage, {place for rule in BINDINGS.get(language, ()) for place in rule(text, language)})


def typeset(passage: Passage, language: str) -> Passage:
    """Apply all rules to whole paragraphs, whose last words are bound as well; twice gives what once gives."""
    passage = with_bindings(with_right_characters(passage, language), language)
    return bound(passage, set(last_word(passage.text))) if language in BINDINGS else passage
