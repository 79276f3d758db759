"""Finished values: what reading hands to everything that shows, lists, draws or feeds; and links between posts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from plugins.newsroom.renditions import Attachment, Card, Picture
from plugins.newsroom.texts import Text

KINDS = ("news", "release", "statement", "announcement", "event", "interview", "report")
STATUSES = ("published", "draft", "hidden", "withdrawn")
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
    files: tuple[Attachment, ...] = ()
    """Every file that its text leads to."""
    translations: tuple[Translation, ...] = ()
    former_addresses: tuple[str, ...] = ()
    embargo: datetime | None = None
    urgent_until: datetime | None = None
    """When its banner ends, whatever later moment the header names."""
    starts: datetime | None = None
    ends: datetime | None = None
    whole_days: bool = False
    """True if an event lasts whole days: `starts` and `ends` are 00:00 of the first and of the last one, included."""
    place: str = ""
    place_language: str = ""
    """Of a place that another version names; empty where the post's own language has one, or nobody has."""
    share_title: str = ""
    card_template: str = "news"
    card_text: str = ""
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

    @property
    def where(self) -> Text | None:
        """Where an event is, with the language that says so."""
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
    organization_today: str
    """Digest of the name of the organization's folder today."""
    name: str
    """Digest of the name that was asked for."""
    found: str
    """Digest of what was found; empty if nothing was."""
    shown: bool = True
    """True if readers of this build may know of the post: where they may not, there is no link."""
    since: datetime | None = None
    """The moment of publication: where it is to come, the link waits for it."""
