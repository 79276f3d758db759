"""A weekday that is not the date's sends people on the wrong day."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import timedelta

from plugins.newsdesk.day_of_date import away, day_meant
from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.facts import StatedDate
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import Severity, tell

WEEKDAYS = (
    tell("a Monday"),
    tell("a Tuesday"),
    tell("a Wednesday"),
    tell("a Thursday"),
    tell("a Friday"),
    tell("a Saturday"),
    tell("a Sunday"),
)
REMEDY = tell("look which of the two is right: people come on the day that they read")
FARTHEST = timedelta(days=120)
"""From the post's day to a date without a year; farther away the year is a guess."""
_NAMES = {
    "kk": (r"дүйсенбі", r"сейсенбі", r"сәрсенбі", r"бейсенбі", r"жұма", r"сенбі", r"жексенбі"),
    "ru": (r"понедельник", r"вторник", r"сред", r"четверг", r"пятниц", r"суббот", r"воскресень"),
    "en": ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"),
}
_ENDINGS = {"kk": r"(?:де|да|нің|ның|ге|ға)?", "ru": r"[ауеыюя]?", "en": ""}
_LEADS = {"kk": r"", "ru": r"(?:во? |на )?", "en": r"(?:on |a |it is a )?"}


def _named(language: str) -> str:
    names = "|".join(f"(?P<day{number}>{name})" for number, name in enumerate(_NAMES[language]))
    return rf"(?:{names}){_ENDINGS[language]}(?![\w-])"


_BEFORE = {language: re.compile(rf"(?<!\w){_named(language)}(?: күні)?[,\s(]*\Z") for language in _NAMES}
_BEHIND = {language: re.compile(rf"[,\s(—–-]{{1,3}}{_LEADS[language]}{_named(language)}") for language in _NAMES}
_LONGEST = 20


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find dates of days with a weekday beside them that is another one's."""
    dates = text.facts.dates
    places = [(stated.block.line, stated.start) for stated in dates]
    for stated in dates:
        day = day_meant(stated, post.day)
        is_range = places.count((stated.block.line, stated.start)) > 1
        if day is None or is_range or (not stated.year and away(day, post.day) > FARTHEST):
            continue
        named = _weekday_beside(stated, dates, text.language)
        if named is not None and named != day.weekday():
            message = tell("{date} is {weekday}", date=stated.words, weekday=WEEKDAYS[day.weekday()])
            yield Advice(stated.line, message, REMEDY)


def _weekday_beside(stated: StatedDate, dates: Sequence[StatedDate], language: str) -> int | None:
    """Return the weekday beside a date, from Monday on; None where it may be of another date on its other side."""
    words = stated.block.text.lower()
    others = [(one.start, one.end) for one in dates if one.block is stated.block and one.start != stated.start]
    found = _BEFORE[language].search(words, max(0, stated.start - _LONGEST), stated.start)
    if found and any(_touch(words, end, found.start()) for _, end in others):
        return None
    found = found or _BEHIND[language].match(words, stated.end)
    if found is None or any(_touch(words, found.end(), start) for start, _ in others):
        return None
    return int(str(found.lastgroup)[-1])


def _touch(words: str, first: int, second: int) -> bool:
    """Return whether between two places nothing stands but signs and spaces."""
    return first <= second and not any(letter.isalnum() for letter in words[first:second])


RULE = Rule(find, Severity.WARNING)
