"""Of three nouns that hang on each other the reader forgets the first before the last."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("make a verb of one of them: who does what")
_ACTION_EN = r"\w{3,}(?:tions?|ments?|ances?|ences?|ings?|it(?:y|ies)|sions?|ness)"
_GENITIVE_KK = r"(?!өзінің|біздің|оның|олардың|сіздің)\w{2,}(?:[ндт]ың|[ндт]ің)"
_BODIES_RU = (
    "организации|администрац|федерац|ассоциац|конфедерац|делегац|корпорац|станц|секц|полиц|акци|предприят|учрежден|объединен|"
    "отделен|управлен|здравоохранен|образован|собран|заседан|совещан|здани"
)
"""Beginnings of words that sound like actions and are places or people."""
_ACTION_RU = rf"(?!{_BODIES_RU})\w{{3,}}(?:[аеия]ни[еияюй]|[еи]ти[еияюй]|ци[яиюей]|ост[ьией]+)"
_ADJECTIVE_RU = r"(?:\w+(?:ого|его|ой|ей|ых|их)\s)?"
_CHAIN = {
    # Three genitives: «комитет төрағасының орынбасарының міндетінің …».
    "kk": re.compile(rf"(?<!\w){_GENITIVE_KK}\s(?:\w+\s)?{_GENITIVE_KK}\s(?:\w+\s)?{_GENITIVE_KK}(?!\w)"),
    # Genitives of actions and qualities: «обеспечения выполнения требований».
    "ru": re.compile(rf"(?<!\w){_ACTION_RU}\s{_ADJECTIVE_RU}{_ACTION_RU}\s{_ADJECTIVE_RU}{_ACTION_RU}(?!\w)"),
    "en": re.compile(rf"(?<!\w){_ACTION_EN} of (?:the )?(?:\w+ )?{_ACTION_EN} of (?:the )?(?:\w+ )?{_ACTION_EN}(?!\w)"),
}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find three nouns of actions or qualities in a row, each of which belongs to the next."""
    for block, words in text.own_words:
        for found in _CHAIN[text.language].finditer(words.replace("\n", " ")):
            said = block.text[found.start() : found.end()].replace("\n", " ").strip()
            message = tell("nouns hang on each other: '{words}'", words=said)
            yield Advice(block.line_of(found.start()), message, REMEDY)


RULE = Rule(find)
