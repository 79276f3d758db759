"""The rules of a language, applied to a passage in the order of their lists."""

from __future__ import annotations

from .passage import Passage, bound, edited
from .rules import BINDINGS, CHARACTERS, last_word


def with_right_characters(passage: Passage, language: str) -> Passage:
    """Set quotes, dashes, ranges, dots and digits; no space is made a no-break one."""
    for rule in CHARACTERS.get(language, ()):
        passage = edited(passage, list(rule(passage.text, language)))
    return passage


def with_bindings(passage: Passage, language: str) -> Passage:
    """Bind what must stay on one line within the text, wherever its lines end."""
    rules = BINDINGS.get(language, ())
    text = passage.text.replace("\n", " ")
    return bound(passage, {place for rule in rules for place in rule(text, language)})


def with_last_words(passage: Passage, language: str) -> Passage:
    """Bind the last words of whole paragraphs."""
    if language not in BINDINGS:
        return passage
    return bound(passage, set(last_word(passage.text)))


def typeset(passage: Passage, language: str) -> Passage:
    """Apply all rules of our own to whole paragraphs."""
    return with_last_words(with_bindings(with_right_characters(passage, language), language), language)
