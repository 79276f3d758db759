"""Abbreviations stay with each other and with what they shorten the way to: т. д., г. Алматы, Алматы қ., Mr Smith."""

from __future__ import annotations

import re

from plugins.typesetting.signs import BREAKABLE, UPPER

_B = f"[{BREAKABLE}]"


def _after(*words: str) -> str:
    """Match what comes after one of the words and a space; words of one length share a lookbehind."""
    lengths = sorted({len(word) for word in words})
    same = ("|".join(re.escape(word) for word in words if len(word) == length) for length in lengths)
    return "(?:" + "|".join(rf"(?<=(?<!\w)(?:{group}){_B})" for group in same) + ")"


# «5 ч. Потом»: after a number the abbreviation belongs to it, and the sentence may end there.
_NAME = rf"(?=[{UPPER}\d«„“])(?<=\.{_B})(?<!\d[ \n\u00a0]\w\.{_B})"
_PATTERNS = {
    "kk": (
        rf"(?=[бсз]\.)(?:{_after('т.')}(?=[бс])|{_after('б.')}(?=з))",
        _NAME + _after("б.", "т.", "көш.", "сур.", "кест.", "тел.", "бөл."),
        rf"(?=(?:қ|обл|ауд|көш|ғғ?|б|т)\.(?!\w))(?<=\w{_B})",
    ),
    "ru": (
        rf"(?=[депкнчэ]\.)(?:{_after('т.')}(?=[депкнч])|{_after('н.')}(?=э))",
        _NAME
        + _after(
            *("г.", "д.", "п.", "с.", "ч.", "т.", "пр.", "ул.", "кв.", "оф.", "им.", "пп.", "ст.", "гл.", "пос."),
            *("стр.", "рис.", "табл.", "каб.", "тел.", "гр.", "мкр.", "корп.", "ред.", "проф.", "акад.", "ауд."),
        ),
        rf"(?=(?:обл\.|р-н(?!\w)|н\.[ \n\u00a0]?э\.))(?<=\w{_B})",
    ),
    "en": (
        rf"(?=[{UPPER}])(?<=[rstf.]{_B})"
        + _after("Mr", "Ms", "Mrs", "Dr", "Prof", "St", "Mr.", "Ms.", "Mrs.", "Dr.", "Prof.", "St."),
        rf"(?=\d)(?<=\.{_B})" + _after("No.", "Nos.", "p.", "pp.", "Art.", "Fig.", "vol.", "para.", "ch."),
    ),
}
_SPACES = {language: re.compile(f"{_B}(?:{'|'.join(rules)})") for language, rules in _PATTERNS.items()}


def abbreviations(text: str, language: str) -> list[int]:
    """Give the spaces inside and after abbreviations, in Kazakh and Russian also those before some."""
    return [match.start() for match in _SPACES[language].finditer(text)]
