"""From a post's record to an item of a feed."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.newsroom import Picture, PostRecord

from .content import feed_html, with_lead_picture
from .feed_site import NO_WORDS, FeedSite
from .header_facts import above_text, event_facts
from .items import Category, FeedItem, FeedPicture
from .links import of_site
from .texts import plain

PICTURES = 20
"""Announced of an item: what comes after them stands in its text all the same."""


def feed_item(record: PostRecord, site: FeedSite, organization_name: str, topic_labels: Mapping[str, str]) -> FeedItem:
    """Make the item; `topic_labels` are the names of topics by key, in the record's language.

    The site's URL may have a path: record addresses come without it, addresses inside the record's HTML with it.
    """
    url = of_site(site.siteurl, record.address)
    lead = _picture(record.picture, site.siteurl) if record.picture else None
    words = site.words.get(record.language, NO_WORDS)
    organization = plain(organization_name)
    body = event_facts(record, words) + feed_html(record.html, url)
    pictures = _pictures(record, site.siteurl, lead)
    return FeedItem(
        id=record.id,
        url=url,
        title=plain(record.title) or record.slug,
        summary=plain(record.summary),
        html=above_text(record, words) + (with_lead_picture(body, record.picture, lead.url) if lead else body),
        published=record.published,
        updated=record.updated,
        author=plain(record.author) or organization,
        organization=organization,
        categories=_categories(record, site, topic_labels),
        picture=pictures[0] if pictures else None,
        pictures=pictures[1:],
        language=record.language,
        translations=tuple((t.language, of_site(site.siteurl, t.address)) for t in record.translations),
    )


def _categories(record: PostRecord, site: FeedSite, topic_labels: Mapping[str, str]) -> tuple[Category, ...]:
    of_topic, of_tag = site.tag("topics"), site.tag("tags")
    topics = [Category(key, plain(topic_labels.get(key, key)), of_topic) for key in record.topics]
    tags = [Category(tag, tag, of_tag) for tag in map(plain, record.tags)]
    by_label = {category.label.casefold(): category for category in reversed(topics + tags) if category.label}
    return tuple(reversed(by_label.values()))


def _pictures(record: PostRecord, siteurl: str, lead: FeedPicture | None) -> tuple[FeedPicture, ...]:
    """Return what is announced of a post: its lead picture, then those in its text, each once."""
    shown = [lead] if lead else []
    shown += (_picture(one, siteurl) for one in record.pictures[: PICTURES + 1])
    by_url = {one.url: one for one in reversed(shown)}
    return tuple(by_url[url] for url in dict.fromkeys(one.url for one in shown))[:PICTURES]


def _picture(picture: Picture, siteurl: str) -> FeedPicture:
    return FeedPicture(
        url=of_site(siteurl, picture.address),
        length=picture.length,
        media_type=picture.media_type,
        width=picture.width,
        height=picture.height,
        alt=plain(picture.alt),
    )
