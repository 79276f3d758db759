"""One item of a feed, the same for every format and every scope, and how a post's record becomes one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from plugins.newsroom import Picture, PostRecord

from .feed_site import NO_WORDS, FeedSite
from .item_texts import above_text, event_facts, feed_html, with_lead_picture
from .urls import of_site
from .xml_texts import plain

PICTURES = 20
"""Announced of an item: what comes after them stands in its text all the same."""


@dataclass(frozen=True, slots=True)
class Category:
    """A topic or a tag: `term` for machines, `label` for readers, `scheme` says which of both."""

    term: str
    label: str
    scheme: str

    @property
    def needs_label(self) -> bool:
        """True if its term does not name it for readers."""
        return self.label != self.term


@dataclass(frozen=True, slots=True)
class FeedPicture:
    """A picture as it is published."""

    url: str
    length: int
    """True size of the file in bytes."""
    media_type: str
    width: int
    height: int
    """In pixels, like width."""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One language version of a post. Every address in it is absolute and percent-encoded."""

    id: str
    """`tag:` address; the same in every feed and for ever."""
    url: str
    title: str
    summary: str
    """Plain text, like the title."""
    html: str
    """The whole text for any reader: no script, no style, no soft hyphen."""
    published: datetime
    updated: datetime | None
    """Only what an editor changed counts."""
    author: str
    """A person's name, else the organization's."""
    organization: str
    """Its name in the item's language."""
    categories: tuple[Category, ...]
    language: str
    translations: tuple[tuple[str, str], ...] = ()
    """Language and address of the other versions."""
    pictures: tuple[FeedPicture, ...] = ()
    """The lead picture, then the others that its text shows."""

    @property
    def picture(self) -> FeedPicture | None:
        """The one that readers show beside the headline: the lead picture, else the first in the text."""
        return self.pictures[0] if self.pictures else None

    @property
    def changed(self) -> datetime:
        """The last editorial moment, never a build's."""
        return self.updated or self.published

    @property
    def lead(self) -> str:
        """The text's stand-in: the summary, or else the title."""
        return self.summary.strip() or self.title


def feed_item(record: PostRecord, site: FeedSite, organization_name: str, topic_labels: Mapping[str, str]) -> FeedItem:
    """Make the item; `topic_labels` are the names of topics by key, in the record's language.

    The site's URL may have a path: record addresses come without it, addresses inside the record's HTML with it.
    """
    url = of_site(site.siteurl, record.address)
    words = site.words.get(record.language, NO_WORDS)
    organization = plain(organization_name)
    body = event_facts(record, words) + feed_html(record.html, url)
    return FeedItem(
        id=record.id,
        url=url,
        title=plain(record.title) or record.slug,
        summary=plain(record.summary),
        html=above_text(record, words) + with_lead_picture(body, record.picture, site.siteurl),
        published=record.published,
        updated=record.updated,
        author=plain(record.author) or organization,
        organization=organization,
        categories=_categories(record, site, topic_labels),
        language=record.language,
        translations=tuple((one.language, of_site(site.siteurl, one.address)) for one in record.translations),
        pictures=_pictures(record, site.siteurl),
    )


def _categories(record: PostRecord, site: FeedSite, topic_labels: Mapping[str, str]) -> tuple[Category, ...]:
    of_topic, of_tag = site.tag("topics"), site.tag("tags")
    topics = [Category(key, plain(topic_labels.get(key, key)), of_topic) for key in record.topics]
    tags = [Category(tag, tag, of_tag) for tag in map(plain, record.tags)]
    by_label = {category.label.casefold(): category for category in reversed(topics + tags) if category.label}
    return tuple(reversed(by_label.values()))


def _pictures(record: PostRecord, siteurl: str) -> tuple[FeedPicture, ...]:
    """Return what is announced of a post: its lead picture, then those in its text, each once."""
    by_url: dict[str, FeedPicture] = {}
    for shown in (*((record.picture,) if record.picture else ()), *record.pictures[: PICTURES + 1]):
        picture = _picture(shown, siteurl)
        by_url.setdefault(picture.url, picture)
    return tuple(by_url.values())[:PICTURES]


def _picture(picture: Picture, siteurl: str) -> FeedPicture:
    return FeedPicture(
        url=of_site(siteurl, picture.address),
        length=picture.length,
        media_type=picture.media_type,
        width=picture.width,
        height=picture.height,
        alt=plain(picture.alt),
    )
