"""A number stays with what it counts: 25 %, 12 адам, 5 млн ₸, 29 January."""

from __future__ import annotations

import re

_SCALES = (
    r"(?<=(?:млн|мың|лрд|рлн|ыс\.)[ ])(?=[₸₽€$]|те[нң]ге|тг(?!\w)|рубл?(?!\w)|рубл|[кс]?м[²³])"
    r"|(?<=(?:кв|уб)\.[ ])(?=[кс]?м(?!\w))"
)
# Numerals are typed with Cyrillic letters too: ХІХ.
_CENTURIES = r"(?<=[IVXІХ][ ])(?=век|вв?\.|ғасыр|ғғ?\.|квартал|кв\.|тоқсан)"
_DECADES = r"(?<=\d[-‑][хе][ ])(?=гг?\.)"
# Few words begin with one of these letters, and the rest is passed over at once.
_NO_DIGITS = rf"(?=[₸₽€$втрғкгмс])(?:{_SCALES}|{_CENTURIES}|{_DECADES})"
_COUNTED = {
    # In Kazakh the word after a number is what it counts, unless it joins two numbers.
    "kk": r"[₸₽€$%‰°]|(?!(?:және|мен|бен|пен|не|немесе|әлде|ал|бірақ|я)(?!\w))[^\W\d_]",
    "ru": (
        r"[₸₽€$%‰°]|(?:гг?\.|вв?\.|(?:кв|куб)\.[ \u00a0][кс]?м|[кс]?м[²³]|[гглтчм]|кг|км|см|мм|га|шт|тг|дн|[A-Z]{3})"
        r"(?!\w)"
        r"|(?!(?:или|для|при|без|под|над|про|что|как|так|уже|ещё|это)(?!\w))[а-яё]{3,12}(?!\w)"
    ),
    "en": (
        r"[₸₽€$%‰°]|[ap]\.m\.|(?:thousand|million|billion|trillion|per cent|percent|tenge|km²?|kg|cm[²³]?|mm|m[²³]?|ha"
        r"|kW|MW|am|pm|hours?|minutes?|days?|weeks?|months?|years?|January|February|March|April|May|June|July|August|September"
        r"|October|November|December)(?![\w-])"
    ),
}
_SPACES = {
    language: re.compile(rf"[ ](?:(?<=\d[ ])(?={counted})" + ("" if language == "en" else f"|{_NO_DIGITS}") + ")")
    for language, counted in _COUNTED.items()
}


def units(text: str, language: str) -> list[int]:
    """Return the spaces after numbers, and between a thousand or million and its currency."""
    return [match.start() for match in _SPACES[language].finditer(text)]
