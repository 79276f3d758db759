"""Links by which readers share a post: plain addresses, nobody is told who reads what."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote

from .qr import QrCode, qr_code


@dataclass(frozen=True, slots=True)
class ShareLink:
    """A network's address with the post in it; its name is in no language."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class ShareView:
    """The links of a post's page for those who want to share it."""

    title: str
    url: str
    links: tuple[ShareLink, ...]

    @property
    def qr(self) -> QrCode:
        """The URL for paper; made only where a page is printed."""
        return qr_code(self.url)


READERS_LINKS = (
    ("WhatsApp", "https://wa.me/?text={both}"),
    ("Telegram", "https://t.me/share/url?url={url}&text={title}"),
    ("VK", "https://vk.com/share.php?url={url}&title={title}"),
    ("OK", "https://connect.ok.ru/offer?url={url}&title={title}"),
    ("Facebook", "https://www.facebook.com/sharer/sharer.php?u={url}"),
)


# All but letters, digits and their usual company in prose and in addresses, that means nothing in a query (RFC 3986).
_ENCODED = re.compile(r"[^\w.~«»„“”’—–…№,:/!()-]+")


def query_value(text: str) -> str:
    """Write a text as a value of a web address on a page.

    Letters beyond ASCII stay as they are, in a third of the bytes: browsers encode them when they go there
    (https://url.spec.whatwg.org/#query-state).
    """
    return "%0A".join(map(_line_value, text.split("\n")))


def mail_value(text: str) -> str:
    """Write a text as a value of a mail address: there a slash is not allowed (RFC 6068)."""
    return query_value(text).replace("/", "%2F")


# The texts for several networks are made of the same few lines.
@lru_cache(maxsize=64)
def _line_value(line: str) -> str:
    return _ENCODED.sub(lambda found: _quoted(found[0]), line)


# Almost always a space or a comma.
@lru_cache(maxsize=256)
def _quoted(signs: str) -> str:
    return quote(signs, safe="")


def share_view(title: str, url: str, say: Callable[[str], str]) -> ShareView:
    """Return the links for a post of this title at an absolute URL, by mail too."""
    filled = {"title": query_value(title), "url": query_value(url), "both": query_value(f"{title} {url}")}
    links = [ShareLink(name, way.format(**filled)) for name, way in READERS_LINKS]
    mail = ShareLink(say("Email"), f"mailto:?subject={mail_value(title)}&body={mail_value(url)}")
    return ShareView(title, url, (*links, mail))
