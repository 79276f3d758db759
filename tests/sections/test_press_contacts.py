"""What a press release says at its end: who the organization is, and whom journalists call."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.newsroom import PressContact, Text
from plugins.sections.post_pages import post_pages
from tests.made import CLINIC, FACTS, record, section, texts

PRESS = PressContact(
    name=texts(kk="Баспасөз қызметі", ru="Пресс-служба"),
    role=texts(ru="Связь со СМИ"),
    phone="+7 700 000 00 01",
    email="press@example.org",
    languages=("ru", "kk"),
)
ENGLISH = PressContact(name=texts(en="Press desk"), languages=("en",))


def view_of(kind="release", language="ru", **changes):
    facts = replace(FACTS, organization=replace(CLINIC, **changes))
    (job,) = post_pages(section([record(kind=kind, language=language)], facts=facts))
    return job.values["post"]


def test_a_release_says_whom_journalists_call():
    (contact,) = view_of(press_contacts=(PRESS,)).press_contacts

    assert (contact.name, contact.role) == (Text("Пресс-служба", "ru"), Text("Связь со СМИ", "ru"))
    assert (contact.phone.label, contact.phone.href) == ("Телефон", "tel:+77000000001")
    assert (str(contact.email.text), contact.email.href) == ("press@example.org", "mailto:press@example.org")


@pytest.mark.parametrize(
    ("language", "named"),
    [("kk", ["орысша", "қазақша"]), ("ru", ["русский", "казахский"]), ("en", ["Russian", "Kazakh"])],
)
def test_languages_of_a_contact_are_named_in_that_of_the_page(language, named):
    (contact,) = view_of(language=language, press_contacts=(PRESS,)).press_contacts

    assert contact.languages == tuple(Text(name, language) for name in named)


def test_what_is_not_written_is_not_there():
    (contact,) = view_of(press_contacts=(PressContact(name=texts(ru="Редакция")),)).press_contacts

    assert (contact.phone, contact.email, contact.languages) == (None, None, ())
    assert contact.role.text == ""


@pytest.mark.parametrize(("language", "first"), [("en", "Press desk"), ("kk", "Баспасөз қызметі")])
def test_whoever_speaks_the_pages_language_stands_first(language, first):
    contacts = view_of(language=language, press_contacts=(PRESS, ENGLISH)).press_contacts

    assert str(contacts[0].name) == first


def test_a_text_in_another_language_says_so():
    (contact,) = view_of(language="en", press_contacts=(PRESS,)).press_contacts

    assert contact.name == Text("Баспасөз қызметі", "kk")


def test_a_release_ends_with_who_the_organization_is():
    assert view_of(about=texts(ru="Мы лечим.")).about == Text("Мы\u00a0лечим.", "ru")
    assert view_of().about is None


def test_other_posts_have_neither():
    news = view_of(kind="news", about=texts(ru="Мы лечим."), press_contacts=(PRESS,))

    assert news.about is None
    assert news.press_contacts == ()


@pytest.mark.parametrize(
    ("written", "href"),
    [("000-10-20, 000-10-21", "tel:0001020"), ("000-10-20 (доб. 12)", "tel:0001020"), ("нет", "")],
)
def test_a_telephone_is_shown_as_written_and_calls_the_first_number(written, href):
    (contact,) = view_of(press_contacts=(replace(PRESS, phone=written),)).press_contacts

    assert (str(contact.phone.text), contact.phone.href) == (written, href)
