"""Abbreviations: those that everybody knows, those that a text explains, and those that leave readers guessing."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.sentences import words_of

from .phrases import words_of_list

LONGEST = 5
"""Letters of an abbreviation; what is longer is a word that shouts, or a name that the text has so throughout."""
_CAPITALS = re.compile(r"(?<![\w.«“\"-])([^\W\d_]{2,5})(?![\w»”\"]|-\d|\.\w)")
_ROMAN = re.compile(r"[IVXLCDM]+\Z")
_SMALL_WORDS = frozenset(["и", "в", "по", "на", "с", "о", "для", "и", "және", "мен", "of", "the", "and", "for", "in"])
"""Abbreviations pass over them."""


def unknown_in(words: str, language: str) -> Iterator[tuple[str, int]]:
    """Yield each abbreviation of a text that is not generally known, with its place; names in quotation marks not."""
    passed = words_of_list("known-abbreviations", language) | words_of_list("shouted", language)
    for found in _CAPITALS.finditer(words):
        if found[1].isupper() and found[1] not in passed and not _ROMAN.match(found[1]):
            yield found[1], found.start()


def is_explained(short: str, text: EditedText, post: EditedPost) -> bool:
    """Return whether a text says somewhere what an abbreviation stands for, or the organization is called so."""
    organization = post.organization
    names = (*organization.name, *organization.short_name, *organization.about)
    if short in text.body.abbreviations or any(short in name for _, name in names):
        return True
    beside = re.compile(rf"\({short}(?:-\w+)?[),;\s]|(?<!\w){short}(?:-\w+)?\s\(")
    own = [block.text for block in text.shown if block.kind != "title"]
    # Any two letters stand side by side somewhere as the first ones of words.
    in_full = len(short) > 2 and any(short.lower() in _first_letters(one) for one in own)
    return in_full or any(beside.search(one) for one in own)


def _first_letters(words: str) -> str:
    return "".join(word[0] for word in words_of(words.lower()) if word not in _SMALL_WORDS)
