"""«Вчера» is another day for whoever reads tomorrow, and texts are read for years."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.day_of_date import dates_in
from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import Severity, tell

REMEDY = tell("write the date: the day of the month and the month")
_WEEKDAYS = {
    "kk": r"(?:дүйсен|сейсен|сәрсен|бейсен|жексен|сен)бі\w*|жұма(?:да)?",
    "ru": r"(?:понедельник|вторник|сред[ау]|четверг|пятниц[ау]|суббот[ау]|воскресенье)",
    "en": r"(?:mon|tues|wednes|thurs|fri|satur|sun)day",
}
_RELATIVE = {
    "kk": rf"кеше(?:гі күні)?|ертең|бүрсігүні|алдыңғы күні|"
    rf"(?:өткен|осы|келесі|келер|алдағы) (?:аптада|{_WEEKDAYS['kk']})|таяу күндері",
    "ru": rf"вчера|позавчера|завтра|послезавтра|на (?:прошлой|этой|следующей|будущей|минувшей|той) неделе|на днях|"
    rf"в (?:прошл|минувш|следующ|будущ|эт)\w+ {_WEEKDAYS['ru']}",
    "en": rf"yesterday|tomorrow|(?:last|next|this) (?:week|{_WEEKDAYS['en']})|the other day|the day before yesterday",
}
_HAPPENED = {
    "kk": r"өтті|болды|қол қой(?:ды|ылды)|ашылды|басталды|кездесті|жиналды|аяқталды|өтеді|басталады",
    "ru": r"прош(?:ёл|ел|ла|ло|ли)|состоял\w+|подписал[аи]?|подписан\w?|открыл\w+|начал\w+|встретил\w+|собрал\w+|"
    r"провели|завершил\w+|пройд[её]т|состоится",
    "en": r"took place|was held|signed|opened|began|started|met|gathered|ended|takes place|will be held",
}
"""Beside «сегодня» these tell of this very day; elsewhere it means these times."""
_TODAY = {"kk": "бүгін", "ru": "сегодня", "en": "today"}
_PATTERNS = {language: re.compile(rf"(?<![\w-])(?:{words})(?![\w-])") for language, words in _RELATIVE.items()}
_EVENTS = {language: re.compile(rf"(?<!\w)(?:{words})(?!\w)") for language, words in _HAPPENED.items()}
_THIS_DAY = {language: re.compile(rf"(?<![\w-]){word}(?![\w-])") for language, word in _TODAY.items()}


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find days in the own words of a text that are told from the day of writing, and no date in their sentence."""
    for sentence, words in text.own_sentences:
        found = _PATTERNS[text.language].search(words)
        if not found and _EVENTS[text.language].search(words):
            found = _THIS_DAY[text.language].search(words)
        if found and not any(one.day for one in dates_in(sentence, text)):
            line = sentence.block.line_of(sentence.start + found.start())
            # A newspaper prints a release on another day, and would have to ask.
            severity = Severity.WARNING if post.kind == "release" else None
            message = tell("'{words}' is another day for each reader", words=found[0])
            yield Advice(line, message, REMEDY, severity=severity)


RULE = Rule(find, kinds=("news", "release", "announcement", "event", "report"))
