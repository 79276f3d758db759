"""Thanks and wishes could stand in any text: readers wait for what only this person knows."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell

MESSAGE = tell("the quotation only thanks, congratulates or wishes well")
REMEDY = tell("ask the speaker what has changed, for whom, and what comes next, and quote that")
_COURTESY = {
    "kk": r"алғыс|рақмет|рахмет|құттықта|тіле[йк]|қуаныш|мақтан|ризамын|құрмет|бақыт|денсаулық",
    "ru": r"благодар|спасибо|поздравл|желаю|желаем|пожела|\bрад(?:ы|а)?\b|приятно|горжусь|гордимся|признател|"
    r"счастлив|для нас больш\w+ честь|успехов|здоровья",
    "en": r"thank|grateful|congratulat|\bwish|proud|happy|glad|pleased|hono[u]?r|delighted|success|good health",
}
_PATTERNS = {language: re.compile(words, re.IGNORECASE) for language, words in _COURTESY.items()}
_BETWEEN = re.compile(r"[.!?…]+\s*")
_LONG = 20
"""Words of a sentence that says more than thanks, whatever else stands in it."""
_SHORT = 3
"""Words of a sentence that adds nothing to its neighbours."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find that every quotation of a text consists of courtesies."""
    pattern = _PATTERNS[text.language]
    if text.quotations and all(_is_courtesy(one.words, pattern) for one in text.quotations):
        yield Advice(text.quotations[0].line, MESSAGE, REMEDY)


def _is_courtesy(words: str, pattern: re.Pattern[str]) -> bool:
    sentences = [one for one in _BETWEEN.split(words) if one.strip()]
    has_courtesy = pattern.search(words) is not None
    return has_courtesy and all(
        (pattern.search(one) and len(words_of(one)) < _LONG) or len(words_of(one)) <= _SHORT for one in sentences
    )


RULE = Rule(find, kinds=("news", "release", "announcement", "event", "report"))
