"""Words that are numbers, in all their forms: a table for each language, made of stems and endings."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from itertools import chain


@dataclass(frozen=True, slots=True)
class Numeral:
    """A word that is a number, or multiplies or completes the one before it."""

    value: Decimal
    is_scale: bool = False
    """True of hundreds, thousands and more, which multiply what stands before them."""
    is_loose: bool = False
    """True where other languages may well say it otherwise."""
    adds_half: bool = False
    """True of «жарым», which follows the whole: «екі жарым»."""


HALF = Numeral(Decimal("0.5"), is_loose=True)
_ROW = re.compile(r"(\d+) ([^\d]+)")


def _table(rows: str) -> dict[int, list[str]]:
    """Read `2 two both 3 three` as the words of each value, which may come more than once."""
    found: dict[int, list[str]] = defaultdict(list)
    for value, words in _ROW.findall(rows):
        found[int(value)] += words.split()
    return found


def _numerals(rows: str, *, is_scale: bool = False, is_loose: bool = False) -> Iterator[tuple[str, Numeral]]:
    for value, words in _table(rows).items():
        numeral = Numeral(Decimal(value), is_scale, is_loose)
        yield from ((word, numeral) for word in words)


_KAZAKH = (
    "1 бір 2 екі 3 үш 4 төрт 5 бес 6 алты 7 жеті 8 сегіз 9 тоғыз 10 он "
    "20 жиырма 30 отыз 40 қырық 50 елу 60 алпыс 70 жетпіс 80 сексен"
)
_KAZAKH_SCALES = "100 жүз 1000 мың 1000000 миллион млн 1000000000 миллиард млрд 1000000000000 триллион трлн"
_KAZAKH_LOOSE = "2 екеу 3 үшеу 4 төртеу 5 бесеу 6 алтау 7 жетеу 90 тоқсан"
"""«тоқсан» is a quarter of a year, too."""
_KAZAKH_ORDINALS = (
    "1 бірінші 2 екінші қос 3 үшінші 4 төртінші 5 бесінші 6 алтыншы 7 жетінші 8 сегізінші 9 тоғызыншы 10 оныншы "
    "20 жиырмасыншы 30 отызыншы 40 қырқыншы 50 елуінші 60 алпысыншы 70 жетпісінші 80 сексенінші 90 тоқсаныншы "
    "100 жүзінші 2 екеуі екеуінің екеуін екеуіне 3 үшеуі үшеуінің 4 төртеуі 5 бесеуі 6 алтауы 7 жетеуі"
)
_NO_NUMBERS = re.compile("үшін|он(?:ы|да|дағы|дай)|алтыны|жүзі.*")
"""Other words that look like forms of numbers: of «ол», of «алтын», of a face; «үшін» is "for"."""


def _kazakh_forms(stem: str) -> Iterator[str]:
    """Yield a numeral in all cases, by the last vowel and the last letter of its stem."""
    is_soft = max(map(stem.rfind, "әеөүі")) > max(map(stem.rfind, "аоұыу"))
    last = stem[-1]
    ends_in_vowel, is_hard = last in "аәеиоөуұүыі", last in "қкпстфхцчшщд"
    a, y, gh = ("е", "і", "гі") if is_soft else ("а", "ы", "ғы")
    g = ("к" if is_soft else "қ") if is_hard else ("г" if is_soft else "ғ")
    d = "т" if is_hard else "д"
    n = "н" if last in "мнң" else d
    yield from (stem, f"{stem}{g}{a}", f"{stem}{d}{a}", f"{stem}{n}{a}н", f"{stem}{d}{a}{gh}", f"{stem}{d}{a}й")
    yield from (f"{stem}{'н' if ends_in_vowel else n}{y}ң", f"{stem}{'н' if ends_in_vowel else d}{y}")
    of_them = f"{stem}{'с' if ends_in_vowel else ''}{y}"
    yield from (of_them, *(f"{of_them}н{ending}" for ending in ("", a, f"{y}ң", f"д{a}", f"{a}н")))


def _kazakh() -> Iterator[tuple[str, Numeral]]:
    scales, loose = _numerals(_KAZAKH_SCALES, is_scale=True), _numerals(_KAZAKH_LOOSE, is_loose=True)
    for stem, numeral in chain(_numerals(_KAZAKH), scales, loose):
        yield from ((form, numeral) for form in _kazakh_forms(stem) if not _NO_NUMBERS.fullmatch(form))
    yield from _numerals(_KAZAKH_ORDINALS, is_loose=True)
    yield from (("жарты", HALF), ("жарым", Numeral(HALF.value, adds_half=True)))


_RUSSIAN = (
    "1 один одна одно одного одной одному одним одном одну 2 два две двух двум двумя 3 три трёх трех трём трем тремя "
    "4 четыре четырёх четырех четырём четырем четырьмя 5 пять пяти пятью 6 шесть шести шестью 7 семь семи "
    "8 восемь восьми восемью восьмью 9 девять девяти девятью 10 десять десяти десятью "
    "11 одиннадцать одиннадцати одиннадцатью 12 двенадцать двенадцати двенадцатью 13 тринадцать тринадцати "
    "тринадцатью 14 четырнадцать четырнадцати четырнадцатью 15 пятнадцать пятнадцати пятнадцатью "
    "16 шестнадцать шестнадцати шестнадцатью 17 семнадцать семнадцати семнадцатью 18 восемнадцать восемнадцати "
    "восемнадцатью 19 девятнадцать девятнадцати девятнадцатью 20 двадцать двадцати двадцатью "
    "30 тридцать тридцати тридцатью 40 сорок сорока 50 пятьдесят пятидесяти пятьюдесятью "
    "60 шестьдесят шестидесяти шестьюдесятью 70 семьдесят семидесяти семьюдесятью "
    "80 восемьдесят восьмидесяти восемьюдесятью восьмьюдесятью 90 девяносто девяноста 100 сто ста "
    "200 двести двухсот двумстам двумястами двухстах 300 триста трёхсот трехсот трёмстам тремстам тремястами трёхстах "
    "трехстах 400 четыреста четырёхсот четырехсот четырёмстам четыремстам четырьмястами четырёхстах четырехстах "
    "500 пятьсот пятисот пятистам пятьюстами пятистах полтысячи 600 шестьсот шестисот шестистам шестьюстами шестистах "
    "700 семьсот семисот семистам семьюстами семистах 800 восемьсот восьмисот восьмистам восемьюстами восьмистах "
    "900 девятьсот девятисот девятистам девятьюстами девятистах 500000 полмиллиона 500000000 полмиллиарда"
)
"""«семью» is missing: nearly always it is a family."""
_RUSSIAN_SCALES = (
    "10 десяток десятка десятков десяткам "
    "1000 тысяча тысячи тысяче тысячу тысячей тысячью тысяч тысячам тысячами тысячах тыс "
    "1000000 миллион миллиона миллиону миллионом миллионе миллионы миллионов миллионам миллионами миллионах млн "
    "1000000000 миллиард миллиарда миллиарду миллиардом миллиарде миллиарды миллиардов миллиардам миллиардами млрд "
    "1000000000000 триллион триллиона триллионов трлн"
)
_RUSSIAN_LOOSE = (
    "1 первый первая первое первые первого первой первую первом 2 оба обе обоих обеих обоим обеим обоими обеими двое "
    "двоих двоим дважды вдвое вдвойне вдвоём пара пары пару второй вторая второе вторые второго вторую 3 трое троих "
    "троим трижды втрое втроём третий третья третье третьи третьего третьей третью тройка 4 четверо четверых "
    "четырежды вчетверо четвёртый четвертый четвёртая четвертая 5 пятеро пятерых пятый пятая пятого пятую 6 шестеро "
    "шестерых шестой шестая 7 семеро семерых седьмой седьмая 8 восьмой восьмая 9 девятый девятая 10 декада декады "
    "десятый десятая 12 дюжина дюжины"
)
_ENGLISH = (
    "1 one 2 two 3 three 4 four 5 five 6 six 7 seven 8 eight 9 nine 10 ten 11 eleven 12 twelve 13 thirteen 14 fourteen "
    "15 fifteen 16 sixteen 17 seventeen 18 eighteen 19 nineteen 20 twenty 30 thirty 40 forty 50 fifty 60 sixty "
    "70 seventy 80 eighty 90 ninety"
)
_ENGLISH_SCALES = "12 dozen 100 hundred 1000 thousand 1000000 million mln 1000000000 billion bn 1000000000000 trillion"
_ENGLISH_LOOSE = (
    "1 first 2 both twice second pair couple double twofold 3 third thirds thrice triple threefold 4 fourth quarter "
    "quarters 5 fifth fifths 6 sixth 7 seventh 8 eighth 9 ninth 10 tenth 12 twelfth 20 twentieth"
)
_ONE_AND_HALF = Numeral(Decimal("1.5"), is_loose=True)

NUMERALS: Mapping[str, Mapping[str, Numeral]] = {
    "kk": dict(_kazakh()),
    "ru": {
        **dict(_numerals(_RUSSIAN)),
        **dict(_numerals(_RUSSIAN_SCALES, is_scale=True)),
        **dict(_numerals(_RUSSIAN_LOOSE, is_loose=True)),
        **dict.fromkeys(("полтора", "полторы", "полутора"), _ONE_AND_HALF),
    },
    "en": {
        **dict(_numerals(_ENGLISH)),
        **dict(_numerals(_ENGLISH_SCALES, is_scale=True)),
        **dict(_numerals(_ENGLISH_LOOSE, is_loose=True)),
        "half": HALF,
    },
}
"""By language, then by the word in small letters."""

_RUSSIAN_PREFIXES = "двух трёх трех четырёх четырех пяти шести семи восьми девяти десяти двадцати тридцати сорока"
_KAZAKH_PREFIXES = "екі үш төрт бес алты жеті сегіз тоғыз он"
COMPOUNDS: Mapping[str, Mapping[str, Decimal]] = {
    language: {prefix: NUMERALS[language][prefix].value for prefix in prefixes.split()}
    for language, prefixes in (("ru", _RUSSIAN_PREFIXES), ("kk", _KAZAKH_PREFIXES))
}
"""How a word begins that tells a number as its first part: «двухлетний», «үшжақты»."""
