"""Ready values that pages of several rooms show: a template shows them and decides nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime

from markupsafe import Markup

from plugins.newsroom import Card, Logo, Picture, Text

from .accents import Style
from .events import EventTime


@dataclass(frozen=True, slots=True)
class Link:
    """A text with its language, and the address it leads to (site-relative, or absolute to elsewhere)."""

    text: Text
    address: str
    current: bool = False


@dataclass(frozen=True, slots=True)
class LanguageLink:
    """One entry of the language switch."""

    language: str
    name: str
    """The language's name in itself."""
    address: str
    current: bool
    translated: bool
    """False when it leads to the nearest front page, because this page is not there in that language."""


@dataclass(frozen=True, slots=True)
class Alternate:
    """A `hreflang` pair; `language` may be `x-default`."""

    language: str
    url: str


@dataclass(frozen=True, slots=True)
class FeedLink:
    """A scope's feeds to announce in the head: their title and addresses."""

    title: str
    address: str
    """Of RSS."""
    atom: str
    json: str


@dataclass(frozen=True, slots=True)
class Page:
    """The values of base.html for any page. A builder says what it knows; `Edition.complete` fills in the rest."""

    language: str
    address: str
    heading: Text
    """For <h1>, typeset text."""
    plain_heading: str = ""
    """For og:title: the heading without no-break spaces or the site's name; filled in where it is the heading."""
    title: str = ""
    """For <title>, plain; filled in where it is heading and site name."""
    description: str = ""
    """Filled in where it is the heading."""
    site_name: str = ""
    """og:site_name: the organization; filled in where it is the federation."""
    versions: Mapping[str, str] = field(default_factory=dict)
    """Address of this page by language, its own too."""
    trail: Sequence[Link] = ()
    """Breadcrumbs above this page, the portal's home first."""
    feeds: Sequence[FeedLink] = ()
    """Its own scope's first, then the portal's."""
    noindex: bool = False
    script: str = ""
    """Address of the script that makes sharing easier; empty where there is nothing to share."""
    og_type: str = "website"
    card: Card | None = None
    published: datetime | None = None
    updated: datetime | None = None
    section: str = ""
    tags: Sequence[str] = ()
    json_ld: Markup = Markup("")
    """The subject of the page, as escaped JSON for <script type="application/ld+json">, or empty."""
    canonical: str = ""
    """Absolute URL; filled in."""
    alternates: Sequence[Alternate] = ()
    """Filled in."""
    languages: Sequence[LanguageLink] = ()
    """Filled in."""


@dataclass(frozen=True, slots=True)
class ContactView:
    """One way to reach an organization: `label` is an interface text, `href` may be empty."""

    label: str
    text: Text
    href: str


@dataclass(frozen=True, slots=True)
class Publisher:
    """The organization whose pages these are, as it stands beside each of its posts."""

    home: Link
    """Its front page, by its full name."""
    about: Text
    contacts: Sequence[ContactView]
    social: Sequence[Link]


@dataclass(frozen=True, slots=True)
class SiteView:
    """The whole site, as every page of one language shows it."""

    name: Text
    home: str
    navigation: Sequence[Link]
    """The portal's sections, in the page's language."""
    links: Sequence[Link]
    """join, help … of federation.toml."""
    stylesheet: str
    """Site-relative address, with a digest."""
    icon: str
    """The same of the icon."""
    pages: Sequence[Link] = ()
    """The portal's standing pages, for the footer of every page."""
    publisher: Publisher | None = None
    """None on the portal's own pages."""
    style: Style | None = None
    """The colours of whose pages these are, where they are not the theme's."""
    logo: Logo | None = None
    """The federation's, where its look has one."""
    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """The federation's own words in the place of the interface's: by language, then by the English text."""
    search: str = ""
    """Site-relative address of the page of search; empty where nobody may search."""
    press: str = ""
    """The same of the press room of all."""
    rendered: dict[str, Markup] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The parts of pages that say nothing else, as they were rendered first."""


@dataclass(frozen=True, slots=True)
class FileLink:
    """A file for journalists."""

    name: str
    address: str
    size: str
    """In words."""


@dataclass(frozen=True, slots=True)
class PostEntry:
    """A post in a list."""

    address: str
    language: str
    title: str
    summary: str
    published: datetime
    kind: str
    """The kind's name in the page's language; empty for plain news."""
    organization: Link | None
    """None on the organization's own pages."""
    picture: Picture | None
    event: EventTime | None = None
    """The days of an event, which lists show in the place of the day on which it was told."""
    past: bool = False
    """True of an event that is over, where the page may change when it is."""
    kit: FileLink | None = None
    """All forms of a press release in one file."""


@dataclass(frozen=True, slots=True)
class Choice:
    """What a field lets readers choose: its key for the address, and how it is called."""

    key: str
    text: Text


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under a heading of their own; `name` is its id on the page, empty where it has none."""

    name: str
    heading: str
    links: Sequence[Link]
