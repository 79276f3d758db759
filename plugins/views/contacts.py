"""Whom journalists call, as pages show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.newsroom import Organization, PressContact, Text, telephone_numbers
from plugins.typesetting import name_of_language

from .edition import Edition
from .values import ContactView, Link


@dataclass(frozen=True, slots=True)
class PressContactView:
    """Whom journalists call about a press release."""

    name: Text
    role: Text
    """May be empty."""
    phone: ContactView | None
    email: ContactView | None
    languages: Sequence[Text]
    """The names of the languages that they speak, in the page's own."""
    messengers: Sequence[Link] = ()
    """By which they can be written to."""


def press_contacts(organization: Organization, edition: Edition, language: str) -> tuple[PressContactView, ...]:
    """Return those whom journalists call: who speaks the page's language first, else in the order of the file."""
    fallbacks = (*organization.languages, *edition.languages)
    people = organization.press_contacts_for(language)
    return tuple(_press_contact(person, edition, language, fallbacks) for person in people)


def _press_contact(
    person: PressContact, edition: Edition, language: str, fallbacks: tuple[str, ...]
) -> PressContactView:
    return PressContactView(
        name=person.name.get(language, fallbacks),
        role=person.role.get(language, fallbacks),
        phone=phone_contact(edition, language, person.phone),
        email=email_contact(edition, language, person.email),
        languages=tuple(Text(name_of_language(code, language), language) for code in person.languages),
        messengers=tuple(Link(Text(name, "en"), address) for name, address in person.messengers),
    )


def phone_contact(edition: Edition, language: str, number: str) -> ContactView | None:
    """Return a telephone number with the link that dials its first one; None where there is none."""
    if not number:
        return None
    first = next(iter(telephone_numbers(number)), "")
    return ContactView(edition.say(language)("Phone"), Text(number, language), f"tel:{first}" if first else "")


def email_contact(edition: Edition, language: str, address: str) -> ContactView | None:
    """Return an e-mail address with its link; None where there is none."""
    if not address:
        return None
    return ContactView(edition.say(language)("Email"), Text(address, language), f"mailto:{address}")
