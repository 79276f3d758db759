"""News is about people: where nobody does anything, nothing has happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.days import tells_time
from plugins.newsdesk.words.phrases import phrases
from plugins.newsroom import tell

MESSAGE = tell("nobody acts in the lead: it names neither people nor an organization")
REMEDY = tell("begin with who did it, or with whom it concerns")


_NAME = re.compile(r"(?<=[\w,»] )[А-ЯЁӘҒҚҢӨҰҮҺІA-Z][\w-]+|[«“\"][^»”\"]+[»”\"]")
"""A capital letter within a sentence, or what stands between quotation marks."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a lead and a first paragraph in which there is neither an organization nor a person."""
    words, language = text.opening, text.language
    if (
        words
        and not phrases("actors", language).are_in(words)
        and not any(_is_name(one[0], language) for one in _NAME.finditer(words))
    ):
        yield Advice(text.lead.line, MESSAGE, REMEDY)


def _is_name(word: str, language: str) -> bool:
    """Return whether what looks like a name is no town and no month."""
    return not phrases("places", language).are_in(word) and not tells_time(word, language)


RULE = Rule(find, kinds=("news", "release", "report"))
