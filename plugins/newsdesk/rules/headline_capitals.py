"""Capitals shout, and a word in them is read letter by letter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.quoted import without_quoted
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.abbreviations import LONGEST
from plugins.newsdesk.words.phrases import words_of_list
from plugins.newsroom import tell
from plugins.reading import capitals

REMEDY = tell("write it in small letters: the place and the words of a headline make it stand out")
_WORD = re.compile(r"(?<![\w-])[^\W\d_]{2,}(?![\w-])")
_LATIN = re.compile(r"[A-Z]+\Z")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find words in capitals that are no abbreviations; of a long headline that has only them, reading tells."""
    title = without_quoted(text.title.text)
    words = [word for word in dict.fromkeys(_WORD.findall(title)) if word.isupper()]
    shouted = [word for word in words if _is_shouted(word, text)]
    if shouted and not any(capitals(text.title.text)):
        message = tell("'{words}' stands in capitals and is no abbreviation", words=" ".join(shouted))
        yield Advice(text.title.line, message, REMEDY, "title")


def _is_shouted(word: str, text: EditedText) -> bool:
    """Return whether a word is one that people shout, or too long for an abbreviation and no name in capitals."""
    if word in words_of_list("shouted", text.language):
        return True
    known = word in words_of_list("known-abbreviations", text.language)
    if known or len(word) <= LONGEST or (text.language != "en" and _LATIN.match(word)):
        return False
    return not any(word in block.text for block in text.blocks)


RULE = Rule(find)
