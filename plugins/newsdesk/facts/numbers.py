"""The numbers of a block: counts, ordinals, per cents, sums, hours and telephones."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from decimal import Decimal
from itertools import pairwise

from plugins.body import SourceBlock

from .number_words import NO_BREAK, NumberWords, number_words
from .stated import NumberKind, StatedDate, StatedNumber

_SPACE = rf"[\s{NO_BREAK}]"
_CURRENCIES = {
    "KZT": r"теңге\w*|тенге|тг\b\.?|₸|KZT\b|tenges?\b",
    "RUB": r"рубл\w*|руб\b\.?|₽|RUB\b|roubles?\b|rubles?\b",
    "USD": r"доллар\w*|\$|USD\b|dollars?\b",
    "EUR": r"евро\b|еуро\w*|€|EUR\b|euros?\b",
    "GBP": r"£|GBP\b|pounds?\b|фунт\w* стерлинг\w*",
    "CNY": r"юан\w*|CNY\b|yuan\b",
}
_CURRENCY = "|".join(f"(?P<{code}>{words})" for code, words in _CURRENCIES.items())
_WHOSE = rf"(?:(?:АҚШ|ресей\w*|американск\w+|российск\w+|US){_SPACE})?"
_SUM = re.compile(rf"\.?{_SPACE}?{_WHOSE}(?:{_CURRENCY})", re.IGNORECASE)
_SIGN_BEFORE = re.compile(rf"(?:{_CURRENCY}){_SPACE}?\Z", re.IGNORECASE)
_PERCENT = re.compile(rf"{_SPACE}?(?:%|процент|пайыз|per{_SPACE}?cent|percent)|-?процент", re.IGNORECASE)
_LONGEST_SIGN = 4
_ORDINAL = {
    "kk": re.compile(r"-(?:[іы]?н?ш[іы]|[^\W\d_]{4,})(?!\w)"),
    "ru": re.compile(r"-(?:[йяею]|ой|ый|ий|ая|ое|го|му|[мх])(?!\w)"),
    "en": re.compile(r"(?:st|nd|rd|th)\b"),
}
_FRACTION = {
    "kk": re.compile(
        r"\b(?:үш|төрт|бес|алты|жеті|сегіз|тоғыз|он)[тдн][ае]н\s(?:бір|екі|үш|төрт)(?:с?[іу])", re.IGNORECASE
    ),
    "ru": re.compile(
        r"\b(?:одн|дв|тр)\w{1,3}\s(?:трет|четверт|пят|шест|восьм|девят|десят)(?:ь|ью|ей|и|ая|ой|ую|ых)\b|из\s"
    ),
    "en": re.compile(r"(?:third|quarter|fifth|sixth|eighth|tenth)s?\b|\bone\s(?:in|of)\s|\bout\sof\b"),
}
_LONGEST_FRACTION = 12
_KAZAKH_CASES = re.compile(r"-(?:с?[ыі]н?)?(?:[ндт][ыі]ң?|[дтн][ае]н?|[гғкқ][ае]|[ае])?(?:ғы|гі)?(?!\w)")
_TO = re.compile(rf"{_SPACE}?[-–—]{_SPACE}?|{_SPACE}(?:до|to|по){_SPACE}|-?(?:с[ыі])?н?[дтн][ае]н{_SPACE}")
_MASKED = re.compile(
    r"https?://\S+|[\w.+-]+@[\w.-]+|\b[\w-]+(?:\.[\w-]+)*\.(?:kz|com|org|net|ru|example|pdf|md|jpe?g|png)\b\S*"
    r"|\d+(?:[-/.]\d+){3,}|\d+-\d+-\d+\b|(?<!\d)(?!\d{1,3}(?:\.\d{3})+(?!\d))\d+\.\d+\.\d+(?!\d)"
)
_TELEPHONE = re.compile(
    rf"(?<![\w.,])(?:(?:\+\d{{1,3}}|8){_SPACE}?[-(]?{_SPACE}?\d{{3,5}}\)?(?:[\s{NO_BREAK}-]?\d{{1,4}}){{2,4}}"
    r"|\d{2,3}-\d{2}-\d{2})(?!\w|[.,]\d)"
)
_CLOCK = re.compile(r"(?<![\w.,:])(?P<hour>[01]?\d|2[0-4])[:.](?P<minute>[0-5]\d)(?!\d|[:.]\d)")
_BEFORE_POINT = re.compile(r"(?:\b(?:в|с|до|к|после|около|и|по|сағат|at|from|to|by|until)|[-–—])\s?\Z", re.IGNORECASE)
_HALF_OF_DAY = re.compile(
    rf"{_SPACE}?(?P<half>[ap])\.?m\b|{_SPACE}(?:час(?:а|ов)?{_SPACE}(?:вечера|дня)|вечера)\b"
    rf"|{_SPACE}(?:o['’]clock{_SPACE})?in{_SPACE}the{_SPACE}(?:evening|afternoon)\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_EVENING = re.compile(r"(?:кешкі|түнгі|түскі)\s(?:сағат\s)?\Z", re.IGNORECASE)


def numbers_of(block: SourceBlock, language: str, dates: Sequence[StatedDate]) -> tuple[StatedNumber, ...]:
    """Return the numbers of a block that are no part of its dates, by their places."""
    text = block.text
    for date in dates:
        text = _masked(text, date.start, date.end)
    found: list[StatedNumber] = []
    for pattern, stated in ((_TELEPHONE, _telephone), (_MASKED, None), (_CLOCK, _hour)) if _DIGIT.search(text) else ():
        for match in pattern.finditer(text):
            number = stated(match, block, language) if stated else None
            found += (number,) if number else ()
            if number or not stated:
                text = _masked(text, *match.span())
    words = _scaled(tuple(number_words(text, language)), text)
    counted = _as_ranges(words, [_stated(one, text, block, language) for one in words], text)
    return tuple(sorted((*found, *counted), key=lambda number: number.start))


def _masked(text: str, start: int, end: int) -> str:
    """Return the text with other characters at a place, so that nothing is found there and across it."""
    return text[:start] + "\0" * (end - start) + text[end:]


def _telephone(match: re.Match[str], block: SourceBlock, _: str) -> StatedNumber:
    digits = re.sub(r"\D", "", match[0])[-10:]
    return StatedNumber(match[0], block, match.start(), Decimal(digits), "telephone")


def _hour(match: re.Match[str], block: SourceBlock, _: str) -> StatedNumber | None:
    """Return the hour that digits tell; with a point between them only where words before say so: «в 18.30»."""
    after = _HALF_OF_DAY.match(block.text, match.end())
    if "." in match[0] and not after and not _BEFORE_POINT.search(block.text[: match.start()]):
        return None
    hour = _of_day(Decimal(match["hour"]), after) + Decimal(match["minute"]) / 60
    words = block.text[match.start() : after.end() if after else match.end()]
    return StatedNumber(words, block, match.start(), hour, "hour")


def _of_day(hour: Decimal, after: re.Match[str] | None) -> Decimal:
    """Return the hour of the whole day, where words behind it tell which half is meant."""
    if not after:
        return hour
    is_late = (after["half"] or "p").lower() == "p"
    return hour + 12 if is_late and hour < 12 else Decimal(0) if not is_late and hour == 12 else hour


def _stated(number: NumberWords, text: str, block: SourceBlock, language: str) -> StatedNumber:
    kind: NumberKind = "count"
    currency, start, end, value = "", number.start, number.end, number.value
    if percent := _PERCENT.match(text, end):
        kind, end = "percent", percent.end()
    elif before := _SIGN_BEFORE.search(text, max(0, start - _LONGEST_SIGN), start):
        kind, currency, start = "sum", str(before.lastgroup), before.start()
    elif behind := _SUM.match(text, end):
        kind, currency, end = "sum", str(behind.lastgroup), behind.end()
    elif half := _HALF_OF_DAY.match(text, end):
        kind, value, end = "hour", _of_day(value, half), half.end()
    elif value < 12 and _EVENING.search(text, 0, start):
        kind, value = "hour", value + 12
    elif number.in_digits and _is_ordinal(text, end, language):
        kind = "ordinal"
    is_loose = kind == "count" and (number.is_loose or (not number.in_digits and _is_fraction(text, number, language)))
    return StatedNumber(block.text[start:end], block, start, value, kind, currency, number.in_digits, is_loose)


def _is_fraction(text: str, number: NumberWords, language: str) -> bool:
    """Return whether a number is part of «үштен бірі», «две трети», "one in five"."""
    pattern = _FRACTION.get(language)
    around = text[max(0, number.start - _LONGEST_FRACTION) : number.end + _LONGEST_FRACTION]
    return bool(pattern and pattern.search(around))


def _is_ordinal(text: str, end: int, language: str) -> bool:
    pattern = _ORDINAL.get(language)
    is_case = language == "kk" and _KAZAKH_CASES.match(text, end)
    return bool(pattern and pattern.match(text, end) and not is_case)


def _scaled(numbers: Sequence[NumberWords], text: str) -> tuple[NumberWords, ...]:
    """Return the numbers; the first one of a range is as many thousands as the second one: «от 2 до 3 млн»."""
    scaled = list(numbers)
    for place, (first, last) in enumerate(pairwise(numbers)):
        is_smaller = first.scale == 1 < last.scale and first.value < last.value / last.scale
        if is_smaller and _TO.fullmatch(text, first.end, last.start):
            scaled[place] = replace(first, value=first.value * last.scale)
    return tuple(scaled)


def _as_ranges(words: Sequence[NumberWords], numbers: list[StatedNumber], text: str) -> list[StatedNumber]:
    """Return the numbers; both ends of a range are of one kind: «10–15 %», "₸2–3 million"."""
    for place, (first, last) in enumerate(pairwise(words)):
        if not _TO.fullmatch(text, first.end, last.start):
            continue
        one, other = numbers[place : place + 2]
        for at, plain, told in ((place, one, other), (place + 1, other, one)):
            if plain.kind == "count" and told.kind in ("percent", "sum"):
                numbers[at] = replace(plain, kind=told.kind, currency=told.currency)
    return numbers
