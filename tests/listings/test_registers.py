"""Many organizations are found by territory and by letter."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.listings import Member, Register, link_groups, register_addresses, register_pages, whole_list
from plugins.newsroom import Term, Text
from plugins.typesetting import letter_number, name_letter, sort_key
from plugins.views import Link
from tests.made import edition, texts

TERRITORIES = (
    Term("almaty", texts(kk="Алматы", ru="Алматы", en="Almaty")),
    Term("turkistan", texts(kk="Түркістан", ru="Туркестан", en="Turkistan")),
    Term("empty", texts(kk="Бос", ru="Пусто", en="Empty")),
)
LETTERS = ("Ә", "А", "Қ", "К", "Я")


def members(language, almaty, turkistan, letters=LETTERS):
    every = [("almaty", place) for place in range(almaty)] + [("turkistan", place) for place in range(turkistan)]
    made = [
        Member(
            Link(Text(f"{letters[place % len(letters)]}й {place}", language), f"/{key}-{place}/"),
            key,
            letters[place % len(letters)],
        )
        for key, place in every
    ]
    return tuple(sorted(made, key=lambda member: sort_key(str(member.link.text), language)))


def register(almaty, turkistan=0, territories=TERRITORIES, **more):
    return Register(
        edition=edition(),
        homes={code: f"/{code}/organizations/" for code in ("kk", "ru")},
        members=lambda language: members(language, almaty, turkistan, **more),
        territories=territories,
        title=lambda language: {"kk": "Ұйымдар", "ru": "Организации"}[language],
        trail=lambda language: (Link(Text("Организации", language), f"/{language}/organizations/"),),
        feeds=lambda language: (edition().feed_link("Федерация", f"/{language}/"),),
        site_name=lambda _: "Федерация",
    )


def pages(made):
    return {job.page.address: job for job in register_pages(made)}


def test_territories_are_reached_by_their_earlier_keys_and_sitemaps_name_them_once():
    renamed = (replace(TERRITORIES[0], formerly=("verny", "alma-ata")), *TERRITORIES[1:])
    made = register(201, territories=renamed)

    old = {
        address: job.values["target"]
        for job in register_pages(made)
        if job.template == "redirect"
        for address in job.addresses
    }

    letters = [address for address in old if address.startswith("/ru/organizations/territory/verny/letter/")]
    assert old["/ru/organizations/territory/alma-ata/"] == "/ru/organizations/territory/almaty/"
    assert letters
    assert old[letters[0]] == letters[0].replace("verny", "almaty")
    named = [page.address for page in register_addresses(made)]
    assert len(named) == len(set(named))
    assert not old.keys() & set(named)


def links(job):
    return [link.address for link in job.values["organizations"]]


def test_two_hundred_stand_in_one_list():
    made = register(150, 50)

    assert len(whole_list(made, "ru")) == 200
    assert link_groups(made, "ru") == ()
    assert pages(made) == {}


def test_more_are_led_to_by_territory_and_by_name():
    territories, letters = link_groups(register(150, 51), "kk")

    assert whole_list(register(150, 51), "kk") == ()
    assert [link.address for link in territories.links] == [
        "/kk/organizations/territory/almaty/",
        "/kk/organizations/territory/turkistan/",
    ]
    assert [str(link.text) for link in letters.links] == ["А", "Ә", "К", "Қ", "Я"]


def test_every_organization_is_found_by_its_territory_and_by_its_letter():
    made = register(150, 51)
    every = {member.link.address for member in made.members("ru")}
    found = {address: set(links(job)) for address, job in pages(made).items() if address.startswith("/ru/")}

    assert set().union(*(seen for address, seen in found.items() if "territory" in address)) == every
    assert set().union(*(seen for address, seen in found.items() if "letter" in address)) == every


def test_a_large_territory_is_divided_by_letters_too():
    made = pages(register(250, 5))
    almaty = made["/kk/organizations/territory/almaty/"]

    assert links(almaty) == []
    assert [group.name for group in almaty.values["groups"]] == ["by-name"]
    assert links(made["/kk/organizations/territory/almaty/letter/1/"])
    assert links(made["/kk/organizations/territory/turkistan/"])


def test_the_register_of_one_territory_has_letters_only():
    made = register(201, territories=())

    assert [group.name for group in link_groups(made, "ru")] == ["by-name"]
    assert all("/letter/" in address for address in pages(made))


def test_a_territory_is_paired_with_its_other_languages_and_a_letter_stands_alone():
    made = pages(register(150, 51))

    assert [one.language for one in made["/ru/organizations/territory/almaty/"].page.alternates] == [
        "kk",
        "ru",
        "x-default",
    ]
    assert made["/ru/organizations/letter/1/"].page.alternates == ()


def test_a_part_says_what_it_is_and_where_it_belongs():
    made = pages(register(250, 5))

    page = made["/ru/organizations/territory/almaty/letter/1/"].page

    assert (str(page.heading), page.title) == ("А", "Организации: А — Федерация")
    assert [link.address for link in page.trail] == ["/ru/organizations/", "/ru/organizations/territory/almaty/"]


def test_sitemaps_name_each_part():
    made = register(150, 51)

    assert [page.address for page in register_addresses(made)] == list(pages(made))


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_letters_stand_in_the_order_of_names_and_no_two_share_a_number(language):
    names = [*"АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯABCXYZ", "Éva", "Ўзбек", "«Өрнек»", "7 канал", "…", "Ōta"]
    ordered = sorted(names, key=lambda name: sort_key(name, language))

    letters = list(dict.fromkeys(name_letter(name, language) for name in ordered))

    assert [name_letter(name, language) for name in ordered] == sorted(
        (name_letter(name, language) for name in ordered), key=letters.index
    )
    assert len({letter_number(letter, language) for letter in letters}) == len(letters)


@pytest.mark.parametrize(
    ("name", "language", "letter", "number"),
    [
        ("Әуезов", "kk", "Ә", 2),
        ("«қазақмыс»", "kk", "Қ", 15),
        ("Ёлка", "ru", "Е", 8),
        ("Miners", "en", "M", 13),
        ("Miners", "kk", "M", 77),
        ("7-я больница", "ru", "Б", 3),
        ("112", "ru", "1", 49),
        ("№", "ru", "#", 0),
    ],
)
def test_a_letter_has_its_number_for_ever(name, language, letter, number):
    assert name_letter(name, language) == letter
    assert letter_number(letter, language) == number
