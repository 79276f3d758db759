"""Ready values for templates: a template shows them and decides nothing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime

from markupsafe import Markup

from plugins.newsroom import Card, Picture, Text

from .accents import Style
from .contacts import Contact, PressContactView


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
    """What base.html needs of every page. A builder says what it knows; `Edition.complete` fills in the rest."""

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
    default_version: str = ""
    """Address for `x-default`, where it is not the version in the site's first language that there is."""
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
    """What the page is about, as escaped JSON for <script type="application/ld+json">, or empty."""
    canonical: str = ""
    """Absolute URL; filled in."""
    alternates: Sequence[Alternate] = ()
    """Filled in."""
    languages: Sequence[LanguageLink] = ()
    """Filled in."""


@dataclass(frozen=True, slots=True)
class Publisher:
    """The organization whose pages these are, as it stands beside each of its posts."""

    home: Link
    """Its front page, by its full name."""
    about: Text
    contacts: Sequence[Contact]
    social: Sequence[Link]


@dataclass(frozen=True, slots=True)
class Site:
    """What every page of one language says of the whole site."""

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
    rendered: dict[str, Markup] = field(default_factory=dict, init=False, repr=False, compare=False)
    """The parts of pages that say nothing else, as they were rendered first."""


@dataclass(frozen=True, slots=True)
class Entry:
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


@dataclass(frozen=True, slots=True)
class EventTime:
    """When an event is, for people and for machines: two moments, or two days."""

    starts: date
    ends: date | None
    first: str
    dash: str
    last: str
    """In words, like `first`; empty, like the dash, without an end."""


@dataclass(frozen=True, slots=True)
class PostView:
    """A post on its own page."""

    language: str
    title: str
    standfirst: str
    """The lead above the text; empty where the text begins with it."""
    html: Markup
    published: datetime
    updated: date | None
    """A moment, or a day where no hour is known."""
    kind: str
    organization: Link
    author: str
    correction: str
    picture: Picture | None
    topics: Sequence[Link]
    tags: Sequence[str]
    translations: Sequence[LanguageLink]
    """Versions in other languages that exist."""
    related: Sequence[Entry]
    withdrawn: bool
    hidden: bool
    due: bool
    embargo: datetime | None
    when: EventTime | None
    place: Text | None
    about: Text | None = None
    """Who the organization is, at the end of a press release; None for other posts."""
    press_contacts: Sequence[PressContactView] = ()
    """Of a press release: those who speak its language first."""


@dataclass(frozen=True, slots=True)
class OrganizationView:
    """An organization on its home page."""

    name: Text
    kind: str
    about: Text
    sector: Link | None
    territory: Link | None
    parents: Sequence[Link]
    members: Sequence[Link]
    contacts: Sequence[Contact]
    social: Sequence[Link]
    pages: Sequence[Link]
    since: date | None
    closed: date | None
    logo: Picture | None = None
    member_groups: Sequence[LinkGroup] = ()
    """Where to find the members, when they are too many for one list."""


@dataclass(frozen=True, slots=True)
class MonthLink:
    """A month that has posts: `count` is None where totals would change a closed page."""

    first_day: date
    address: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class DayLink:
    """A day of a month that has too many posts for one page."""

    day: date
    address: str


@dataclass(frozen=True, slots=True)
class ScopeView:
    """A front page of a scope, one of its months, or a day of one."""

    entries: Sequence[Entry]
    months: Sequence[MonthLink]
    feed: str
    """Site-relative address of the RSS feed."""
    months_address: str
    fullest: LanguageLink | None
    """Where to read when there is nothing in this language."""
    month: date | None = None
    previous: MonthLink | None = None
    """The month before, on a month's page; the day's own month, on a day's."""
    days: Sequence[DayLink] = ()
    """The days to go to, on the page of a month with too many posts; it has no entries then."""
    previous_day: DayLink | None = None
    """The day before in the same month, on a day's page."""


@dataclass(frozen=True, slots=True)
class HeadlineGroup:
    """The newest posts of one sector, territory or topic."""

    heading: Text
    address: str
    entries: Sequence[Entry]


@dataclass(frozen=True, slots=True)
class DirectoryGroup:
    """Organizations under one heading of the directory."""

    heading: Text
    address: str
    """Empty for letters."""
    organizations: Sequence[Link]


@dataclass(frozen=True, slots=True)
class LinkGroup:
    """Links under a heading of their own; `name` is its id on the page."""

    name: str
    heading: str
    links: Sequence[Link]


@dataclass(frozen=True, slots=True)
class SubscribeGroup:
    """Feeds under one heading of the subscribe page."""

    heading: str
    feeds: Sequence[Link]
