"""The text of an item: a post's words with fewer tags and absolute addresses, and facts of its header around them.

What a page shows of the header beside the text stands in the text of an item, or no reader would show it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape

import nh3

from plugins.newsroom import Picture, PostRecord
from plugins.typesetting import event_time

from .feed_site import FeedWords
from .urls import absolute, of_site
from .xml_texts import SOFT_HYPHEN, legal, plain

# No span: typesetting's marks mean nothing without our stylesheet. No picture, source or srcset: `src` is enough.
# fmt: off
_TAGS = {
    "a", "abbr", "aside", "b", "blockquote", "br", "caption", "cite", "code", "dd", "del", "dfn", "div", "dl", "dt",
    "em", "figcaption", "figure", "h1", "h2", "h3", "h4", "h5", "h6", "hr", "i", "img", "ins", "kbd", "li", "mark",
    "ol", "p", "pre", "q", "s", "samp", "section", "small", "strong", "sub", "sup", "table", "tbody", "td", "tfoot",
    "th", "thead", "time", "tr", "u", "ul", "var",
}
# fmt: on
_ATTRIBUTES = {
    "*": {"dir", "lang", "title"},
    "a": {"href", "hreflang"},
    "img": {"alt", "height", "src", "width"},
    "ol": {"reversed", "start", "type"},
    "td": {"colspan", "rowspan"},
    "th": {"colspan", "rowspan", "scope"},
    "time": {"datetime"},
}
_DROPPED_WHOLE = {"iframe", "math", "noscript", "object", "script", "style", "svg", "template"}


# Made once: to make it takes longer than to clean a short text.
_CLEANER = nh3.Cleaner(
    tags=_TAGS,
    clean_content_tags=_DROPPED_WHOLE,
    attributes=_ATTRIBUTES,
    link_rel=None,
    url_schemes={"http", "https", "mailto", "tel"},
)
# As the cleaner writes them: every value stands in double quotes, and none has such a quote within.
_ADDRESSED = re.compile(r'(?<=<)(?:a|img)(?: [a-z]+="[^"]*")+')
_ADDRESS = re.compile(r' (href|src)="([^"]*)"')


def feed_html(html: str, page: str) -> str:
    """Clean `html` for readers who see no stylesheet; addresses are resolved against the URL of its `page`."""

    def resolve(attribute: re.Match[str]) -> str:
        address = absolute(page, unescape(attribute[2]))
        return f' {attribute[1]}="{escape(address)}"' if address else ""

    cleaned = _cleaned(html).replace(SOFT_HYPHEN, "").replace("&nbsp;", "\N{NO-BREAK SPACE}").strip()
    return _ADDRESSED.sub(lambda tag: _ADDRESS.sub(resolve, tag[0]), cleaned)


def _cleaned(html: str) -> str:
    try:
        return _CLEANER.clean(html)
    except UnicodeEncodeError:  # a lone half of a letter, which the cleaner cannot take
        return _CLEANER.clean(legal(html))


def with_lead_picture(html: str, picture: Picture | None, siteurl: str) -> str:
    """Put the lead picture before the text, because many readers show no enclosure; never twice."""
    if picture is None:
        return html
    url = escape(of_site(siteurl, picture.address))
    if f'src="{url}"' in html:
        return html
    words = plain(f"{picture.caption} {picture.credit}")
    caption = f"<figcaption>{escape(words)}</figcaption>" if words else ""
    size = f'width="{picture.width}" height="{picture.height}"'
    image = f'<img src="{url}" alt="{escape(plain(picture.alt))}" {size}>'
    return f"<figure>{image}{caption}</figure>\n{html}"


def above_text(record: PostRecord, words: FeedWords) -> str:
    """Return the lead that the text does not begin with, and what was corrected; empty for most posts."""
    standfirst, correction = plain(record.standfirst), plain(record.correction)
    said = (
        f"<p>{_escaped(standfirst)}</p>" if standfirst else "",
        f"<p><strong>{_escaped(words.correction)}</strong> {_escaped(correction)}</p>" if correction else "",
    )
    return "".join(f"{part}\n" for part in said if part)


def event_facts(record: PostRecord, words: FeedWords) -> str:
    """Return when and where an event is; empty for other posts."""
    lines = "<br>".join(_lines(record, words))
    return f"<p>{lines}</p>\n" if lines else ""


def _lines(record: PostRecord, words: FeedWords) -> Iterator[str]:
    if record.happens:
        when = "".join(event_time(*record.happens, record.language))
        yield f"<strong>{_escaped(words.when)}:</strong> {_escaped(plain(when))}"
    if place := _escaped(plain(record.place)):
        other = record.place_language
        said = f'<span lang="{escape(other)}">{place}</span>' if other else place
        yield f"<strong>{_escaped(words.where)}:</strong> {said}"


def _escaped(words: str) -> str:
    return escape(words, quote=False)
