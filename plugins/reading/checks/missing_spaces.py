"""Words that run into each other: «сказал,что», «договор.Он», and whole lines without a space."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsroom import Mistake, tell, warning
from plugins.typesetting import Spot, spot_in

LONGEST_WORD = 45
"""Letters; the longest Kazakh words have about thirty."""
_LETTER = r"[^\W\d_]"
_SMALL = "[a-zа-яёәғқңөұүһі]"
_CAPITAL = "[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]"
# Four small letters before a full stop: «г.Алматы» and «А.Абай» are short for something.
_JOINED = re.compile(
    rf"(?<![\w.,/@]){_LETTER}{{2,40}}[,;]{_LETTER}{{2}}[^\W\d_]*(?![\w@/]|\.\w)"
    # «Алматы.Ол», but «Яндекс.Почта» is a name.
    rf"|(?<![\w.,/@-])(?:{_SMALL}{{4,40}}[.!?…]{_CAPITAL}{_SMALL}+|{_LETTER}{{4,40}}[.!?…]{_CAPITAL}{_SMALL}{{1,2}})"
    r"(?![\w@/(]|\.\w)"
)
# What is rare is looked for first: most texts have no sign right between two letters.
_MAY_BE_JOINED = re.compile(r"[,;.!?…][^\W\d_]")
_LONG = re.compile(rf"(?<![\w/.@&=?%#+~-])[^\W\d_]{{{LONGEST_WORD + 1},}}")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"«»“”]+")
_EMAIL = re.compile(r"[\w.+-]{1,64}@[\w.-]+")
_SHORT = frozenset(
    ["просп", "корп", "стр", "респ", "пров", "мкрн", "обл", "тыс", "млрд", "сост", "напр", "прим", "соавт"]
)
# Ciphers and samples of programs are no words.
_DIGEST = re.compile(r"[A-Za-z]+\Z")


def missing_spaces(text: str) -> Iterator[tuple[Spot, Mistake]]:
    """Find the places of what readers see where a space between two words is missing."""
    plain = _ADDRESS.sub(_blank, text) if "://" in text or "www." in text else text
    plain = _EMAIL.sub(_blank, plain) if "@" in plain else plain
    for found in _JOINED.finditer(plain) if _MAY_BE_JOINED.search(plain) else ():
        if re.split(r"[.,;!?…]", found[0])[0].lower() not in _SHORT:
            message = tell("there is no space between two words: '{words}'", words=found[0])
            yield spot_in(text, *found.span()), warning("space-missing", message, tell("type the space"))
    for found in _LONG.finditer(plain) if max(map(len, plain.split()), default=0) > LONGEST_WORD else ():
        if not _DIGEST.match(found[0]):
            begin = found[0][:LONGEST_WORD]
            message = tell("'{begin}…' has {count} letters without a space", begin=begin, count=len(found[0]))
            remedy = tell("type the spaces between its words")
            yield spot_in(text, found.start(), found.start() + LONGEST_WORD), warning("space-missing", message, remedy)


def _blank(found: re.Match[str]) -> str:
    return " " * len(found[0])
