"""Numbers and addresses of people are told with their place, and never repeated."""

from __future__ import annotations

import time

import pytest

from plugins.newsroom import Contacts, Organization, PressContact, SiteFacts, Texts
from plugins.reading.checks.contacts_in_text import contacts_in_text, public_contacts
from plugins.reading.checks.file_checks import private_data
from plugins.reading.header.parts import take_apart
from tests.reading.made_numbers import card, personal

IIN = personal("850101", "3", "0012")
CARD = card("4", 16)
NBSP = "\u00a0"


@pytest.mark.parametrize(
    "body", ["ИИН {} указан", "ИИН{}.", "`{}`", "    {}", "[а](https://example.org/?iin={})", "**{}**"]
)
def test_a_personal_number_stops_the_post(author, body):
    found = author.troubles(f"Раз\n\n{body.format(IIN)}")
    assert ("personal-number", 6) in found
    assert author.read().posts == ()


@pytest.mark.parametrize("key", ["title", "summary", "image_alt", "image_caption", "author", "tags", "place"])
def test_it_is_found_in_every_text_of_the_header(author, key):
    lines = {"title": "Слово", key: f"Слово {IIN}"}
    author.post(header="\n".join(f"{name}: {value}" for name, value in lines.items()))
    (problem,) = (found for found in author.read().problems if found.code == "personal-number")
    assert (problem.field, problem.line, problem.is_error) == (key, 2 if key == "title" else 3, True)


@pytest.mark.parametrize(("number", "code"), [(IIN, "personal-number"), (CARD, "card-number")])
def test_the_message_says_the_column_and_never_the_number(author, number, code):
    author.post(f"Раз: {number}")
    (problem,) = author.read().problems
    assert (problem.code, problem.line) == (code, 4)
    assert "column 6" in str(problem.message)
    assert not [
        part for part in (number, number[:3], number[-3:]) if part in str(problem.message) + str(problem.remedy)
    ]


def test_standing_pages_and_posts_to_come_are_looked_through(author):
    author.post(f"ИИН {IIN}", "title: Слово\nstatus: draft")
    author.file("organizations/almaty/pages/about.ru.md", f"Title: О нас\n\nКарта {CARD}")
    assert [problem.code for problem in author.read().problems] == ["personal-number", "card-number"]


def test_the_portals_pages_are_looked_through(author):
    author.file("pages/about.ru.md", f"Title: О нас\n\nИИН {IIN}, <director@mail.example.kz>")
    assert sorted(problem.code for problem in author.read_portal().problems) == ["contact-in-text", "personal-number"]


def test_two_numbers_in_a_line_are_two_problems(author):
    assert [code for code, _ in author.troubles(f"{IIN} и {personal('121212', '5', '0034')}")] == [
        "personal-number"
    ] * 2


ORDINARY = [
    "Сбор достиг 1 000 000 000 000 тенге, а было 999 999 999 999.",
    "БИН 990240001234, 151140012345, 040640009876.",
    f"Счёт KZ86{CARD}, или KZ75 125K {card('4', 13)[:4]} 0410 0100.",
    f"Счёт KZ86 {CARD[:4]} {CARD[4:8]} {CARD[8:12]} {CARD[12:]}.",
    "+7 (727) 250-00-00, 8 800 080 77 77, +7 7172 70 00 00, 8 (7172) 70-00-00.",
    "В 2019 2020 2021 2022 годах; 2026-01-29 10:00; 2026-01-29-media-seminar.",
    f"https://www.example.com/posts/{CARD}/",
    "Тираж 87 000 000 000, 8 700 000 000 000, 4 111 111 111 111 111.",
    "ISBN 978-601-7000-00-1, № 0123456789012345678.",
    "pip install pelican@4.12, @habarshy, a@b, <https://example.com/@press>",
    "| 4000 | 1234 | 5678 | 9010 |",
]


@pytest.mark.parametrize("line", ORDINARY)
def test_other_numbers_raise_nothing(author, line):
    assert author.troubles(line) == []


@pytest.mark.parametrize(
    "contact",
    [
        "+7 701 234 56 78",
        "+77012345678",
        "8 701 234-56-78",
        "8(701)2345678",
        "8-701-234-56-78",
        "+7 (701) 234 56 78",
        f"+7{NBSP}701{NBSP}234{NBSP}56{NBSP}78",
        "+7.747.234.56.78",
        "https://wa.me/77012345678",
        "[звоните](tel:+77772345678)",
        "director@mail.example.kz",
        "<Director.Name+a@mail.example.kz>",
        "[пишите](mailto:director@mail.example.kz)",
    ],
)
def test_a_contact_of_nobody_knows_whom_is_a_warning(author, contact):
    author.post(f"Раз\n\nСвязь: {contact}.")
    reading = author.read()
    assert [(found.code, found.line, found.is_error) for found in reading.problems] == [("contact-in-text", 6, False)]
    assert "234" not in str(reading.problems[0].message)
    assert "irector" not in str(reading.problems[0].message)
    assert len(reading.posts) == 1


def test_a_contact_that_is_told_twice_in_a_line_is_one_warning(author):
    body = "[director@mail.example.kz](mailto:Director@mail.example.kz), 8 701 234 56 78 или +7 (701) 234-56-78"
    assert author.troubles(body) == [("contact-in-text", 4)] * 2


def test_the_organizations_own_contacts_are_for_everybody(author):
    press = PressContact(Texts(), phone="8 (747) 000-00-02", email="press@almaty.example")
    author.organization = Organization(
        "almaty",
        "primary",
        Texts(),
        contacts=Contacts(email="Info@Almaty.example", phone="+7 700 000 00 01, доб. 5; +7 700 000 00 03"),
        press_contacts=(press,),
        social=(("whatsapp", "https://wa.me/77000000004"),),
    )
    body = "info@almaty.example press@almaty.example\n8 700 000-00-01, +7 747 000 00 02\n87000000003 +77000000004"
    assert author.troubles(body) == []


def test_so_are_the_federations():
    site = SiteFacts(
        "fed", Texts(), ("ru",), "example.org,2026", "Asia/Almaty", (), ("+7 700 000 00 09", "a@b.example")
    )
    assert public_contacts(site, None) == {"7000000009", "a@b.example"}


def test_a_hidden_character_between_digits_changes_nothing(author):
    assert "personal-number" in [code for code, _ in author.troubles(f"ИИН {IIN[:5]}\u200b{IIN[5:]}")]


@pytest.mark.parametrize(
    "line",
    [
        "8" * 9000,
        "8 7" * 3000,
        "1 2-3." * 1500,
        "a@" * 4500,
        "a." * 4500 + "@",
        "+7 (" * 2200,
        "KZ12 " * 1800,
        "4111 " * 1800,
        "a@b." * 2200,
        "https://" * 1100,
    ],
)
def test_a_hostile_line_takes_no_time(line):
    text = f"---\ntitle: Слово\n---\n`{line}`"
    parts = take_apart("a.ru.md", text)
    started = time.process_time()
    list(private_data("a.ru.md", text, parts))
    list(contacts_in_text(text))
    assert time.process_time() - started < 0.5
