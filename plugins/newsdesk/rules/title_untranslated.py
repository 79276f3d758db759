"""Lists show a title alone: in the wrong language it tells its readers nothing, and nobody opens the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell
from plugins.typesetting import language_of_word

FEWEST_WORDS = 3
CLEARLY = 4
"""Words of another language for one of its own."""
MESSAGE = tell("the title is not translated")
REMEDY = tell("write it in the language of the text")
_CYRILLIC, _LATIN = re.compile("[а-яәіңғүұқөһё]{3}", re.IGNORECASE), re.compile("[a-z]{3}", re.IGNORECASE)


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a title that is another version's, or whose words are clearly of another language; names are of any."""
    title = text.title.text
    words = words_of(title)
    is_taken = any(title == other.title.text for other in post.others(text))
    if len(words) >= FEWEST_WORDS and ((is_taken and _is_no_name(words)) or _is_foreign(title, text.language)):
        yield Advice(text.title.line, MESSAGE, REMEDY, "title")


def _is_no_name(words: tuple[str, ...]) -> bool:
    """Return whether a title has words that are no names: «Алтын дән» may be called so in all languages."""
    return sum(word[0].islower() for word in words) * 2 >= len(words)


def _is_foreign(title: str, language: str) -> bool:
    words = words_of(title)
    alphabet = _LATIN if language == "en" else _CYRILLIC
    if not any(alphabet.search(word) for word in words):
        return True
    told = Counter(found for word in words if (found := language_of_word(word.lower())))
    others = told.total() - told[language]
    return others > 1 and others >= CLEARLY * told[language]


RULE = Rule(find)
