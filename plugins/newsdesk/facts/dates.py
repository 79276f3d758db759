"""The dates of a block: days, months and years, in words and in digits."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.body import SourceBlock

from .stated import StatedDate

_KAZAKH_MONTHS = [
    *("қаңтар", "ақпан", "наурыз", "сәуір", "мамыр", "маусым"),
    *("шілде", "тамыз", "қыркүйе[кг]", "қазан", "қараша", "желтоқсан"),
]
_KAZAKH_ENDING = (
    "(?:с?[ыі]н?)?(?:ның|нің|[дт][ыі]ң|[дтн][ыі]|[дт][ае]н?|н[ае]н?|[ғг][ае]|қа|ке|[ае])?(?:ғы|гі)?(?![^\\W_])"
)
_RUSSIAN_MONTHS = [
    *("январ(?:[ьяюе]|[её]м)|янв[.]", "феврал(?:[ьяюе]|[её]м)|февр?[.]", "март(?:[ауе]|ом)?|мар[.]"),
    *("апрел(?:[ьяюе]|ем)|апр[.]", "ма(?:[йяюе]|ем)", "июн(?:[ьяюе]|ем)", "июл(?:[ьяюе]|ем)"),
    *("август(?:[ауе]|ом)?|авг[.]", "сентябр(?:[ьяюе]|[её]м)|сент?[.]", "октябр(?:[ьяюе]|[её]м)|окт[.]"),
    *("ноябр(?:[ьяюе]|[её]м)|нояб?[.]", "декабр(?:[ьяюе]|[её]м)|дек[.]"),
]
_ENGLISH_MONTHS = [
    *("January|Jan[.]?", "February|Feb[.]?", "March|Mar[.]?", "April|Apr[.]?", "May", "June|Jun[.]?", "July|Jul[.]?"),
    *("August|Aug[.]?", "September|Sept?[.]?", "October|Oct[.]?", "November|Nov[.]?", "December|Dec[.]?"),
]
_PATTERNS = {
    "kk": [f"{name}{_KAZAKH_ENDING}" for name in _KAZAKH_MONTHS],
    "ru": [f"(?:{name})(?![^\\W_])" for name in _RUSSIAN_MONTHS],
    "en": [f"(?:{name})(?![^\\W_])" for name in _ENGLISH_MONTHS],
}
_FLAGS = {"kk": re.IGNORECASE, "ru": re.IGNORECASE, "en": re.RegexFlag(0)}
_MONTH_NUMBERS = {
    language: [re.compile(one, _FLAGS[language]) for one in patterns] for language, patterns in _PATTERNS.items()
}
_MONTH = {language: f"(?P<month>{'|'.join(patterns)})" for language, patterns in _PATTERNS.items()}

_RUSSIAN_STEMS = (
    *("январ", "феврал", "март", "апрел", "май", "июн", "июл", "август", "сентябр", "октябр", "ноябр", "декабр"),
)
_RUSSIAN_ADJECTIVE = rf"(?P<adjective>{'|'.join(_RUSSIAN_STEMS)})(?:ь?ск|овск)"

_FREE = r"(?<![\w.,:/№-])"
_DAY = r"(?:3[01]|[12]\d|0?[1-9])(?!\d)"
_DASH = r"\s?[-–—]\s?"
_KAZAKH_DAYS = (
    rf"(?P<days>{_DAY}(?:(?:{_DASH}|,\s|\s(?:[мпб]ен|және)\s|-?(?:с[ыі]н|[ыі]н)?[дтн][ае]н\s){_DAY}){{0,5}})"
    r"(?:-?(?:с[ыі]|[ыі]|н[ыі]?ш?[ыі]?))?"
)
_RUSSIAN_DAY = rf"{_DAY}(?:-?(?:го|е|му|м))?"
_RUSSIAN_DAYS = rf"(?P<days>{_RUSSIAN_DAY}(?:(?:{_DASH}|,\s|\s(?:и|по|до)\s){_RUSSIAN_DAY}){{0,5}})"
_ENGLISH_DAY = rf"{_DAY}(?:st|nd|rd|th)?"
_ENGLISH_DAYS = rf"(?P<days>{_ENGLISH_DAY}(?:(?:{_DASH}|,\s|\s(?:and|to)\s){_ENGLISH_DAY}){{0,5}})"
_ENGLISH_PAIR = rf"(?P<days>{_ENGLISH_DAY}(?:(?:{_DASH}|\s(?:and|to)\s){_ENGLISH_DAY})?)"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_KAZAKH_YEAR = rf"{_YEAR}\s*(?:жыл(?:ғы|дың|ы)?|ж\.)\s*,?\s*"
_RUSSIAN_YEAR = rf"{_YEAR}(?:\s*(?:год\w*|г\.?))?(?![\d-])"
_ENGLISH_YEAR = rf"{_YEAR}(?!\d)"
# A year alone is known by what stands beside it; where nothing does, it is told as a number.
_YEARS = r"(?P<years>(?:19|20)\d\d(?:\s?[–—/-]\s?(?:(?:19|20)?\d\d)|(?:\s(?:и|мен|пен|және|and)\s)(?:19|20)\d\d)?)"
_IN = r"(?:in|of|since|by|until|till|from|to|during|for|late|early|mid|this|last|next|every|and|before|after)"
_DIGITS = (
    r"(?<![\w.,:/-])(?:(?P<iso>(?:19|20)\d\d-\d\d-\d\d)"
    r"|(?P<typed>\d{1,2}(?P<between>[./])\d{1,2}(?P=between)(?:(?:19|20)\d\d|\d\d)))(?![\w-])"
)

_FORMS = {
    "kk": (
        rf"{_FREE}(?:{_KAZAKH_YEAR})?{_KAZAKH_DAYS}\s+{_MONTH['kk']}(?:,?\s+(?P<year_behind>(?:19|20)\d\d)\b)?",
        rf"(?<!\w)(?:{_KAZAKH_YEAR})?{_MONTH['kk']}(?:\s+айы\w*)?\s+(?P<days>{_DAY})-?[сн]?[ыіа]\w*",
        rf"(?<!\w)(?:{_KAZAKH_YEAR})?{_MONTH['kk']}(?:,?\s+(?P<year_behind>(?:19|20)\d\d)\b)?",
        rf"{_FREE}{_YEARS}\s*(?:жыл\w*|жж?\.|оқу\sжыл\w*)",
    ),
    "ru": (
        rf"{_FREE}{_RUSSIAN_DAYS}\s+{_MONTH['ru']}(?:\s+{_RUSSIAN_YEAR})?",
        rf"(?<!\w){_MONTH['ru']}(?:\s+{_RUSSIAN_YEAR})?",
        rf"(?<!\w){_RUSSIAN_ADJECTIVE}(?:ая|ый|ое|ие|ые|ого|ой|ую|ом|ому|их|ых|им|ым|ими|ыми|ий)\b",
        rf"{_FREE}{_YEARS}(?:(?:-?(?:й|го|м|му|х|е))?\s*(?:год\w*|гг?\.|учебн\w+\sгод\w*)|-(?:й|го|м|му))",
    ),
    "en": (
        rf"{_FREE}{_ENGLISH_DAYS}\s+(?:of\s+)?{_MONTH['en']}(?:,?\s+{_ENGLISH_YEAR})?",
        rf"(?<!\w)(?<!\bin\s)(?<!\bIn\s){_MONTH['en']}\s+(?:the\s+)?{_ENGLISH_PAIR}(?![\d:]|,\d|\.\d|\s?%)(?:,?\s+{_ENGLISH_YEAR})?",
        rf"(?<!\w){_MONTH['en']}(?:,?\s+{_ENGLISH_YEAR})?",
        rf"(?i:(?<!\w){_IN})\s(?:the\s)?{_YEARS}(?!\d|,\d|\.\d|\s?%)",
        rf"{_FREE}{_YEARS}(?=\s(?:season|school\syear|academic\syear|agreement|plan|budget))",
    ),
}
_DATE = {
    language: tuple(re.compile(form, _FLAGS[language]) for form in (_DIGITS, *forms))
    for language, forms in _FORMS.items()
}
_NUMBER = re.compile(r"\d+")
_OTHER_WORDS = {"kk": (3, 6, 10), "en": (3, 5)}
"""Months whose names mean something else too: a feast, a season, a kettle; "may" and "march"."""
_LONGEST_BEFORE = 10
_BEFORE_MAY = re.compile(rf"(?:\b{_IN}|[–—-])\s?\Z", re.IGNORECASE)


def dates_of(block: SourceBlock, language: str) -> tuple[StatedDate, ...]:
    """Return the dates of a block, by their places; none in a language whose months nobody knows here."""
    found: list[StatedDate] = []
    text = block.text
    for form in _DATE.get(language, ()):
        for match in form.finditer(text):
            dates = tuple(_dates(match, block, language))
            found += dates
            if dates:
                text = f"{text[: match.start()]}{' ' * len(match[0])}{text[match.end() :]}"
    return tuple(sorted(found, key=lambda date: date.start))


def _dates(match: re.Match[str], block: SourceBlock, language: str) -> Iterator[StatedDate]:
    groups = match.groupdict()
    words, start = match[0], match.start()
    if groups.get("iso") or groups.get("typed"):
        yield from _in_digits(match, block)
    elif groups.get("years"):
        first = groups["years"][:4]
        for year in _NUMBER.findall(groups["years"]):
            yield StatedDate(words, block, start, int(year if len(year) == len(first) else first[:2] + year))
    elif stem := groups.get("adjective"):
        month = _RUSSIAN_STEMS.index(stem.lower()) + 1
        yield StatedDate(words, block, start, month=month, is_loose=True)
    else:
        yield from _in_words(match, block, language)


def _in_words(match: re.Match[str], block: SourceBlock, language: str) -> Iterator[StatedDate]:
    groups = match.groupdict()
    year = groups.get("year") or groups.get("year_behind")
    month = next(number for number, one in enumerate(_MONTH_NUMBERS[language], 1) if one.fullmatch(match["month"]))
    days = [int(day) for day in _NUMBER.findall(groups.get("days") or "")]
    is_alone = not days and not year
    if is_alone and language == "en" and _is_no_month(match, month):
        return
    is_loose = is_alone and month in _OTHER_WORDS.get(language, ())
    known: list[int | None] = [*days] or [None]
    for day in known:
        yield StatedDate(match[0], block, match.start(), int(year) if year else None, month, day, is_loose)


def _is_no_month(match: re.Match[str], month: int) -> bool:
    """Return whether a lone English word may be a verb or a name: "May we", "Jan"."""
    before = match.string[max(0, match.start() - _LONGEST_BEFORE) : match.start()]
    is_short = len(match[0]) <= len("Sept.") and month not in (3, 4, 6, 7)
    return is_short and not _BEFORE_MAY.search(before)


def _in_digits(match: re.Match[str], block: SourceBlock) -> Iterator[StatedDate]:
    numbers = [int(number) for number in _NUMBER.findall(match[0])]
    year, month, day = numbers if match["iso"] else reversed(numbers)
    if 1 <= month <= 12 and 1 <= day <= 31:
        yield StatedDate(match[0], block, match.start(), year if year > 99 else 2000 + year, month, day)
