"""The federation and its organizations, as `federation.toml` and each `organization.toml` say, checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from plugins.newsroom.texts import Texts

ORGANIZATION_KINDS = ("federation", "territorial", "sectoral", "primary")
REPOSITORY_SERVICES = ("github", "gitlab", "gitea")
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
"""What networks call themselves, by the keys of `[social]`."""
MESSENGERS = ("whatsapp", "telegram")
"""Networks by which journalists write to a press contact."""


@dataclass(frozen=True, slots=True)
class Contacts:
    """Addresses at which readers reach an organization."""

    email: str = ""
    phone: str = ""
    address: Texts = Texts()
    website: str = ""


@dataclass(frozen=True, slots=True)
class PressContact:
    """Somebody whom journalists call."""

    name: Texts
    role: Texts = Texts()
    phone: str = ""
    email: str = ""
    languages: tuple[str, ...] = ()
    whatsapp: str = ""
    """Address of a chat, like `telegram`; no telephone number is taken for one, for nobody knows whether it is."""
    telegram: str = ""

    @property
    def messengers(self) -> tuple[tuple[str, str], ...]:
        """Name and address of each messenger by which journalists may write."""
        named = ((NETWORK_NAMES[network], getattr(self, network)) for network in MESSENGERS)
        return tuple((name, address) for name, address in named if address)


@dataclass(frozen=True, slots=True)
class Organization:
    """One organization; sector and territory are its own or inherited from its parents."""

    key: str
    """Its folder's name."""
    kind: str
    name: Texts
    parents: tuple[str, ...] = ()
    sector: str = ""
    territory: str = ""
    languages: tuple[str, ...] = ()
    """The first one is its main language."""
    short_name: Texts = Texts()
    about: Texts = Texts()
    since: date | None = None
    closed: date | None = None
    formerly: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    contacts: Contacts = Contacts()
    press_contacts: tuple[PressContact, ...] = ()
    social: tuple[tuple[str, str], ...] = ()
    """Network and address, in the file's order."""
    mixed_feed: bool = False
    """True if it asks for a feed of all its languages together, besides one for each."""
    urgent_on_portal: bool = False
    """True if its urgent banners stand on the portal too; the federation's do in any case."""
    board: bool = False
    """True if its wall board is printed as a PDF at each build; the page of it is there in any case."""
    color: str = ""
    logo: str = ""

    def press_contacts_for(self, language: str) -> tuple[PressContact, ...]:
        """Return those whom journalists call: who speaks a language first, else in the file's order."""
        return tuple(sorted(self.press_contacts, key=lambda one: bool(one.languages) and language not in one.languages))

    @property
    def reached_by(self) -> tuple[str, ...]:
        """All by which readers and journalists may reach it, as its file says: e-mail, telephone, networks."""
        own, press = self.contacts, self.press_contacts
        said = (own.email, own.phone, *(part for one in press for part in _ways_to(one)))
        return tuple(filter(None, (*said, *(address for _, address in self.social))))


def _ways_to(person: PressContact) -> tuple[str, ...]:
    return (person.email, person.phone, *(address for _, address in person.messengers))


@dataclass(frozen=True, slots=True)
class Term:
    """A sector, a territory or a topic: its key in addresses and its names."""

    key: str
    name: Texts
    formerly: tuple[str, ...] = ()
    """Earlier keys, oldest first: their pages and feeds lead on, and who still names one means this."""


@dataclass(frozen=True, slots=True)
class Repository:
    """Where the newsroom's files lie on the web, for links to the git service's own pages."""

    service: str
    """One of REPOSITORY_SERVICES."""
    address: str
    branch: str = "main"


@dataclass(frozen=True, slots=True)
class Federation:
    """The whole site's owner and what is the same on all of it."""

    key: str
    """The organization whose portal this is."""
    name: Texts
    languages: tuple[str, ...]
    """The first one is the default."""
    tag_authority: str
    time_zone: str
    sectors: tuple[Term, ...] = ()
    territories: tuple[Term, ...] = ()
    topics: tuple[Term, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    home_lead: str = ""
    """`<org>/<yyyy-mm-dd-slug>` of the post that leads the home page; empty for the newest."""
    repository: Repository | None = None
    """None if the file names none, or not where it lies."""


def current_keys(terms: Iterable[Term]) -> dict[str, str]:
    """Return today's key of each earlier one."""
    return {former: term.key for term in terms for former in term.formerly}
