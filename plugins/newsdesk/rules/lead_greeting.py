"""A letter greets; news begins with the news."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("leave the greeting out, or make the post an announcement: 'kind: announcement'")
_GREETING = {
    "kk": re.compile(
        r"(?:құрметті|қадірлі|қымбатты|ардақты|асыл|аяулы)(?:\s[\w-]+){0,4}?\s[\w-]+(?:лар|лер|дар|дер|тар|тер|лары|лері)?\s?[!,]|"
        r"(?:сәлеметсіз(?:дер)?\s[бм]е|ассалаумағалейкум|армысыз(?:дар)?|қайырлы\s(?:күн|таң|кеш)|сәлем)(?!\w)",
        re.IGNORECASE,
    ),
    "ru": re.compile(
        r"(?:уважаемые|дорогие|многоуважаемые|милые)(?:\s[\w-]+){1,5}?\s?[!,]|"
        r"(?:здравствуйте|приветствуем|привет|добрый\s(?:день|вечер)|доброе\sутро|доброго\s(?:дня|времени))(?!\w)",
        re.IGNORECASE,
    ),
    "en": re.compile(
        r"dear(?:\s[\w'’-]+){1,6}?\s?[!,]|(?:hello|hi|greetings|good\s(?:morning|afternoon|evening|day))(?:\s[\w-]+){0,6}?\s?[!,]",
        re.IGNORECASE,
    ),
}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a greeting at the beginning of the lead or of the body."""
    first = next(text.of_kind("paragraph"), text.lead)
    for block in dict.fromkeys((text.lead.line, first.line)):
        begins = text.lead if block == text.lead.line else first
        if found := _GREETING[text.language].match(begins.text):
            message = tell("the news begins like a letter: '{words}'", words=found[0])
            yield Advice(begins.line, message, REMEDY)
            return


RULE = Rule(find, kinds=("news", "release", "report"))
