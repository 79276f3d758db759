"""Pay is money for a time: 18 400 tenge a shift and a month are two different lives."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("say for how long or for what: a month, a shift, an hour, a year, once")
MOST = 2_000_000
"""Tenge of one person's pay; greater sums are of many."""
_PAY = {
    "kk": r"жалақы|айлы[қғ]|үстемеақы|қосымша ақы|мөлшерлеме|еңбекақы",
    "ru": r"зарплат|заработн\w+ плат|оклад|доплат|надбавк|ставк|зарабатыва|получа[юе]т",
    "en": r"(?:'s|the|their|his|her|its|our|base) pay\b|\bpay (?:of|is|was|rises|rose|grew)|wage|salar|allowance|"
    r"\bearns?\b",
}
_PERIOD = {
    "kk": r"\bай(?:ына|да|ға|дың|сайын)?\b|ай сайын|ауысым|сағат|жыл|\bкүн|апта|тоқсан|\bрет|бір жолғы|бір айда|"
    r"сабақ|түн",
    "ru": r"месяц|месячн|смен|\bчас|\bгод|лет\b|\bдень|\bдн[яе]|недел|квартал|\bраз|единовременн|единоразов|урок|"
    r"рейс|ноч|сутк",
    "en": r"month|shift|hour|year|annual|\bday|week|quarter|once|one-off|lesson|night|each time|trip",
}
_OWED = {
    "kk": r"қарыз|берешек|төленбеген|қайтар|өндір|өтемақы|барлығы|жалпы|қор|айыппұл|млн|миллион|мың теңге\w* жетті",
    "ru": r"долг|задолженн|невыплач|верну|взыск|компенсац|всего|общ\w+ сумм|фонд|штраф|млн|миллион|недоплат",
    "en": r"owed|arrears|unpaid|recover|compensation|in all|total|fund|fine\b|million|paid back|back pay",
}
_PATTERNS = {
    language: tuple(re.compile(table[language]) for table in (_PAY, _PERIOD, _OWED)) for language in ("kk", "ru", "en")
}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find sums of one person's pay without a time in their sentence and its neighbours."""
    pay, period, owed = _PATTERNS[text.language]
    sentences = text.own_sentences
    for place, (sentence, words) in enumerate(sentences):
        if not pay.search(words) or owed.search(words):
            continue
        near = " ".join(one for _, one in sentences[max(0, place - 1) : place + 2])
        if period.search(near):
            continue
        sums = [one for one in text.facts.numbers if sentence.has(one.block, one.start) and one.kind == "sum"]
        if sums and sums[-1].value < MOST:
            yield Advice(sums[-1].line, tell("{sum}: for how long?", sum=sums[-1].words), REMEDY)


RULE = Rule(find)
