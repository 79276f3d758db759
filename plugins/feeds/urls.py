"""Absolute addresses that any feed reader can follow: RFC 3986 characters only."""

from __future__ import annotations

import re
from urllib.parse import quote, urljoin, urlsplit, urlunsplit

File = tuple[str, bytes]
"""An address of the site, and the bytes that readers get there."""

_LABEL = re.compile(r"[^.:@\[\]]+")
_STRAY_PERCENT = re.compile(r"%(?![0-9A-Fa-f]{2})")
_READY = re.compile(r"https?://[a-z0-9.-]+(?:/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)*/?")
"""Addresses that need nothing done; most do not."""
_FROM_ROOT = re.compile(r"(?:/[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*)+/?")
_ORIGIN = re.compile(r"https?://[a-z0-9.:-]+(?=/)")
_KEPT = "/%:@!$&'()*+,;=~-._?"
"""Signs that RFC 3986 lets stand in a path, a query or a fragment, and those of escapes that are there already."""


def absolute(base: str, address: str) -> str:
    """Resolve `address` as a browser on the page `base` would, as a URI; empty if nobody could follow it."""
    if _READY.fullmatch(address):
        return address
    if _FROM_ROOT.fullmatch(address) and (origin := _ORIGIN.match(base)):
        return origin[0] + address
    try:
        return _uri(urljoin(base, address.strip()))
    except ValueError:  # a host with broken brackets, or letters no host may have
        return ""


def of_site(siteurl: str, address: str) -> str:
    """Put the site, which may live below a path, before a record's address such as `/<org>/kk/`."""
    return absolute("", siteurl.rstrip("/") + address)


def _uri(iri: str) -> str:
    parts = urlsplit(iri)
    host = _LABEL.sub(lambda label: _ascii_label(label[0]), parts.netloc)
    path, query, fragment = (_quoted(part) for part in (parts.path, parts.query, parts.fragment))
    return urlunsplit((parts.scheme, host, path, query, fragment))


def _quoted(text: str) -> str:
    return quote(_STRAY_PERCENT.sub("%25", text), safe=_KEPT)


def _ascii_label(label: str) -> str:
    if label.isascii():
        return quote(label, safe=_KEPT)
    return label.encode("idna").decode("ascii")
