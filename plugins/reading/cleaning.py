"""The one allow-list of HTML in bodies; whatever the Markdown library does, nothing else gets through."""

from __future__ import annotations

import nh3

TAGS = {
    *("p", "h2", "h3", "h4", "h5", "h6", "hr", "br", "blockquote", "pre", "aside", "div"),
    *("ul", "ol", "li", "dl", "dt", "dd"),
    *("table", "thead", "tbody", "tr", "th", "td"),
    *("figure", "figcaption", "picture", "source", "img"),
    *("a", "abbr", "code", "em", "small", "strong", "sup"),
}
ATTRIBUTES = {
    "a": {"href", "rel", "title"},
    "abbr": {"title"},
    "div": {"tabindex"},
    "img": {"src", "alt", "srcset", "sizes", "title", "width", "height", "loading", "decoding"},
    "li": {"id"},
    "ol": {"start"},
    "source": {"type", "srcset", "sizes"},
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
SCHEMES = {"http", "https", "mailto", "tel"}

_CLEANER = nh3.Cleaner(
    tags=TAGS,
    attributes=ATTRIBUTES,
    allowed_classes=CLASSES,
    url_schemes=SCHEMES,
    clean_content_tags=set(),  # no word is lost
    strip_comments=True,
    link_rel=None,  # set where a link leaves the site
)


def cleaned(html: str) -> str:
    """Give HTML of which every tag, attribute, class and scheme is on the list."""
    return _CLEANER.clean(html)
