"""How readers and journalists reach an organization."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import PressContact, Text, telephone_numbers
from plugins.typesetting import name_of_language
from plugins.views import Contact, PressContactView

from .section import Section


def contacts(section: Section, language: str) -> Iterator[Contact]:
    """Give the organization's own contacts: address, telephone, e-mail, website."""
    own = section.facts.organization.contacts
    address = own.address.get(language, section.fallbacks)
    if address.text:
        yield Contact(section.edition.say(language)("Address"), address, "")
    yield from filter(None, (_phone(section, language, own.phone), _email(section, language, own.email)))
    if own.website:
        yield Contact(section.edition.say(language)("Website"), Text(own.website, language), own.website)


def press_contacts(section: Section, language: str) -> tuple[PressContactView, ...]:
    """Give those whom journalists call: who speaks the page's language first, else in the order of the file."""
    people = sorted(
        section.facts.organization.press_contacts,
        key=lambda one: bool(one.languages) and language not in one.languages,
    )
    return tuple(_press_contact(section, language, person) for person in people)


def _press_contact(section: Section, language: str, person: PressContact) -> PressContactView:
    return PressContactView(
        name=person.name.get(language, section.fallbacks),
        role=person.role.get(language, section.fallbacks),
        phone=_phone(section, language, person.phone),
        email=_email(section, language, person.email),
        languages=tuple(Text(name_of_language(code, language), language) for code in person.languages),
    )


def _phone(section: Section, language: str, number: str) -> Contact | None:
    if not number:
        return None
    first = next(iter(telephone_numbers(number)), "")
    return Contact(section.edition.say(language)("Phone"), Text(number, language), f"tel:{first}" if first else "")


def _email(section: Section, language: str, address: str) -> Contact | None:
    if not address:
        return None
    return Contact(section.edition.say(language)("Email"), Text(address, language), f"mailto:{address}")
