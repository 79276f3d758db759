"""Requests that `make serve` answers: of its own pages and of whoever types an address, never of another site's page.

A page that somebody reads in the same browser must learn nothing of what is written here, not even which addresses
exist: a picture that loads, a frame that does, or how long it takes would tell. It has two ways to ask. Through a name
of its own that it lets point to this machine: then `Host` is not ours. Or by our address: then the browser says where
the request comes from, in `Sec-Fetch-Site`, or, if it is old, in `Origin` or `Referer`. All of those get one answer.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from email.message import Message
from http import HTTPStatus
from urllib.parse import urlsplit

from .answers import Answer

Headers = Mapping[str, str] | Message

HOST = "127.0.0.1"
OTHER_NAME = "localhost"
REFUSED = Answer(
    HTTPStatus.FORBIDDEN,
    "text/plain; charset=utf-8",
    b"This server answers to 127.0.0.1 and localhost, and to no page of another site: type the address.\n",
)
FOR_OWN_PAGES_ONLY = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "X-Frame-Options": "SAMEORIGIN",
}


def is_welcome(headers: Headers, port: int, *, reload: bool = False) -> bool:
    """Return whether a request comes from a page of this server or from a person, who alone asks for nothing of ours.

    What loads pages anew (`reload`) is asked for by our pages only.
    """
    if not _is_own(f"http://{headers.get('Host') or HOST}", {port, None}):
        return False
    site = headers.get("Sec-Fetch-Site")
    if site is not None:
        return site == "same-origin" or (site == "none" and not reload)
    asking = (headers.get(name) for name in ("Origin", "Referer"))
    return all(_is_own(origin, {port}) for origin in asking if origin is not None)


def is_by_other_name(headers: Headers) -> bool:
    """Return whether a welcome request names this server as its pages do not: for a browser it is another site."""
    return urlsplit(f"//{headers.get('Host') or HOST}").hostname == OTHER_NAME


def _is_own(origin: str, ports: Container[int | None]) -> bool:
    try:
        found = urlsplit(origin)
        port = found.port
    except ValueError:
        return False
    return found.scheme == "http" and found.hostname in {HOST, OTHER_NAME} and port in ports
