"""A press room as its page shows it: whom to call, who speaks, what may be taken."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.newsroom import Logo, Organization, Picture, Text
from plugins.typesetting import typeset_text

from .contacts import PressContactView, press_contacts
from .edition import Edition


@dataclass(frozen=True, slots=True)
class PressRoom:
    """What stands beside the releases of an organization, or of all."""

    name: Text
    """Of the organization that speaks here."""
    contacts: Sequence[PressContactView]
    about: Text
    """The paragraph that ends its releases, to copy; may be empty."""
    logo: Picture | Logo | None = None
    own: str = ""
    """On the page of all: the address of the organization's own press room, which has more of it."""


def press_room(
    organization: Organization, edition: Edition, language: str, logo: Picture | Logo | None = None, own: str = ""
) -> PressRoom:
    """Make the press room of an organization in a language."""
    fallbacks = (*organization.languages, *edition.languages)
    about = organization.about.get(language, fallbacks)
    return PressRoom(
        name=organization.name.get(language, fallbacks),
        contacts=press_contacts(organization, edition, language),
        about=Text(typeset_text(about.text, about.language), about.language),
        logo=logo,
        own=own,
    )
