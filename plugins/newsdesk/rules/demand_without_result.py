"""A demand is half a story: readers ask what was answered, or when an answer is due."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.day_of_date import day_meant
from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("something is demanded here, and the text does not say what came of it")
REMEDY = tell("say what was answered; if nothing yet, by when an answer is due and what comes next")
_DEMANDED = {
    "kk": r"талап (?:етті|етеді|етіп|етеміз|қойды|етіледі)",
    "ru": r"потребовал[аи]?|требу(?:ет|ют|ем)\b|выдвинул[аи]? требовани",
    "en": r"(?<!in )(?<!the )(?<!high )demand(?:s|ed)?\b(?! for)|call(?:s|ed)? (?:on|for)\b",
}
_BY_NATURE = {
    "kk": r"(?<!\w)(?:заң|жұмыс|іс|ереже|шарт|қызмет|мамандық) (?:\w+ ){0,2}талап ет\w+",
    "ru": r"(?<!\w)(?:работ|закон|договор|дел|стать|правил|норм|это|порядок|служб|професси|техник|график|здоровь)\w* "
    r"(?:не )?требу\w+",
    "en": r"(?:work|law|job|agreement|trade|rule|clause|health)s?\b.{0,60}\bdemands?",
}
"""What work or the law demand is no demand of people."""
_CAME_OF_IT = {
    "kk": r"жауап|келіс|қол қой|уәде|қара(?:йды|лды|лады|стыр)|шешім|шешті|шешіл|бас тарт|кездес|келіссөз|дейін|"
    r"комиссия|сот|қайтар|төлен|төлей|түзе|орында|қабылда|бұйрық|мәселе шеш|жөнде|көтер[іе]л|берді|берілді|өзгер|"
    r"күтіл|күтеді",
    "ru": r"ответ|соглас|договор|подпис|обеща|рассмотр|решен|решил|отказ|встреч|переговор|назнач|в срок|к сроку|"
    r"\bжд[уёе]|комисси|\bсуд|верн|выплат|выплач|исправ|устран|удовлетвор|принял|издал|приказ|повыси|отмени|измени|"
    r"замен|выполн|пош[её]л|пошла навстречу|пообещ|заседан",
    "en": r"answer|repl|agree|sign|promise|consider|decid|decision|refus|met\b|meeting|talks|deadline|court|"
    r"commission|paid|pays|repair|fix|replac|grant|accept|order|raised|cancel|chang|expect|due\b|by \d|by the end|"
    r"until",
}
_DEMAND = {language: re.compile(words) for language, words in _DEMANDED.items()}
_RESULT = {language: re.compile(words) for language, words in _CAME_OF_IT.items()}
_NATURE = {language: re.compile(words) for language, words in _BY_NATURE.items()}


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a text that demands, and has no word of an answer and no day to come."""
    demand = next((one for one, words in text.own_sentences if _demands(words, text.language)), None)
    if demand is None or any((day := day_meant(one, post.day)) and day > post.day for one in text.facts.dates):
        return
    all_words = "\n".join((*(words for _, words in text.own_words), text.title.text.lower()))
    rest = _DEMAND[text.language].sub("", all_words)
    if not _RESULT[text.language].search(rest):
        yield Advice(demand.line, MESSAGE, REMEDY)


def _demands(words: str, language: str) -> bool:
    return _DEMAND[language].search(words) is not None and not _NATURE[language].search(words)


RULE = Rule(find, kinds=("news", "release", "report"))
