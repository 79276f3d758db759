"""Texts of TOML files that readers see: set with the right characters, and proof-read, by rules of languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from plugins.newsroom.problems import Problem, Severity
from plugins.newsroom.problems.messages import Message
from plugins.newsroom.texts import LANGUAGE_CODE, Texts
from plugins.newsroom.toml import TomlFile
from plugins.newsroom.toml.lines import Place
from plugins.newsroom.toml.table import problem_at

from . import Term
from .federation_file import FederationFile
from .organization_file import OrganizationFile

OF_READERS = ("name", "short_name", "about", "contacts", "press_contacts", "sectors", "territories", "topics")
"""Keys under which texts stand by language, at any depth."""

Proofread = Callable[[str, str], Iterable[tuple[str, Message, Message]]]
"""Returns code, message and remedy of each thing that is wrong with a text in a language."""


def no_proofreader(_text: str, _language: str) -> Iterable[tuple[str, Message, Message]]:
    """Find nothing wrong."""
    return ()


def named_text_problems(file: TomlFile, proofread: Proofread) -> Iterator[Problem]:
    """Warn of names, addresses and descriptions that are not typed as they should be."""
    for key in OF_READERS:
        for place, text in _texts(file.values.get(key), (key,)):
            for code, message, remedy in proofread(text, str(place[-1])):
                yield replace(problem_at(file, place, code, message, remedy), severity=Severity.WARNING)


def _texts(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    inner = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for key, one in inner:
        if isinstance(one, str) and LANGUAGE_CODE.fullmatch(str(key)):
            yield (*place, key), one
        elif isinstance(one, dict | list):
            yield from _texts(one, (*place, key))


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
        name=_set(organization.name, right),
        short_name=_set(organization.short_name, right),
        about=_set(organization.about, right),
        contacts=replace(contacts, address=_set(contacts.address, right)),
        press_contacts=tuple(
            replace(one, name=_set(one.name, right), role=_set(one.role, right)) for one in organization.press_contacts
        ),
    )
    return replace(file, organization=organization)


def federation_set(file: FederationFile, right: SetText) -> FederationFile:
    """Return what a file says of the federation, its names set, and those of sectors, territories and topics."""
    federation = file.federation
    federation = replace(
        federation,
        name=_set(federation.name, right),
        sectors=_terms(federation.sectors, right),
        territories=_terms(federation.territories, right),
        topics=_terms(federation.topics, right),
    )
    return replace(file, federation=federation)


def _terms(terms: Iterable[Term], right: SetText) -> tuple[Term, ...]:
    return tuple(replace(term, name=_set(term.name, right)) for term in terms)


def _set(texts: Texts, right: SetText) -> Texts:
    return Texts(tuple((language, right(text, language)) for language, text in texts))
