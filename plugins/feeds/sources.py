"""The organization that an item is of, named in feeds of many, so that readers can fold doubles."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from plugins.newsroom import addresses

from .feed_site import FeedSite
from .post_items import PostItem
from .urls import of_site


def in_rss(post: PostItem, name: str, site: FeedSite) -> bytes:
    """Name the organization and its feed in an RSS item."""
    source = f"<source url={quoteattr(_feed(post, site, 'feed.xml'))}>{escape(name)}</source>"
    return _before_end(post.rendered.rss, source, b"</item>")


def in_atom(post: PostItem, name: str, site: FeedSite) -> bytes:
    """Name the organization and its feed in an Atom entry, as that feed was when the entry last changed."""
    organization, language = post.record.organization, post.record.language
    changed = post.record.changed
    source = (
        f"<source><id>{escape(site.feed_id(organization, language))}</id><title>{escape(name)}</title>"
        f'<link rel="self" href={quoteattr(_feed(post, site, "atom.xml"))} type="application/atom+xml"/>'
        f"<updated>{changed.isoformat(timespec='seconds')}</updated></source>"
    )
    return _before_end(post.rendered.atom, source, b"</entry>")


def _feed(post: PostItem, site: FeedSite, file: str) -> str:
    home = addresses.organization_home(post.record.organization, post.record.language)
    return of_site(site.siteurl, addresses.feed(home, file))


def _before_end(item: bytes, source: str, end: bytes) -> bytes:
    return b"".join((item.removesuffix(end), source.encode(), end))
