"""Briefs: a post whose whole text would take the place of others is shown by its lead, a picture, a link to read on.

The post becomes another record with a short text, and that takes the way of all records: an item in every format has
the same short text, and whatever the way adds to a text it adds to this one too.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from html import escape

from plugins.newsroom import Picture, PostRecord

from .feed_site import NO_WORDS, FeedSite
from .item_texts import with_lead_picture
from .urls import of_site
from .xml_texts import plain

LEAD = 900
"""Bytes of a lead: 450 letters of Kazakh or Russian, when 300 read well."""
WORDS = 300
"""Bytes of any other text beside the title, which has at most 200 letters."""
CATEGORIES = 1_200
"""Bytes of topics and tags together, ten or so."""
_AROUND = 100
"""Bytes that a format needs around each of them."""


def brief(record: PostRecord, site: FeedSite) -> PostRecord:
    """Return the record with a text that leads to its page; what it was published as, and when, stays."""
    url = of_site(site.siteurl, record.address)
    lead = cut(plain(record.summary), LEAD)
    words = site.words.get(record.language, NO_WORDS).read_on or url
    paragraphs = (f"<p>{escape(lead)}</p>" if lead else "", f'<p><a href="{escape(url)}">{escape(words)}</a></p>')
    html = "\n".join(filter(None, paragraphs))
    if record.pictures and not record.picture:
        html = with_lead_picture(html, _captioned(record.pictures[0]), site.siteurl)
    topics = tuple(_within(record.topics, CATEGORIES))
    return replace(
        record,
        summary=lead,
        html=html,
        topics=topics,
        tags=tuple(_within(record.tags, CATEGORIES - sum(map(_taken, topics)))),
        author=cut(plain(record.author), WORDS),
        picture=_captioned(record.picture) if record.picture else None,
        pictures=tuple(map(_captioned, record.pictures[:1])) if not record.picture else (),
        summary_apart=False,
        correction=cut(plain(record.correction), LEAD),
        place=cut(plain(record.place), WORDS),
    )


def cut(text: str, most: int) -> str:
    """Return a plain text of at most so many bytes in HTML, cut after a word."""
    if _size(text) <= most:
        return text
    left, end = most - _size("…"), 0
    while (left := left - _size(text[end])) >= 0:
        end += 1
    words, _, _ = text[: end + 1].rpartition(" ")
    return f"{(words or text[:end]).rstrip(' ,;:—–-')}…"


def _size(text: str) -> int:
    return len(escape(text).encode())


def _captioned(picture: Picture) -> Picture:
    alt, caption, credit = (cut(plain(words), WORDS) for words in (picture.alt, picture.caption, picture.credit))
    return replace(picture, alt=alt, caption=caption, credit=credit)


def _within(names: tuple[str, ...], most: int) -> Iterator[str]:
    """Yield the first of the names that fit into so many bytes."""
    for name in names:
        most -= _taken(name)
        if most < 0:
            return
        yield name


def _taken(name: str) -> int:
    return _size(plain(name)) + _AROUND
