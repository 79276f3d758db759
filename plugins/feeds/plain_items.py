"""The short way to an item in RSS and Atom, for items that have all that items usually have.

It gives what feedgen gives, in a fifth of the time; tests compare them on random items.
"""

from __future__ import annotations

from collections.abc import Iterable
from email.utils import format_datetime

from .items import Category, FeedItem, FeedPicture
from .texts import is_legal, safe_both_ways


def is_plain(item: FeedItem) -> bool:
    """Say whether the short way may be taken: nothing is empty that feedgen would leave out, or write otherwise."""
    words = (item.id, item.url, item.title.strip(), item.summary.strip(), item.html, item.author, item.language)
    named = (part for one in item.categories for part in (one.term, one.label, one.scheme))
    shown = (part for one in item.all_pictures for part in (one.url, one.media_type, one.length))
    return all((*words, *named, *shown))


def plain_rss(item: FeedItem, body: str) -> bytes:
    """Give the item of RSS; `body` is its HTML from `html_text`. Raises ValueError for letters that XML forbids."""
    url = _text(item.url)
    versions = ((item.language, item.url), *item.translations) if item.translations else ()
    parts = (
        f"<item><title>{_text(item.title.strip())}</title>",
        *(
            f'<atom:link rel="alternate" hreflang="{_value(language)}" href="{_value(there)}" type="text/html"/>'
            for language, there in versions
        ),
        f"<link>{url}</link><description>{_text(safe_both_ways(item.lead))}</description>",
        f'<content:encoded>{body}</content:encoded><guid isPermaLink="false">{_text(item.id)}</guid>',
        *(f'<category domain="{_value(one.scheme)}">{_text(one.label)}</category>' for one in item.categories),
        _enclosure(item.picture) if item.picture else "",
        f"<dc:creator>{_text(item.author)}</dc:creator><dc:language>{_text(item.language)}</dc:language>",
        f"<pubDate>{format_datetime(item.published)}</pubDate>",
        f"<atom:updated>{item.updated.isoformat(timespec='seconds')}</atom:updated>" if item.updated else "",
        *map(_media, item.all_pictures),
        "</item>",
    )
    return _written(parts)


def plain_atom(item: FeedItem, body: str) -> bytes:
    """Give the entry of Atom, as `plain_rss` the item."""
    url, language = _value(item.url), _value(item.language)
    parts = (
        f'<entry xml:lang="{language}"><id>{_text(item.id)}</id><title>{_text(item.title.strip())}</title>',
        f"<updated>{item.changed.isoformat()}</updated><author><name>{_text(item.author)}</name></author>",
        f'<content type="html">{body}</content><summary>{_text(item.lead)}</summary>',
        *(
            f'<category term="{_value(one.term)}" scheme="{_value(one.scheme)}"{_label(one)}/>'
            for one in item.categories
        ),
        f"<published>{item.published.isoformat()}</published>",
        f'<link rel="alternate" href="{url}" type="text/html" hreflang="{language}"/>',
        _enclosing(item.picture) if item.picture else "",
        *map(_media, item.all_pictures),
        *(
            f'<link rel="related" href="{_value(there)}" type="text/html" hreflang="{_value(other)}"/>'
            for other, there in item.translations
        ),
        "</entry>",
    )
    return _written(parts)


def can_stand_in_cdata(html: str) -> bool:
    """Say whether nothing in a text ends CDATA, or becomes another sign there."""
    return "]]>" not in html and "\r" not in html


def html_text(html: str) -> str:
    """Write HTML as the text of an element: in CDATA, where no tag of it takes six bytes more."""
    return f"<![CDATA[{html}]]>" if can_stand_in_cdata(html) else escaped(html)


def escaped(text: str) -> str:
    """Write a text as lxml does within an element."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\r", "&#13;")


_text = escaped


def _value(text: str) -> str:
    """Write a text as lxml does within an attribute."""
    return _text(text).replace('"', "&quot;").replace("\n", "&#10;").replace("\t", "&#9;")


def _label(category: Category) -> str:
    return f' label="{_value(category.label)}"' if category.needs_label else ""


def _enclosure(picture: FeedPicture) -> str:
    return f'<enclosure url="{_value(picture.url)}" length="{picture.length}" type="{_value(picture.media_type)}"/>'


def _enclosing(picture: FeedPicture) -> str:
    kind = f'type="{_value(picture.media_type)}" length="{picture.length}"'
    return f'<link rel="enclosure" href="{_value(picture.url)}" {kind}/>'


def _media(picture: FeedPicture) -> str:
    kind = f'medium="image" type="{_value(picture.media_type)}" fileSize="{picture.length}"'
    size = f'width="{picture.width}" height="{picture.height}"'
    words = f'<media:description type="plain">{_text(picture.alt)}</media:description>' if picture.alt else ""
    end = f">{words}</media:content>" if words else "/>"
    return f'<media:content url="{_value(picture.url)}" {kind} {size}{end}'


def _written(parts: Iterable[str]) -> bytes:
    text = "".join(parts)
    if not is_legal(text):
        message = "a letter that XML forbids"
        raise ValueError(message)
    return text.encode()
