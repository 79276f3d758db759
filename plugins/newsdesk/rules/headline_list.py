"""Of three things in a headline the reader keeps none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.quoted import without_quoted
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("choose the one that matters most to the reader; the others are in the text")
_JOINED = re.compile(r",\s*(?:and\s|и\s|және\s)?|\s(?:and|&|и|а также|және|әрі|сондай-ақ|мен|бен|пен)\s", re.IGNORECASE)
_SETS_APART = re.compile(r"[:—–]|\s-\s")
"""What follows a colon or a dash explains the headline, and may have several parts."""
_MOST_WORDS = 3
"""Of a thing that is only named; more words are a clause."""
_CLAUSE = re.compile(
    r"(?:где|котор\w+|что|чтобы|когда|если|хотя|как|чем|но|а|where|which|who|that|when|if|but|so|бірақ|ал|егер)\Z",
    re.IGNORECASE,
)
"""A word that begins a clause: what it follows is no list."""
_VERB = {
    "kk": re.compile(r"\w{2,}(?:[дт][ыі]|[аей]д[ыі]|[ғқ]ан|[гк]ен)\Z"),
    "ru": re.compile(r"\w{2,}(?:ла|ло|ли|лся|лась|лось|лись|[еиая]л|[еиё]т|[уюая]т|[еиуюая]тся)\Z"),
    "en": re.compile(r"(?:is|are|was|were|has|have|will|\w+ed|sign|agree|meet|win|get|go|ask|take|want|demand)\Z"),
}
"""A word that by its ending says what somebody does: several may do the same; in Kazakh it stands last."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a headline of three things and no verb, or one with four things."""
    title = without_quoted(text.title.text)
    parts = [part.split() for part in _JOINED.split(title) if part.strip()]
    clauses = any(_CLAUSE.match(part[0]) for part in parts[1:])
    if "," not in title or len(parts) < 3 or clauses or _SETS_APART.search(title):
        return
    named = sum(len(part) <= _MOST_WORDS for part in parts[:-1])
    words = title.lower().split()
    says = any(map(_VERB[text.language].match, words[-1:] if text.language == "kk" else words))
    begins = named == len(parts) - 1 and not says
    if begins or named >= 3:
        message = tell("the headline enumerates: {count} things", count=len(parts))
        yield Advice(text.title.line, message, REMEDY, "title")


RULE = Rule(find)
