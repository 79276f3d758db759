"""Names, addresses and about texts with the right characters, as whoever reads the files has them set."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace

from plugins.newsroom.texts import Texts

from .federation import Term
from .federation_file import FederationFile
from .organization_file import OrganizationFile

SetText = Callable[[str, str], str]
"""Takes a text and its language."""


def as_typed(text: str, _language: str) -> str:
    """Return the text itself."""
    return text


def organization_set(file: OrganizationFile, right: SetText) -> OrganizationFile:
    """Return what a file says of its organization, its texts set."""
    organization, contacts = file.organization, file.organization.contacts
    organization = replace(
        organization,
        name=_texts(organization.name, right),
        short_name=_texts(organization.short_name, right),
        about=_texts(organization.about, right),
        contacts=replace(contacts, address=_texts(contacts.address, right)),
        press_contacts=tuple(
            replace(one, name=_texts(one.name, right), role=_texts(one.role, right))
            for one in organization.press_contacts
        ),
    )
    return replace(file, organization=organization)


def federation_set(file: FederationFile, right: SetText) -> FederationFile:
    """Return what a file says of the federation, its names set, and those of sectors, territories and topics."""
    federation = file.federation
    federation = replace(
        federation,
        name=_texts(federation.name, right),
        sectors=_terms(federation.sectors, right),
        territories=_terms(federation.territories, right),
        topics=_terms(federation.topics, right),
    )
    return replace(file, federation=federation)


def _terms(terms: Iterable[Term], right: SetText) -> tuple[Term, ...]:
    return tuple(replace(term, name=_texts(term.name, right)) for term in terms)


def _texts(texts: Texts, right: SetText) -> Texts:
    return Texts(tuple((language, right(text, language)) for language, text in texts))
