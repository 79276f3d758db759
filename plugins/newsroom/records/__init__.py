"""Finished values: what reading hands to everything that shows, lists, draws or feeds; and links between posts."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from plugins.newsroom.renditions import Attachment, Card, Picture
from plugins.newsroom.texts import Text

KINDS = ("news", "release", "statement", "announcement", "event", "interview", "report")
STATUSES = ("published", "draft", "hidden", "withdrawn")
FEED_ITEMS = 30
"""The most posts in a feed, and so those that each scope keeps whole: enough for a reader who was away.

An archive closes with as many: what no archive has yet must stand whole in the feed of the newest.
"""
IN_CALENDARS = timedelta(days=90)
"""For how long a calendar holds what is over: whoever was away learns of it, and of what was called off."""
CARD_TEMPLATES = ("news", "photo", "quote", "figure", "event", "release", "urgent")


@dataclass(frozen=True, slots=True)
class Translation:
    """Another language version of the same post, published and listed."""

    language: str
    address: str
    title: str


@dataclass(frozen=True, slots=True)
class PostRecord:
    """One language version of a post: cleaned, typeset, due. All moments are in the site's time zone."""

    id: str
    """`tag:` address (RFC 4151); the same for ever."""
    organization: str
    day: date
    slug: str
    language: str
    address: str
    """`/<org>/<lang>/<yyyy>/<slug>/`, without the domain."""
    title: str
    """Plain text with the right characters: feeds, cards, meta tags, JSON-LD."""
    title_typeset: str
    """The same with no-break spaces, for headings; text as well, never markup."""
    summary: str
    """Plain text: the lead."""
    html: str
    """The body, cleaned and typeset; empty in lists and summaries."""
    published: datetime
    updated: datetime | None = None
    updated_on_day: bool = False
    """True if its author named the day of the change alone; `updated` is its 00:00, or the publication if later."""
    summary_apart: bool = False
    """True if the summary was written and its words are not the beginning of the text: then it stands above it."""
    kind: str = "news"
    topics: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    author: str = ""
    """A person's name; empty when the organization speaks."""
    status: str = "published"
    correction: str = ""
    picture: Picture | None = None
    pictures: tuple[Picture, ...] = ()
    """Every picture to publish for this version, the lead picture too."""
    print_pictures: tuple[Picture, ...] = ()
    """Of a release: the same pictures in the same order, as newspapers print them, for its kit alone."""
    files: tuple[Attachment, ...] = ()
    """Every file that its text leads to."""
    forms: tuple[Attachment, ...] = ()
    """Of a release: itself as PDF, Word document and so on, the kit with all of them last."""
    translations: tuple[Translation, ...] = ()
    former_addresses: tuple[str, ...] = ()
    embargo: datetime | None = None
    urgent_until: datetime | None = None
    """When its banner ends, whatever later moment the header names."""
    starts: datetime | None = None
    ends: datetime | None = None
    whole_days: bool = False
    """True if an event lasts whole days: `starts` and `ends` are 00:00 of the first and of the last one, included."""
    over: datetime | None = None
    """From when on an event is past; None for what is no event."""
    place: str = ""
    place_language: str = ""
    """Of a place that another version names; empty where the post's own language has one, or nobody has."""
    share_title: str = ""
    card_template: str = "news"
    card_text: str = ""
    card_speaker: str = ""
    """Who said that, and in which post; empty where the text names nobody."""
    focus: tuple[int, int] = (50, 50)
    """The point of the lead picture to keep, in per cent from the left and the top."""
    card: Card | None = None
    shapes: tuple[Card, ...] = ()
    """The same card in the shapes of other networks; only the newest posts have them."""
    due: bool = True
    """False only in a preview."""

    @property
    def listed(self) -> bool:
        """True if lists, feeds, sitemaps and translations may name it."""
        return self.status == "published" and self.due

    @property
    def standfirst(self) -> str:
        """The summary where it stands above the text; else empty, for readers shall meet no words twice."""
        return self.summary if self.summary_apart else ""

    @property
    def changed(self) -> datetime:
        """The last editorial change: the editor's `updated`, else the publication."""
        return self.updated or self.published

    @property
    def updated_shown(self) -> date | None:
        """The day of a change, or its moment where its author named the hour."""
        return self.updated.date() if self.updated and self.updated_on_day else self.updated

    @property
    def happens(self) -> tuple[date, date | None] | None:
        """When an event begins and ends: two days, or two moments; None where nothing is known."""
        if self.starts is None or not self.whole_days:
            return (self.starts, self.ends) if self.starts else None
        return self.starts.date(), self.ends.date() if self.ends else None

    def in_calendar(self, now: datetime) -> bool:
        """Return whether calendars have it at a moment: an event that is to come, or not long over."""
        # The difference is asked for: there is no day after the last one of the calendar.
        return self.over is not None and now - self.over < IN_CALENDARS

    @property
    def where(self) -> Text | None:
        """The place of an event, with the language that names it."""
        return Text(self.place, self.place_language or self.language) if self.place else None

    @property
    def order(self) -> tuple[float, str, str, str]:
        """Newest first, then organization, slug, language: the order everywhere."""
        return (-self.published.timestamp(), self.organization, self.slug, self.language)


@dataclass(frozen=True, slots=True)
class PageRecord:
    """One language version of a standing page, an organization's or the portal's."""

    organization: str
    """Empty for a page of the portal."""
    slug: str
    language: str
    address: str
    title: str
    title_typeset: str
    summary: str
    html: str
    pictures: tuple[Picture, ...] = ()
    files: tuple[Attachment, ...] = ()
    languages: tuple[tuple[str, str], ...] = ()
    """Language and address of each version, this one too."""


@dataclass(frozen=True, slots=True)
class PostLink:
    """A link to a post that is published by what its header says, to be checked once all sections are known."""

    path: str
    """The file that has the link."""
    line: int
    organization: str
    day: date
    slug: str
    language: str


@dataclass(frozen=True, slots=True)
class LinkedPost:
    """The answer that a text got about a post of its own or another organization: an input of the section that links.

    It is without a word, because it is kept also of texts and posts that readers must not know of yet.
    """

    organization: str
    """Digest of the organization's name in the link: whatever an author took for one."""
    folder: str
    """Digest of the name of the organization's folder today."""
    name: str
    """Digest of the name that was asked for."""
    found: str
    """Digest of what was found; empty if nothing was."""
    shown: bool = True
    """True if readers of this build may know of the post: where they may not, there is no link."""
    since: datetime | None = None
    """The moment of publication: where it is to come, the link waits for it."""


@dataclass(frozen=True, slots=True)
class Scope:
    """The portal, an organization, a sector, a territory or a topic, in one language."""

    kind: str
    """`portal`, `organization`, `sectors`, `territories` or `topics`."""
    key: str
    """Its key; empty for the portal."""
    language: str
    address: str
    """Its front page, without the domain."""
    title: Text
    description: str
    records: tuple[PostRecord, ...]
    """The newest posts first, at least as many as front pages and feeds show; those of feeds have their HTML."""
    names: tuple[tuple[str, Text], ...]
    """Names of the organizations of the records, by key."""
    months: Mapping[date, tuple[PostRecord, ...]] = field(default_factory=dict)
    """All that is listed by the first day of its month, newest month first; read when it is asked for."""
    counts: Mapping[date, int] = field(default_factory=dict)
    """Number of posts by month."""
    count: int = 0
    """Number of posts that are listed."""
    urgent: tuple[PostRecord, ...] = ()
    """Posts with a banner here, newest first; it may have ended."""
    changed: datetime | None = None
    """The last editorial change of any listed post."""
    former: tuple[str, ...] = ()
    """Where its front page was under earlier keys, oldest first: a sector's, territory's or topic's."""
    over: Mapping[date, tuple[datetime, ...]] = field(default_factory=dict)
    """Of events, by month: the moments from which on any of them is past."""
    cancelled: tuple[PostRecord, ...] = ()
    """Of events: those that were withdrawn, without a word."""


@dataclass(frozen=True, slots=True)
class MonthTally:
    """One month of a scope: how much it holds, and digests that tell whether it is still the same."""

    first_day: date
    count: int
    shown: str
    """Digest of what lists show of its posts and of their organizations."""
    whole: str
    """The same with the posts' HTML, which feeds carry."""
    changed: datetime | None
    """The last editorial change of any of its posts."""
    over: tuple[datetime, ...] = ()
    """The moments from which on events among them are past, each once, in order."""


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """A page that search engines shall know."""

    address: str
    """Without the domain."""
    updated: datetime | None = None
    """The last editorial change of what it shows; None where nobody can say."""
    alternates: tuple[tuple[str, str], ...] = ()
    """Language (or `x-default`) and address of every version, this page too; empty when it is the only one."""
    pictures: tuple[str, ...] = ()
    """Addresses of the pictures that it shows."""


@dataclass(frozen=True, slots=True)
class NewsPage:
    """A post of the last two days, for search engines of news."""

    address: str
    """Without the domain."""
    language: str
    title: str
    published: datetime


@dataclass(frozen=True, slots=True)
class Outline:
    """A heading in the tree of all feeds, with what stands below it."""

    name: Text
    home: str = ""
    """The front page whose feeds it stands for; empty for a mere heading."""
    below: tuple[Outline, ...] = ()
