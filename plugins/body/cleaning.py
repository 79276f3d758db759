"""The one allow-list of HTML in bodies; whatever the Markdown library does, nothing else gets through."""

from __future__ import annotations

import re

import nh3

from plugins.newsroom import addresses

TAGS = {
    *("p", "h2", "h3", "h4", "h5", "h6", "hr", "br", "blockquote", "pre", "aside", "div"),
    *("ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *("figure", "figcaption", "picture", "source", "img"),
    *("a", "abbr", "code", "del", "em", "kbd", "small", "span", "strong", "sub", "sup"),
}
ATTRIBUTES = {
    "a": {"href", "rel", "title"},
    "abbr": {"title"},
    "code": {"class"},
    "div": {"tabindex"},
    "img": {"src", "alt", "srcset", "sizes", "title", "width", "height", "loading", "decoding"},
    **{f"h{level}": {"id"} for level in range(2, 7)},
    "li": {"id"},
    "ol": {"start"},
    "source": {"type", "srcset", "sizes"},
    "span": {"role", "aria-label"},
    "sup": {"id"},
    "th": {"scope"},
}
_ALIGNED = {"align-left", "align-center", "align-right"}
CLASSES = {
    "a": {"footnote-ref", "footnote-backref"},
    "aside": {"facts"},
    "div": {"footnote", "table-scroll"},
    "p": {"facts__title", "video"},
    "td": _ALIGNED,
    "th": _ALIGNED,
    "ul": {"own-marks"},
}

_LANGUAGE = re.compile(r"language-[A-Za-z0-9+#.-]+")


def _language_alone(tag: str, attribute: str, value: str) -> str | None:
    """Leave of the classes of code those that name its language; a list of all languages there is not."""
    return None if tag == "code" and attribute == "class" and not _LANGUAGE.fullmatch(value) else value


_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    allowed_classes=CLASSES,
    url_schemes=set(addresses.LINK_SCHEMES),
    clean_content_tags=set(),  # no word is lost
    strip_comments=True,
    link_rel=None,  # set where a link leaves the site
    attribute_filter=_language_alone,
)


def cleaned(html: str) -> str:
    """Return HTML of which every tag, attribute, class and scheme is on the list."""
    return _CLEANER.clean(html)
