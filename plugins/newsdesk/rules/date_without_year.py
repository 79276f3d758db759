"""A day without its year is this year's to a reader; of one half a year away nobody can tell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from plugins.newsdesk.day_of_date import away, dates_in, day_meant
from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.facts import StatedDate
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("add the year")
FARTHEST = timedelta(days=120)
"""From the post's day: nearer days are of one season and understood without a year."""
_YEAR_TOLD = {
    "kk": r"былтыр|биыл|жыл|күні\b|мереке",
    "ru": r"год|ежегодн|\bдень\b|\bдня\b|праздник",
    "en": r"year|annual|\bday\b|holiday",
}
"""Words that tell the year, or that a day comes back every year."""
_PATTERNS = {language: re.compile(words) for language, words in _YEAR_TOLD.items()}


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find the first day in a text's own words that is far from the post's, where its sentence tells no year."""
    for sentence, words in text.own_sentences:
        dates = tuple(dates_in(sentence, text))
        if any(one.year for one in dates) or _PATTERNS[text.language].search(words):
            continue
        far = next(
            (one for one in dates if _is_far(one, post) and not words[one.start - sentence.start].isspace()), None
        )
        if far:
            yield Advice(far.line, tell("{date}: of which year?", date=far.words), REMEDY)
            return


def _is_far(stated: StatedDate, post: EditedPost) -> bool:
    day = day_meant(stated, post.day)
    return day is not None and away(day, post.day) > FARTHEST


RULE = Rule(find)
