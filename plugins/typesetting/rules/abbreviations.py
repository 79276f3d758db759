"""Abbreviations stay with each other and with what they shorten the way to: т. д., г. Алматы, Алматы қ., Mr Smith."""

from __future__ import annotations

import re

from plugins.typesetting.passage import GAPS, UPPER


def _beginning(*words: str) -> tuple[str, ...]:
    """Return words as they stand within a sentence and at its beginning."""
    return (*words, *map(str.capitalize, words))


def _after(*words: str) -> str:
    """Match what comes after one of the words and a space; words of one length share a lookbehind."""
    lengths = sorted({len(word) for word in words})
    same = ("|".join(re.escape(word) for word in words if len(word) == length) for length in lengths)
    return "(?:" + "|".join(rf"(?<=(?<!\w)(?:{group})[ ])" for group in same) + ")"


_S = f"[{GAPS}]"
# «5 ч. Потом»: after a number the abbreviation belongs to it, and the sentence may end there; «ч. 2 п. 3» goes on.
_PARTS = "|".join(rf"(?<=[чпстл]\.{_S}{digits}{_S}[чпс]\.[ ])(?=\d)" for digits in (r"\d", r"\d\d", r"\d\d\d"))
_NAME = rf"(?=[{UPPER}\d«„“])(?<=\.[ ])(?:(?<!\d{_S}\w\.[ ])|{_PARTS})"
_THIRD = rf"|(?<=(?<!\w)т\.{_S}с\.[ ])(?=с)|(?<=(?<!\w)б\.{_S}[зэ]\.[ ])(?=[дб])"
_PATTERNS = {
    "kk": (
        rf"(?=[бсздаэ]\.)(?:{_after('т.')}(?=[бс])|{_after('б.')}(?=[зэ])|{_after('м.')}(?=а){_THIRD})",
        _NAME + _after("б.", "т.", *_beginning("көш.", "даңғ.", "сур.", "кест.", "тел.", "бөл.")),
        r"(?=(?:қ|обл|ауд|көш|даңғ|ғғ?|б|т)\.(?!\w))(?<=\w[ ])",
    ),
    "ru": (
        rf"(?=[депкнчэо]\.)(?:{_after('т.')}(?=[депкнчо])|{_after('н.')}(?=э)|{_after('и.')}(?=о))",
        rf"(?<=(?<!\w)[Сс]м\.[ ])(?=[№§]|[а-я]{{1,4}}\.)(?<!\d{_S}см\.[ ])",
        _NAME
        + _after(
            *("г.", "д.", "п.", "с.", "ч.", "т.", "П.", "Ч."),
            *_beginning(
                "пр.", "ул.", "кв.", "оф.", "им.", "пп.", "ст.", "гл.", "пос.", "стр.", "рис.", "табл.", "каб."
            ),
            *_beginning("тел.", "гр.", "мкр.", "корп.", "ред.", "проф.", "акад.", "ауд."),
        ),
        r"(?=(?:обл\.|р-н(?!\w)|н\.[ \n\u00a0]?э\.))(?<=\w[ ])",
    ),
    "en": (
        rf"(?=[{UPPER}])(?<=[rstf.][ ])"
        + _after("Mr", "Ms", "Mrs", "Dr", "Prof", "St", "Mr.", "Ms.", "Mrs.", "Dr.", "Prof.", "St."),
        r"(?=\d)(?<=\.[ ])" + _after("No.", "Nos.", "p.", "pp.", "Art.", "Fig.", "vol.", "para.", "ch."),
    ),
}
_SPACES = {language: re.compile(f"[ ](?:{'|'.join(rules)})") for language, rules in _PATTERNS.items()}


def abbreviations(text: str, language: str) -> list[int]:
    """Return the spaces inside and after abbreviations, in Kazakh and Russian also those before some."""
    return [match.start() for match in _SPACES[language].finditer(text)]
