"""An organization on its front page: who it is, whom it belongs to, how to reach it."""

from __future__ import annotations

from plugins.listings import link_groups, whole_list
from plugins.newsroom import Term, Text, addresses
from plugins.views import Link, OrganizationView, Publisher

from .contacts import contacts
from .section import Section

NETWORK_NAMES = {
    "whatsapp": "WhatsApp",
    "instagram": "Instagram",
    "telegram": "Telegram",
    "facebook": "Facebook",
    "vk": "VK",
    "youtube": "YouTube",
    "tiktok": "TikTok",
    "x": "X",
    "ok": "OK",
    "mastodon": "Mastodon",
    "bluesky": "Bluesky",
    "threads": "Threads",
}


def organization_view(section: Section, language: str) -> OrganizationView:
    """Say who an organization is, in one language."""
    organization = section.facts.organization
    return OrganizationView(
        name=section.name(language),
        kind=section.edition.catalogues.kind_name(language, organization.kind),
        about=section.about(language),
        sector=_rollup(section, "sectors", section.facts.sector, language),
        territory=_rollup(section, "territories", section.facts.territory, language),
        parents=section.parents(language),
        members=whole_list(section.register, language),
        member_groups=link_groups(section.register, language),
        contacts=tuple(contacts(section, language)),
        social=_social(section),
        pages=tuple(
            Link(Text(page.title, language), page.address) for page in section.pages if page.language == language
        ),
        since=organization.since,
        closed=organization.closed,
        logo=section.logo,
    )


def publisher(section: Section, language: str) -> Publisher:
    """Say in one language whose posts these are."""
    return Publisher(
        home=section.home(language),
        about=section.about(language),
        contacts=tuple(contacts(section, language)),
        social=_social(section),
    )


def _social(section: Section) -> tuple[Link, ...]:
    return tuple(Link(Text(NETWORK_NAMES[network], "en"), url) for network, url in section.facts.organization.social)


def _rollup(section: Section, kind: str, term: Term | None, language: str) -> Link | None:
    if term is None:
        return None
    return Link(term.name.get(language, section.edition.languages), addresses.rollup(kind, term.key, language))
