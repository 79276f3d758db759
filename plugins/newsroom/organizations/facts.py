"""What reaches one section: nothing else of the federation may change its pages."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom.texts import Texts

from . import Organization
from .federation import Term


@dataclass(frozen=True, slots=True)
class Relative:
    """A parent or a member, as another organization's pages show it."""

    key: str
    name: Texts
    languages: tuple[str, ...]
    territory: str = ""
    """Its territory's key, where members are too many to be shown in one list; else nobody shows it."""
    short_name: Texts = Texts()


@dataclass(frozen=True, slots=True)
class SitePage:
    """One language version of a standing page of the portal, as the footers of all pages name it."""

    slug: str
    language: str
    address: str
    title: str
    """Plain."""


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """What all sections show of the federation."""

    key: str
    name: Texts
    languages: tuple[str, ...]
    tag_authority: str
    time_zone: str
    links: tuple[tuple[str, str], ...]
    contacts: tuple[str, ...] = ()
    """How the federation is reached: texts of all organizations may name it."""
    pages: tuple[SitePage, ...] = ()
    """The portal's standing pages."""
    color: str = ""
    """The federation's own brand colour: the band on top of all pages."""


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """One organization with its own names, and those of its relatives."""

    site: SiteFacts
    organization: Organization
    sector: Term | None
    territory: Term | None
    topics: tuple[Term, ...]
    parents: tuple[Relative, ...]
    members: tuple[Relative, ...]
    member_territories: tuple[Term, ...] = ()
    """The territories that its members' pages are divided by, where these are too many for one list."""
