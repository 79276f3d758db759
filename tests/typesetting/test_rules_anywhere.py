"""Each rule holds wherever its words stand: at the beginning of a line, in lists, cells, headings, after emphasis."""

from __future__ import annotations

import pytest

from tests.typesetting.rules_alone import ruled_html

PLACES = {
    "a paragraph": "<p>{}</p>",
    "a line": "<p>Слово<br>{}</p>",
    "a list item": "<ul><li>{}</li></ul>",
    "a cell": "<table><tr><td>{}</td><td>{}</td></tr></table>",
    "a heading": "<h2>{}</h2>",
    "brackets": "<p>({})</p>",
    "a quotation": "<p>«{}»</p>",
    "emphasis": "<p><em>{}</em></p>",
    "after emphasis": "<p><strong>Слово,</strong> {}</p>",
    "a note": '<li id="fn:1"><p>{}</p></li>',
    "a caption": "<figure><figcaption>{}</figcaption></figure>",
}
RULES = {
    "kk": {
        "телефон 22-33": "телефон 22-33",
        "Телефондар: 22-33, 44-55": "Телефондар: 22-33, 44-55",
        "ЖСН 850-900": "ЖСН 850-900",
        "бұйрық 12-34": "бұйрық 12-34",
        "2020-2025 жылдар": "2020–2025⍽жылдар",
        "ХІХ-ХХ ғасыр": "ХІХ–ХХ⍽ғасыр",
        "№5 мектеп": "№⍽5⍽мектеп",
        "т. с. с.": "т.⍽с.⍽с.",
        "б. з. д.": "б.⍽з.⍽д.",
        "м. а.": "м.⍽а.",
        "Достық даңғ. 85": "Достық⍽даңғ.⍽85",
        "сол күні-ақ": "сол күні‑ақ",
        "25 м2": "25⍽м²",
        "-5 °C аяз": "−5⍽°C аяз",
        "3х4 өлшемі": "3×4⍽өлшемі",
        "+7 (727) 250-10-20": "+7⍽(727)⍽250-10-20",
    },
    "ru": {
        "Тел. 22-33": "Тел.⍽22-33",
        "Телефоны: 22-33, 44-55": "Телефоны: 22-33, 44-55",
        "ГОСТ 1179-2003": "ГОСТ 1179-2003",
        "№ 10-15": "№⍽10-15",
        "доб. 12-34": "доб. 12-34",
        "т/ф 22-33": "т/ф 22-33",
        "приказ 12-34": "приказ 12-34",
        "10-15 мая": "10–15⍽мая",
        "ХІХ-ХХ вв.": "ХІХ–ХХ⍽вв.",
        "I-II кв.": "I–II⍽кв.",
        "1990-х гг.": "1990‑х⍽гг.",
        "см. с. 5": "см.⍽с.⍽5",
        "ч. 2 п. 3": "ч.⍽2 п.⍽3",
        "из-за дождя": "из‑за дождя",
        "120 м2": "120⍽м²",
        "-5 °C": "−5⍽°C",
        "10х15 см": "10×15⍽см",
        "8 701 123 45 67": "8⍽701⍽123⍽45⍽67",
    },
    "en": {
        "phones 22-33, 44-55": "phones 22-33, 44-55",
        "ext. 12-34": "ext. 12-34",
        "10-15 May": "10–15⍽May",
        "9 a.m.-5 p.m.": "9⍽a.m.–5⍽p.m.",
        "Q1-Q2": "Q1–Q2",
        "the 1990's": "the 1990’s",
        "work - a right": "work⍽– a right",
        "№5 school": "№⍽5 school",
        "25 m2": "25⍽m²",
        "-5 °C": "−5⍽°C",
        "3x4 in": "3×4 in",
        "+7 701 123-45-67": "+7⍽701⍽123-45-67",
    },
}
CASES = [
    pytest.param(language, written, seen, place, id=f"{language}: {written} in {name}")
    for language, rules in RULES.items()
    for written, seen in rules.items()
    for name, place in PLACES.items()
]


@pytest.mark.parametrize(("language", "written", "seen", "place"), CASES)
def test_a_rule_holds_in_every_place(language, written, seen, place):
    # The last words of a paragraph have a rule of their own, which binds short ones only.
    typed, expected = (
        place.format(*(f"{words}, және сөйлемніңсоңындағыұзынсөз",) * 2).replace("⍽", "\u00a0")
        for words in (written, seen)
    )
    assert ruled_html(typed, language) == expected
    assert ruled_html(expected, language) == expected


def test_a_word_in_the_cell_before_names_the_numbers_of_the_next():
    cells = "<table><tr><td>Телефон</td><td>22-33</td></tr><tr><td>Возраст</td><td>22-33</td></tr></table>"
    assert ruled_html(cells, "ru").count("22-33") == 1


def test_numbers_in_a_list_below_their_name_are_named():
    items = "<p>Телефоны:</p><ul><li>22-33</li><li>44-55</li></ul><p>10-15 мая откроют запись</p>"
    html = ruled_html(items, "ru")
    assert "<li>22-33</li>" in html
    assert "<li>44-55</li>" in html
    assert "10–15" in html
