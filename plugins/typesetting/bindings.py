"""No-break spaces between what must stay on one line."""

from __future__ import annotations

import re

NO_BREAK = "\u00a0"

_SIGNS = r"(?<=[№§]) (?=\d)"
_DASH = r"(?<=\S) (?=[—–] )"
_THOUSANDS = r"(?<=\d) (?=\d{3}(?!\d))"
_INITIALS = r"(?<=(?<!\w)[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.) (?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])"
_AFTER_INITIALS = r"(?<=\.[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]\.) (?=[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])"
_SHARED = (_SIGNS, _DASH, _THOUSANDS, _INITIALS, _AFTER_INITIALS)

_RULES = {
    "kk": (*_SHARED, r"(?<=\d) (?=[^\W\d]|[₸%])"),
    "ru": (
        *_SHARED,
        r"(?<=\d) (?=(?:₸|%|гг?\.|млн|млрд|тыс|тысяч|руб|тенге|кг|км|час|чел)(?!\w))|(?<=\d) (?=[а-яё]{3,8}(?!\w))",
        r"(?<=\w) (?=(?:бы|ли|же)(?!\w))",
        r"(?i)(?<=(?<![\w-])[вксоуиа]) (?=\S)",
        r"(?i)(?<=(?<![\w-])(?:не|на|по|за|от|до|из|во|со|ко|об)) (?=\S)",
    ),
    "en": (_SIGNS, _INITIALS, r"(?<=\d) (?=(?:million|billion|per cent|km|kg|₸)(?!\w))"),
}
_COMPILED = {language: tuple(re.compile(rule) for rule in rules) for language, rules in _RULES.items()}


def bind_spaces(text: str, language: str) -> str:
    """Make the spaces of the language's rules no-break ones: one character for one, so that the length stays."""
    for rule in _COMPILED.get(language, ()):
        text = rule.sub(NO_BREAK, text)
    return text
