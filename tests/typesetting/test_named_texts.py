"""Names, addresses and descriptions are read as texts of posts are."""

from __future__ import annotations

import pytest

from plugins.newsroom import read_content
from plugins.typesetting import proofread

RIGHT = (
    *("Кәсіподақ ұйымы", "Профсоюз «Труд» — № 5", 'ТОО "Труд"', "Workers' Union", "IT-компания", "Завод “Ақ жол”"),
    *("МВД РК", "1C-Бухгалтерия", "№ 1 мектеп", "ул. Абая, 5а", "Qazaq Gaz", "Центр «Жас Отан»", "ЖШС «ASU»"),
)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize("name", RIGHT)
def test_nothing_is_told_of_what_is_right(name, language):
    assert list(proofread(name, language)) == []


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("К\u04d9\u0063\u0456подақ", "look-alike"),
        ("Профc\u043eюз", "look-alike"),
        ('ТОО "Труд', "lone-quote"),
        ("Завод «Ақ жол", "lone-quote"),
    ],
)
def test_look_alike_letters_and_lone_quotation_marks_are_told(name, code, language):
    assert {found for found, _, _ in proofread(name, language)} == {code}


UNION = "organizations/almaty-union/organization.toml"


@pytest.mark.parametrize(
    ("file", "added", "field"),
    [
        ("federation.toml", "[topics.youth]\nkk = 'Бұл «жастар'", "topics.youth.kk"),
        ("federation.toml", "[sectors.mines]\nkk = 'Кеcіп'", "sectors.mines.kk"),
        (UNION, "[short_name]\nru = 'Профcоюз'", "short_name.ru"),
        (UNION, "[about]\nkk = 'Бұл «ұйым'", "about.kk"),
        (UNION, "[contacts]\naddress.ru = 'ул. \"Труда'", "contacts.address.ru"),
        (
            UNION,
            "[[press_contacts]]\nphone = '1414'\nname.ru = 'из «центра'",
            "press_contacts.0.name.ru",
        ),
    ],
)
def test_every_text_for_readers_is_looked_at(newsroom, file, added, field):
    text = (newsroom.content / file).read_text(encoding="utf-8") + added
    newsroom.write(file, text)
    (problem,) = read_content(newsroom.content, proofread=proofread).problems
    assert (problem.path, problem.field, problem.line) == (file, field, text.count("\n") + 1)
    assert not problem.is_error


def test_addresses_of_networks_are_no_texts(newsroom):
    text = (newsroom.content / UNION).read_text(encoding="utf-8")
    newsroom.write(UNION, f"{text}[social]\nvk = 'https://vk.com/профcоюз'\n")
    assert read_content(newsroom.content, proofread=proofread).problems == ()
