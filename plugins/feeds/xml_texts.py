"""XML as feeds and sitemaps need it: namespaces, whole documents, and texts that it can carry."""

from __future__ import annotations

import html
import re
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar

from lxml import etree

ATOM = "http://www.w3.org/2005/Atom"
CONTENT = "http://purl.org/rss/1.0/modules/content/"
DC = "http://purl.org/dc/elements/1.1/"
HISTORY = "http://purl.org/syndication/history/1.0"
MEDIA = "http://search.yahoo.com/mrss/"
NEWS = "http://www.google.com/schemas/sitemap-news/0.9"
PICTURES = "http://www.google.com/schemas/sitemap-image/1.1"
SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
XHTML = "http://www.w3.org/1999/xhtml"

RSS_PREFIXES = {"atom": ATOM, "content": CONTENT, "dc": DC, "fh": HISTORY, "media": MEDIA}
ATOM_PREFIXES = {"fh": HISTORY, "media": MEDIA}

SOFT_HYPHEN = "\N{SOFT HYPHEN}"
# What is outside the characters of XML 1.0, section 2.2: a single one makes a whole feed unreadable.
_ILLEGAL = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NOT_ONLY_TEXT = re.compile(r"<|&[A-Za-z0-9#]")
_Value = TypeVar("_Value")


def legal(text: str) -> str:
    """Drop the characters that XML forbids: most controls, lone surrogates, U+FFFE and U+FFFF."""
    return _ILLEGAL.sub("", text)


def legal_throughout(value: _Value) -> _Value:
    """Make every text in a tuple or a frozen dataclass, at any depth, legal."""
    result: object = value
    if isinstance(value, str):
        result = legal(value)
    elif isinstance(value, tuple):
        result = tuple(legal_throughout(part) for part in value)
    elif is_dataclass(value) and not isinstance(value, type):
        result = replace(value, **{f.name: legal_throughout(getattr(value, f.name)) for f in fields(value)})
    return result  # type: ignore[return-value] # of the type that came in


def plain(text: str) -> str:
    """Return one line of legal text: soft hyphens gone, any white space a single space."""
    return " ".join(legal(text).replace(SOFT_HYPHEN, "").split())


def safe_both_ways(text: str) -> str:
    """Return text that reads the same to who takes an RSS description for text and to who takes it for HTML.

    «Pay & hours» stays as it is; where HTML could see a tag or an entity, RSS 2.0 takes it for HTML and so do we.
    """
    return html.escape(text, quote=False) if _NOT_ONLY_TEXT.search(text) else text


def document_of(root: Any) -> bytes:
    """Write an element with all that is below it as an indented document in UTF-8."""
    document: bytes = etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)
    return document
