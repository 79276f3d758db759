"""What a text states: numbers and dates in each form that people write, with their words and lines."""

from __future__ import annotations

from decimal import Decimal

import pytest

from plugins.body import SourceBlock
from plugins.newsdesk.facts import facts_of


def facts(language, text):
    return facts_of([SourceBlock("paragraph", text, 1)], language)


def numbers(language, text):
    return [(one.value, one.kind) for one in facts(language, text).numbers if not one.is_loose]


def dates(language, text):
    return [(one.year, one.month, one.day) for one in facts(language, text).dates if not one.is_loose]


@pytest.mark.parametrize(
    ("language", "text", "value"),
    [
        ("kk", "18 400 адам", "18400"),
        ("kk", "500 мың адам", "500000"),
        ("kk", "1,2 млн адам", "1200000"),
        ("kk", "екі жүз адам", "200"),
        ("kk", "бес жүз мың адам", "500000"),
        ("kk", "алпыс төрт жұмыскерге", "64"),
        ("kk", "он екіден астам", "12"),
        ("kk", "екі жарым миллион", "2500000"),
        ("kk", "жиырма адамның", "20"),
        ("kk", "12-сі келді", "12"),
        ("kk", "140 миллиардқа жуық", "140000000000"),
        ("kk", "он алтысында", "16"),
        ("kk", "отыз бірі", "31"),
        ("ru", "три десятка слушателей", "30"),
        ("en", "two dozen people", "24"),
        ("ru", "18\u00a0400 человек", "18400"),
        ("ru", "1.250.000 человек", "1250000"),
        ("ru", "15 тыс. человек", "15000"),
        ("ru", "пятисот тысяч", "500000"),
        ("ru", "двести пятьдесят", "250"),
        ("ru", "шестидесяти четырёх работниц", "64"),
        ("ru", "полтора миллиона", "1500000"),
        ("ru", "1 миллион 200 тысяч", "1200000"),
        ("ru", "8-часовой день", "8"),
        ("ru", "в школе № 12", "12"),
        ("en", "1,312 people", "1312"),
        ("en", "2.4 billion", "2400000000"),
        ("en", "sixty-four workers", "64"),
        ("en", "two hundred and fifty", "250"),
        ("en", "half a million", "500000"),
        ("en", "an eight-hour day", "8"),
    ],
)
def test_a_number_is_read_in_digits_and_in_words(language, text, value):
    assert numbers(language, text) == [(Decimal(value), "count")]


@pytest.mark.parametrize(
    ("language", "text", "value", "kind"),
    [
        ("kk", "72%-ында", "72", "percent"),
        ("kk", "он бес пайызға", "15", "percent"),
        ("kk", "7-сынып", "7", "ordinal"),
        ("kk", "сағат 10:00-де", "10", "hour"),
        ("kk", "кешкі 6-да", "18", "hour"),
        ("kk", "+7 727 000 00 01", "7270000001", "telephone"),
        ("ru", "на 18,5 процента", "18.5", "percent"),
        ("ru", "5-й класс", "5", "ordinal"),
        ("ru", "в 18.30", "18.5", "hour"),
        ("ru", "в 6 часов вечера", "18", "hour"),
        ("ru", "8 (727) 000-00-01", "7270000001", "telephone"),
        ("en", "fifteen per cent", "15", "percent"),
        ("en", "at 6 p.m.", "18", "hour"),
        ("en", "at 9.30 am", "9.5", "hour"),
    ],
)
def test_a_number_has_the_kind_of_what_stands_beside_it(language, text, value, kind):
    assert numbers(language, text) == [(Decimal(value), kind)]


@pytest.mark.parametrize(
    ("language", "text", "value", "currency"),
    [
        ("kk", "1,2 млрд теңге", "1200000000", "KZT"),
        ("kk", "48500 ₸", "48500", "KZT"),
        ("ru", "18 400 тенге", "18400", "KZT"),
        ("ru", "300 тыс. рублей", "300000", "RUB"),
        ("ru", "2 миллиона долларов", "2000000", "USD"),
        ("en", "₸48 million", "48000000", "KZT"),
        ("en", "KZT 1,250,000.50", "1250000.50", "KZT"),
        ("en", "500 euros", "500", "EUR"),
        ("en", "$30bn a year", "30000000000", "USD"),
        ("kk", "АҚШ-та 5млн доллар", "5000000", "USD"),
    ],
)
def test_a_sum_has_its_currency(language, text, value, currency):
    (found,) = facts(language, text).numbers
    assert (found.value, found.kind, found.currency) == (Decimal(value), "sum", currency)


@pytest.mark.parametrize(
    ("language", "text", "kind"),
    [
        ("ru", "от 10 до 15 тысяч тенге", "sum"),
        ("kk", "10-нан 15 мың теңгеге дейін", "sum"),
        ("en", "₸10–15 thousand", "sum"),
    ],
)
def test_both_ends_of_a_range_are_as_many_thousands(language, text, kind):
    assert numbers(language, text) == [(10_000, kind), (15_000, kind)]


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("kk", "бір адам оның жүзін көрді"),
        ("kk", "екеуі де келді, үштен бірі кетті"),
        ("kk", "осы үшін үйге жүзеге асты, жиырма бірінші ғасыр"),
        ("ru", "первый раз и двадцать первый век"),
        ("ru", "один из них пришёл дважды, две трети ушли"),
        ("ru", "тысячи людей и вся семья"),
        ("en", "one of them came twice, two thirds left"),
        ("en", "see https://sample.example/2026/12/ or write to desk5@sample.example"),
        ("en", "COVID-19 and A4"),
    ],
)
def test_what_may_be_said_otherwise_is_no_certain_number(language, text):
    assert numbers(language, text) == []


@pytest.mark.parametrize(
    ("language", "text", "found"),
    [
        ("kk", "2026 жылғы 12 наурызда", [(2026, 3, 12)]),
        ("kk", "2026 ж. 12 наурыз", [(2026, 3, 12)]),
        ("kk", "2026 жылдың 5 сәуірінде", [(2026, 4, 5)]),
        ("kk", "12–14 наурыз", [(None, 3, 12), (None, 3, 14)]),
        ("kk", "5-тен 12 мамырға дейін", [(None, 5, 5), (None, 5, 12)]),
        ("kk", "наурыздың 12-сінде", [(None, 3, 12)]),
        ("kk", "2026 жылғы маусымда", [(2026, 6, None)]),
        ("kk", "2025 жылы", [(2025, None, None)]),
        ("kk", "1 қыркүйек, 2021", [(2021, 9, 1)]),
        ("kk", "2026 жылдың қыркүйегінде", [(2026, 9, None)]),
        ("kk", "маусымдық жұмыс", []),
        ("ru", "12 марта 2026 года", [(2026, 3, 12)]),
        ("ru", "12.03.2026", [(2026, 3, 12)]),
        ("ru", "с 12 по 14 марта", [(None, 3, 12), (None, 3, 14)]),
        ("ru", "5, 6 и 7 мая", [(None, 5, 5), (None, 5, 6), (None, 5, 7)]),
        ("ru", "в январе", [(None, 1, None)]),
        ("ru", "2024–2026 годы", [(2024, None, None), (2026, None, None)]),
        ("ru", "45.99.2026", []),
        ("en", "12 March 2026", [(2026, 3, 12)]),
        ("en", "March 12, 2026", [(2026, 3, 12)]),
        ("en", "on the 12th of March", [(None, 3, 12)]),
        ("en", "12–14 March", [(None, 3, 12), (None, 3, 14)]),
        ("en", "from January to June", [(None, 1, None), (None, 6, None)]),
        ("en", "since 2003", [(2003, None, None)]),
        ("en", "May we ask", []),
        ("en", "31 May", [(None, 5, 31)]),
    ],
)
def test_a_date_is_read_in_words_and_in_digits(language, text, found):
    assert dates(language, text) == found
    assert numbers(language, text) == []


def test_a_fact_knows_its_words_and_the_line_of_its_file():
    block = SourceBlock("paragraph", "Ауысым ұзарды.\nОнда 84 адам\n2026 жылғы 1 сәуірден", 7)
    found = facts_of([block], "kk")
    assert [(one.words, one.line) for one in (*found.numbers, *found.dates)] == [
        ("84", 8),
        ("2026 жылғы 1 сәуірден", 9),
    ]


def test_a_language_that_nobody_knows_here_has_digits():
    assert numbers("tr", "84 kişi, 25 %") == [(84, "count"), (25, "percent")]
    assert dates("tr", "12 Mart 2026") == []
