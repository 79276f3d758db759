"""From a post's record to an item of a feed."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.newsroom import Picture, PostRecord

from .content import feed_html, with_lead_picture
from .feed_site import FeedSite
from .items import Category, FeedItem, FeedPicture
from .links import of_site
from .texts import plain


def feed_item(record: PostRecord, site: FeedSite, organization_name: str, topic_labels: Mapping[str, str]) -> FeedItem:
    """Make the item; `topic_labels` are the names of topics by key, in the record's language.

    The site's URL may have a path: record addresses come without it, addresses inside the record's HTML with it.
    """
    url = of_site(site.siteurl, record.address)
    picture = _picture(record.picture, site.siteurl) if record.picture else None
    organization = plain(organization_name)
    body = feed_html(record.html, url)
    return FeedItem(
        id=record.id,
        url=url,
        title=plain(record.title) or record.slug,
        summary=plain(record.summary),
        html=with_lead_picture(body, record.picture, picture.url) if record.picture and picture else body,
        published=record.published,
        updated=record.updated,
        author=plain(record.author) or organization,
        organization=organization,
        categories=_categories(record, site, topic_labels),
        picture=picture,
        language=record.language,
        translations=tuple((t.language, of_site(site.siteurl, t.address)) for t in record.translations),
    )


def _categories(record: PostRecord, site: FeedSite, topic_labels: Mapping[str, str]) -> tuple[Category, ...]:
    of_topic, of_tag = site.tag("topics"), site.tag("tags")
    topics = [Category(key, plain(topic_labels.get(key, key)), of_topic) for key in record.topics]
    tags = [Category(tag, tag, of_tag) for tag in map(plain, record.tags)]
    by_label = {category.label.casefold(): category for category in reversed(topics + tags) if category.label}
    return tuple(reversed(by_label.values()))


def _picture(picture: Picture, siteurl: str) -> FeedPicture:
    return FeedPicture(
        url=of_site(siteurl, picture.address),
        length=picture.length,
        media_type=picture.media_type,
        width=picture.width,
        height=picture.height,
        alt=plain(picture.alt),
    )
