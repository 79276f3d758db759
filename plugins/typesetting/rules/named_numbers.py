"""Two numbers with a hyphen that are a name and no range: of a telephone, a standard, a house, an order."""

from __future__ import annotations

import re

from plugins.typesetting.signs import GAPS, MONTHS

# The rule looks at this many characters before a number, whatever stands there.
_FAR = 100
_STREET_NEAR = 40

_STANDARDS = frozenset(
    ("№", "No", "ГОСТ", "СТ", "СП", "СН", "СНиП", "СанПиН", "ТУ", "МЕМСТ", "ISO", "IEC", "EN", "ИСО", "РК", "ҚР")
)
_NUMBERED = frozenset(
    (
        *("код", "коды", "кода", "code", "case", "жсн", "иин", "бсн", "бин", "бик", "инн", "box", "order", "contract"),
        *("тел", "т", "ф", "доб", "вн", "внутр", "внутренний", "сот", "ішкі", "ұялы", "қосымша", "шалыңыз"),
        *("хабарласыңыз", "phone", "phones", "tel", "fax", "ext", "extension", "mobile", "cell"),
        *("д", "дом", "дома", "доме", "үй", "үйі", "кв", "я", "ж", "house", "flat", "apartment", "flight"),
    )
)
_NUMBERED_INFLECTED = (
    *("индекс", "шот", "счет", "счёт", "телефон", "факс", "моб", "номер", "нөмір", "звонит", "рейс", "квартир"),
    *("пәтер", "приказ", "бұйры", "договор", "шарт", "келісімшарт", "протокол", "хаттама", "постановлени"),
    *("қаулы", "распоряжени", "өкім", "лицензи", "удостоверени", "куәлі"),
)
_STREETS = (
    *("көше", "даңғ.", "даңғыл", "ықшам", "ш/а", "мкр", "ул.", "улиц", "пр.", "просп", "пер.", "дом ", "кв."),
    *("street", "st.", "avenue", "ave.", "ave ", "road"),
)
_TELEPHONE = re.compile(
    r"(?s).*(?<!\w)(?:тел\.|тел/|т/ф|т\./ф|телефон|факс|моб\.|сот\.|ұялы|phone|tel\.|fax)([^.!?;\u2029\x1d]*)\Z"
)
_SHORT_PAIR = re.compile(r"\d{2,4}-\d{2,4}")
_FROM = re.compile(r"(?<!\w)(?:с|со|от|до|в|from|at)\s\Z")
_SENTENCE_END = re.compile(r"[.!?;\u2029\x1d]")
_COUNTED = re.compile(
    rf"[{GAPS}‑-]?(?:[%‰°₸₽€$]|(?:{MONTHS}"
    r"|жыл|жж\.|күн|сағат|минут|апта|жас|адам|пайыз|градус|теңге|мың|млн|млрд|балл|рет|есе"
    r"|год|гг\.|лет|дн|день|час|мин|недел|месяц|человек|чел\.|процент|тенге|тыс|рубл|руб\.|раза?(?!\w)|км|кг"
    r"|years?|days?|hours?|minutes?|weeks?|months?|people|times|per|percent|a\.m|p\.m|am|pm|tenge|million|thousand))"
)


def is_named(text: str, start: int, end: int, *, listed: bool) -> bool:
    """True if the pair of numbers from `start` to `end` belongs to the word or the sentence before it.

    A pair that is `listed` after a named one is named as well; none is that counts something: «үй 10–15 жыл тұрады».
    """
    near = text[max(0, start - _FAR) : start]
    # What ends a paragraph, cell or line is white space too: it hides neither a word nor its beginning.
    word = "".join(near.rsplit(None, 1)[-1:]).strip("(«“„\"'[.:,")
    if word in _STANDARDS:
        return True
    if _COUNTED.match(text, end):
        return False
    near = near.casefold()
    return (
        listed or _numbers(word.casefold()) or _on_street(near[-_STREET_NEAR:]) or _by_telephone(near, text[start:end])
    )


def _numbers(word: str) -> bool:
    """True if what follows the word is a number that names: «тел», «т/ф», «бұйрығы»."""
    if word in _NUMBERED or word.startswith(_NUMBERED_INFLECTED):
        return True
    return "/" in word and any(part.strip(".") in _NUMBERED for part in word.split("/"))


def _on_street(near: str) -> bool:
    return any(street in near and not _SENTENCE_END.search(near.rpartition(street)[2]) for street in _STREETS)


def _by_telephone(near: str, pair: str) -> bool:
    """True if a telephone has been named in the sentence, and the numbers look like one's."""
    if _SHORT_PAIR.fullmatch(pair) is None:
        return False
    return _TELEPHONE.match(near) is not None and _FROM.search(near) is None
