"""A number without what it counts says nothing: it may be tenge, per cent or days."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.facts import StatedNumber
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("write behind the number what it counts: tenge, per cent, days, people")
_MEASURED = {
    "kk": r"жалақы|айлы[қғ]|үстемеақы|қосымша ақы|мөлшерлеме|баға|құны|жарна|сыйақы|тариф|демалыс|үзіліс",
    "ru": r"зарплат|заработн|оклад|доплат|надбавк|преми|ставк|расценк|цен[аыу]\b|стоимост|взнос|тариф|отпуск|перерыв",
    "en": r"\bpay\b|wage|salar|allowance|bonus|\brates?\b|price|\bfees?\b|\bleave\b|\bbreaks?\b|\bdues\b",
}
_ENDS = {
    # A case ending and the verb stand behind a number.
    "kk": r"(?:-\w{1,6})?(?:\s+(?:өст|көтеріл|көбей|азай|түст|төменде|қысқар|ұзар|құра|болды|жетт|белгілен)\w*)?"
    r"\s*(?:[.!?;]|\Z)",
    "ru": r"\s*(?:[.!?;]|\Z)",
    "en": r"\s*(?:[.!?;]|\Z)",
}
_PATTERNS = {language: re.compile(words) for language, words in _MEASURED.items()}
_BEHIND = {language: re.compile(words) for language, words in _ENDS.items()}
_YEARS = range(1900, 2100)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find sentences of pay, prices or leave that end with a bare number, and tell no unit."""
    known = False
    for sentence, words in text.own_sentences:
        numbers = [one for one in text.facts.numbers if sentence.has(one.block, one.start) and one.in_digits]
        earlier, known = known, any(one.kind in ("sum", "percent") for one in numbers)
        bare = [one for one in numbers if _is_bare(one, text.language)]
        if bare and not known and not earlier and _PATTERNS[text.language].search(words):
            message = tell("{number}: of what?", number=bare[-1].words)
            yield Advice(bare[-1].line, message, REMEDY)


def _is_bare(number: StatedNumber, language: str) -> bool:
    is_year = number.value in _YEARS and number.words.isdigit()
    return number.kind == "count" and not is_year and _BEHIND[language].match(number.block.text, number.end) is not None


RULE = Rule(find)
