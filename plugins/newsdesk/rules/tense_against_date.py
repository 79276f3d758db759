"""What was cannot be still to come: a text that waited a week tells so by its verbs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import timedelta

from plugins.newsdesk.day_of_date import away, dates_in, day_meant
from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.facts import StatedDate
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import Sentence
from plugins.newsroom import tell

REMEDY = tell("change the verb, or look whether date and year are right")
FARTHEST = timedelta(days=60)
"""From the post's day to a date without a year; one that is farther away may be of another year."""
_WILL_BE = {
    "kk": r"өтеді|өтпек|өткізіледі|өткізеді|ашылады|басталады|жиналады|кездеседі|қол қояды|қол қоймақ|болмақ",
    "ru": r"пройд[её]т|пройдут|состо[ия]тся|откро[её]тся|откроются|начн[её]тся|начнутся|соберутся|встретятся|"
    r"подпишет|подпишут|проведут|провед[её]т",
    "en": r"will (?:take place|be held|open|begin|start|meet|sign|gather|be signed)",
}
_WAS = {
    "kk": r"өтті|өткізілді|өткізді|ашылды|басталды|жиналды|кездесті|қол қойды|қол қойылды|аяқталды",
    "ru": r"прош(?:ёл|ел|ла|ло|ли)|состоял(?:ся|[аио]сь)|открыл(?:ся|[аио]сь)|начал(?:ся|[аио]сь)|собрались|"
    r"встретились|подписал[аи]?|провели|пров[её]л",
    "en": r"took place|was held|were held|opened|began|started|met|signed|gathered|was signed",
}
_FUTURE_VERB = {language: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for language, words in _WILL_BE.items()}
_PAST_VERB = {language: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for language, words in _WAS.items()}
_CLAUSE_ENDS = re.compile(r"[,;:—–(]")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find sentences with one day, and a verb in its clause that puts it on the other side of the post's day."""
    for sentence, words in text.own_sentences:
        days = [(one, day) for one in dates_in(sentence, text) if (day := day_meant(one, post.day))]
        if len(days) != 1 or (not days[0][0].year and away(days[0][1], post.day) > FARTHEST):
            continue
        stated, day = days[0]
        verbs = (_FUTURE_VERB if day < post.day else _PAST_VERB)[text.language]
        if day == post.day or not _in_clause(verbs, words, stated, sentence):
            continue
        message = tell("{date} is after the day of the post, and the text says that it was", date=stated.words)
        if day < post.day:
            message = tell(
                "{date} is before the day of the post, and the text says that it is to come", date=stated.words
            )
        yield Advice(stated.line, message, REMEDY)


def _in_clause(verbs: re.Pattern[str], words: str, stated: StatedDate, sentence: Sentence) -> bool:
    """Return whether one of the verbs stands in the clause of a date."""
    start, end = stated.start - sentence.start, stated.end - sentence.start
    for found in verbs.finditer(words):
        between = words[end : found.start()] if found.start() >= end else words[found.end() : start]
        if not _CLAUSE_ENDS.search(between):
            return True
    return False


RULE = Rule(find)
