"""Addresses of another site: any path that a server can have, as long as a file of our own can answer for it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from plugins.newsroom.problems import tell
from plugins.newsroom.toml.table import Fault

LONGEST_PART = 255
"""Bytes between two slashes: the name of a file on every system."""
LONGEST_PATH = 1_000
"""Bytes: names of folders above the site count too."""
_PAGE_ENDINGS = (".html", ".htm")
_CODES = re.compile("(?:%[0-9A-Fa-f]{2})+")
_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\\\u2028\u2029\ufffd]")
_UNSEEN_SIGN = Fault(tell("has a sign in it that no address has"))
_DOTS = frozenset(("", ".", ".."))
_OF_HOSTS = frozenset(("_redirects", "_headers", "_routes.json", "_worker.js", "_config.yml", "cname"))
"""Files by which a host is told how to serve a site."""


@dataclass(frozen=True, slots=True)
class OldAddress:
    """An address of the site of before, without its domain."""

    path: str
    """`/2016/03/25/zhalaqy`: no percent codes, no slash at the end; empty for the front page."""
    query: str = ""
    """What stands behind the question mark, as typed: only a server sees it."""

    @property
    def address(self) -> str:
        """Where its page stands: with a slash at the end unless it is a file of HTML."""
        return self.path if self.path.lower().endswith(_PAGE_ENDINGS) else f"{self.path}/"


def read_old_address(written: str) -> OldAddress | Fault:
    """Take an old address as typed, percent-encoded or not, with a slash at the end or none; a Fault if wrong."""
    if not written.startswith("/") or written.startswith("//"):
        right = _path_of(written)
        return Fault(tell("is no path: it begins with one slash, and has no domain"), right=right)
    if "#" in written:
        reason = tell("has a # in it, and what stands behind that no server is told")
        return Fault(reason, right=written.partition("#")[0])
    typed, _, query = written.partition("?")
    try:
        path = _CODES.sub(lambda codes: bytes.fromhex(codes[0].replace("%", "")).decode("utf-8"), typed)
    except UnicodeDecodeError:
        return Fault(tell("has percent codes that are not UTF-8"))
    bare = path.removesuffix("index.html") if path.endswith("/index.html") else path
    bare = bare.removesuffix("/")
    if _UNSEEN.search(query):
        return _UNSEEN_SIGN
    return _path_fault(bare) or OldAddress(bare, query)


def _path_fault(path: str) -> Fault | None:
    """Return what keeps a path from being one of files here; None if nothing does."""
    parts = path.split("/")[1:]
    if _UNSEEN.search(path):
        return _UNSEEN_SIGN
    if not _DOTS.isdisjoint(parts):
        return Fault(tell("has an empty part, or one of dots alone"))
    if any(part.startswith(".") for part in parts) or (parts and parts[0].lower() in _OF_HOSTS):
        return Fault(tell("is a file by which a server is told what to do"))
    if len(path.encode()) > LONGEST_PATH or any(len(part.encode()) > LONGEST_PART for part in parts):
        return Fault(
            tell("is too long: a part may have {part} bytes, all {most}", part=LONGEST_PART, most=LONGEST_PATH)
        )
    return None


def _path_of(written: str) -> str:
    """Return the path that was meant: that of a whole address, or what lacks its slash."""
    try:
        parts = urlsplit(written)
    except ValueError:
        return ""
    if parts.netloc:
        return f"{parts.path or '/'}{'?' if parts.query else ''}{parts.query}"
    return f"/{written.lstrip('/')}" if written.strip("/") else ""
