"""An organization as its pages show it: who it is, whom it belongs to, how to reach it, its accounts at networks."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from plugins.listings import link_groups, member, whole_list
from plugins.newsroom import Organization, Picture, Term, Text, addresses, page_above
from plugins.views import (
    ContactView,
    Link,
    LinkGroup,
    PressContactView,
    Publisher,
    email_contact,
    phone_contact,
    press_contacts,
    social_links,
)

from .new_posts import new_post_url
from .section import Section

_MASTODON = re.compile(r"https://([a-z0-9.-]+)/@(\w+)/?", re.ASCII | re.IGNORECASE)
_NAMES: Mapping[str, re.Pattern[str]] = {
    "telegram": re.compile(r"https://t\.me/(?:s/)?(\w{4,})/?", re.ASCII),
    "x": re.compile(r"https://(?:www\.)?(?:x|twitter)\.com/(\w{1,15})/?", re.ASCII),
}


@dataclass(frozen=True, slots=True)
class OrganizationView:
    """An organization on its home page."""

    key: str
    kind: str
    about: Text
    sector: Link | None
    territory: Link | None
    parents: Sequence[Link]
    members: Sequence[Link]
    contacts: Sequence[ContactView]
    social: Sequence[Link]
    pages: Sequence[Link]
    since: date | None
    closed: date | None
    logo: Picture | None = None
    member_groups: Sequence[LinkGroup] = ()
    """Where to find the members, when they are too many for one list."""
    press_contacts: Sequence[PressContactView] = ()
    press: str = ""
    """The address of its press room; empty where it has none."""
    new_post: str = ""
    """Where a post for it is written; empty where there is no such page."""


@dataclass(frozen=True, slots=True)
class Accounts:
    """Accounts for `fediverse:creator`, `telegram:channel` and `twitter:site`; empty where there is none."""

    fediverse: str = ""
    telegram: str = ""
    x: str = ""


def organization_view(section: Section, language: str) -> OrganizationView:
    """Make what the front page of one language shows of the organization."""
    organization, edition = section.facts.organization, section.edition
    return OrganizationView(
        key=organization.key,
        kind=edition.catalogues.kind_name(language, organization.kind),
        about=section.texts(language).about,
        sector=rollup_link(section, "sectors", section.facts.sector, language),
        territory=rollup_link(section, "territories", section.facts.territory, language),
        parents=tuple(member(one, one.languages, language, edition).link for one in section.facts.parents),
        members=whole_list(section.register, language),
        member_groups=link_groups(section.register, language),
        contacts=contacts(section, language),
        social=social_links(section.facts.organization),
        press_contacts=press_contacts(organization, edition, language),
        press=addresses.organization_press(organization.key, language) if section.has_press_room else "",
        pages=_pages(section, language),
        since=organization.since,
        closed=organization.closed,
        logo=section.logo,
        new_post=new_post_url(section, language),
    )


def publisher(section: Section, language: str) -> Publisher:
    """Make what stands of the organization beside each of its posts in one language."""
    return Publisher(
        home=section.texts(language).home,
        about=section.texts(language).about,
        contacts=contacts(section, language),
        social=social_links(section.facts.organization),
    )


def _pages(section: Section, language: str) -> tuple[Link, ...]:
    """Link to the organization's standing pages in a language, but for those below others."""
    pages = {page.slug: page for page in section.pages if page.language == language}
    shown = (page for page in pages.values() if not page_above(page.slug, pages))
    return tuple(Link(Text(page.title, language), page.address) for page in shown)


def rollup_link(section: Section, kind: str, term: Term | None, language: str) -> Link | None:
    """Link to the roll-up of the organization's sector or territory; None where it has none."""
    if term is None:
        return None
    return Link(term.name.get(language, section.edition.languages), addresses.rollup(kind, term.key, language))


def contacts(section: Section, language: str) -> tuple[ContactView, ...]:
    """Return the organization's own contacts: address, telephone, e-mail, website."""
    own, say = section.facts.organization.contacts, section.edition.say(language)
    address = ContactView(say("Address"), own.address.get(language, section.fallbacks), "")
    website = ContactView(say("Website"), Text(own.website, language), own.website)
    reached = phone_contact(section.edition, language, own.phone), email_contact(section.edition, language, own.email)
    every = (address, *reached, website)
    return tuple(one for one in every if one and one.text.text)


def accounts(organization: Organization) -> Accounts:
    """Read the accounts out of the addresses in `organization.toml`; one that is no account's is left out."""
    addresses = dict(organization.social)
    found = _MASTODON.fullmatch(addresses.get("mastodon", ""))
    names = {network: pattern.fullmatch(addresses.get(network, "")) for network, pattern in _NAMES.items()}
    told = {network: f"@{match[1]}" for network, match in names.items() if match}
    return Accounts(fediverse=f"@{found[2]}@{found[1].lower()}" if found else "", **told)
