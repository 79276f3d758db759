"""Web and e-mail addresses in sentences, and where they end.

Stops and brackets of the sentence are no part of an address. Kazakh puts suffixes behind it with a hyphen, and a dash
goes on with the text: of `https://egov.kz-те` and `https://egov.kz/news-тен` the suffix is text, and so is all from the
dash on in `https://egov.kz—наш сайт`. An address that has such letters itself keeps them: `https://sozdik.kz/сөз-сөз`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

SCHEMES = ("http", "https", "mailto", "tel")
"""Beginnings that the address of a link may have."""
_ADDRESS = re.compile(
    r"(?<![\w/])(?:https?://|www\.)[^\W_][^\s<>«»“”„\[\]\\`|]*"
    r"|(?<![\w.+/@-])[A-Za-z0-9][A-Za-z0-9._+-]*@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*\.[A-Za-z0-9]+(?![\w@])",
    re.IGNORECASE,
)
_MAY_BE = ("://", "@", "www.")
_STOPS = ".,;:!?…'’*_~"
_PAIRS = {")": "(", "}": "{", '"': '"'}
_PLURAL = r"(?:[лдт][ае]р)?"
_OWNER = r"(?:[ыі]м?[ыі]з|[ыі]ң[ыі]з|с?[ыі]|[ыі]?[мң])?"
_CASE = r"(?:[ндт][ыі]ң|[ндт][ыі]|[ғгқк][ае]|н?[ае]|н?[дт][ае]н?|нан|нен|[мбп]ен|[дт][ае]ғ[ыі]|[дт]ег[іи]|н)?"
SUFFIX = re.compile(rf"[-‐‑](?=[а-яәғқңөұүһі]){_PLURAL}{_OWNER}{_CASE}\Z", re.IGNORECASE)
_HOST = re.compile(r"[a-z]+://[^/?#]*|www\.[^/?#]*", re.IGNORECASE)
_DASH = re.compile(r"[—–―]")
_OTHER_THAN_LATIN = re.compile(r"[^\x00-\x7f]")
_AFTER_LABEL = re.compile(r"(?P<last>\.(?:[a-z]{2,}|қаз|рф|бел))(?P<tail>[-‐‑][^\W\d_a-z][^/?#]*)", re.IGNORECASE)


def address_at(text: str, start: int) -> str:
    """Return the address that begins at a place; empty where none does."""
    found = _ADDRESS.match(text, start)
    address = _bare(found[0]) if found else ""
    return address if address and _has_host(address) else ""


def href_of(address: str) -> str:
    """Return where an address leads, as the preview does: telephones begin a sentence with `Https://`."""
    scheme, colon, rest = address.partition("://")
    if colon:
        return f"{scheme.lower()}://{rest}"
    return f"http://{address}" if address[:4].lower() == "www." else f"mailto:{address}"


def addresses_in(text: str) -> Iterator[tuple[int, str]]:
    """Find the addresses of a text, and where they begin."""
    for found in _ADDRESS.finditer(text) if may_have_address(text) else ():
        address = _bare(found[0])
        if _has_host(address):
            yield found.start(), address


def may_have_address(text: str) -> bool:
    """True if a text has a sign of an address; most have none."""
    small = text.lower()
    return any(sign in small for sign in _MAY_BE)


def without_tail(address: str) -> str:
    """Return an address without the suffix or the dash behind it."""
    host = _HOST.match(address)
    if not host or address.isascii():
        return address
    dash = _DASH.search(address)
    if dash and (dash.start() < host.end() or _begins_text(address, dash.start())):
        return address[: dash.start()]
    tail = _AFTER_LABEL.search(address, 0, host.end())
    if tail:
        return address[: tail.start("tail")]
    suffix = SUFFIX.search(address)
    if suffix and not _OTHER_THAN_LATIN.search(address[host.end() : suffix.start()]):
        return address[: suffix.start()]
    return address


def _begins_text(address: str, dash: int) -> bool:
    """Dashes are in titles of encyclopedias, and so in their addresses: between names of one alphabet, or marked."""
    after = address[dash + 1 : dash + 2]
    return not after or (address[:dash].isascii() and not after.isascii() and after.isalpha())


def _bare(address: str) -> str:
    """Return an address without what belongs to the sentence around it."""
    return _without_stops(without_tail(_without_stops(address)))


def _without_stops(address: str) -> str:
    """Cut what belongs to the sentence: its stops, and brackets or quotation marks that began before."""
    while address[-1] in _STOPS or _closes_something_outside(address):
        address = address[:-1]
    return address


def _closes_something_outside(address: str) -> bool:
    opening = _PAIRS.get(address[-1])
    if opening == address[-1]:
        return address.count(opening) % 2 == 1
    return opening is not None and address.count(opening) < address.count(address[-1])


def _has_host(address: str) -> bool:
    try:
        target = href_of(address)
        return target.startswith("mailto:") or bool(urlsplit(target).hostname)
    except ValueError:
        return False
