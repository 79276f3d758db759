"""An en dash without spaces in ranges: 2020–2025, 10:00–12:00, XIX–XX, Q1–Q2.

Two numbers with a hyphen may be a name and no range: of a telephone, a standard, a house, an order.
"""

from __future__ import annotations

import re

from plugins.typesetting.passage import GAPS, MONTHS, Edits

# The rules look at this many characters on each side, whatever stands there.
_NEAR = 24

_MARK = re.compile(
    rf"[-–—](?:(?<=[\d%][-–—])(?=\d)|(?<=[\d%][{GAPS}][-–])(?=[{GAPS}]\d)|(?<=[IVXІХ][-—])(?=[IVXІХ])"
    r"|(?<=Q[1-4][-—])(?=Q[1-4]))"
)
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,:]\d+)*"
_LEFT = re.compile(rf"(?=\d)(?<![\w.,:/+)–—‑−-])(?<![\d)][ \u00a0\u202f])({_NUMBER})%?[{GAPS}]?\Z")
_RIGHT = re.compile(rf"[{GAPS}]?({_NUMBER})(?!\d)%?(?![^\W_]|[-–—‑]\d|[.,:/]\d|[ \u00a0\u202f]\d)")
# Numerals are typed with Cyrillic letters too.
_LEFT_ROMAN = re.compile(r"(?<![\w-])(?:[IVXІХ]+|Q[1-4])\Z")
_RIGHT_ROMAN = re.compile(r"(?:[IVXІХ]+|Q[1-4])(?![\w-])")
_MONTH = re.compile(rf"[{GAPS}](?:{MONTHS})")
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_LISTED = re.compile(r"\s*(?:[,;/]|и|және|мен|бен|пен|или|немесе|and|or)?\s*")


def ranges(text: str, _language: str) -> Edits:
    """Take two numbers of which the second is larger, times and Roman numerals; spaces around the mark go.

    Telephone numbers, codes, standards, addresses and dates as 2026-01-29 stay.
    """
    named_until = -1
    for match in _MARK.finditer(text):
        place = match.start()
        left = _LEFT.search(text, max(0, place - _NEAR), place)
        right = _RIGHT.match(text, place + 1, place + _NEAR)
        if left and right:
            named = _named(text, left, right, named_until)
            named_until = right.end(1) if named else -1
            start, end = place - (left[0][-1] in GAPS), right.start(1)
            if not named and _is_range(left[1], right[1]) and not _are_days(text, left[1], right):
                yield from _edit(text, start, end)
        elif _is_roman(text, place):
            yield from _edit(text, place, place + 1)


def _named(text: str, left: re.Match[str], right: re.Match[str], named_until: int) -> bool:
    if ":" in left[1]:
        return False  # a time is nobody's name
    listed = named_until >= 0 and _LISTED.fullmatch(text, named_until, left.start()) is not None
    return is_named(text, left.start(), right.end(1), listed=listed)


def _are_days(text: str, left: str, right: re.Match[str]) -> bool:
    """True if a year ends one day and a number begins another: 8 February 1928 – 31 July 1997."""
    return len(left) == 4 and len(right[1]) < 3 and _MONTH.match(text, right.end(1)) is not None


def _is_roman(text: str, place: int) -> bool:
    left = _LEFT_ROMAN.search(text, max(0, place - _NEAR), place)
    right = _RIGHT_ROMAN.match(text, place + 1)
    # ХХ-ХХ stands for digits that are not told.
    return left is not None and right is not None and left[0] != right[0]


def _edit(text: str, start: int, end: int) -> Edits:
    if text[start:end] != "–":
        yield start, end, "–"


def _is_range(left: str, right: str) -> bool:
    """True if two numbers go up; times and dates may go round."""
    if left.isdigit() and right.isdigit():
        return _goes_up(left, right)
    if ":" in left or ":" in right or left.count(".") > 1:
        return _shape(left) == _shape(right)
    return _value(left) < _value(right) or ("." in left and "." in right)


def _goes_up(left: str, right: str) -> bool:
    if "0" in (left[0] * (len(left) > 1), right[0] * (len(right) > 1)) or len(right) > 6:
        return False
    if len(left) == 4 and len(right) == 2:
        # 2025-26 is a school year, 2025-06 and 2009-10 may be months.
        return int(right) > max(int(left) % 100, 12)
    if len(left) < 4 and len(right) == 4 and right[:2] in {"19", "20"}:
        return False
    return int(left) < int(right)


def _shape(number: str) -> str:
    return number.translate(_NO_DIGITS)


def _value(number: str) -> float:
    return float(re.sub(r"[ \u00a0\u202f]", "", number).replace(",", ".").replace(":", ""))


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
