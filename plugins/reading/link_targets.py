"""Where a link leads: an address that an author wrote becomes one that readers can open."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from urllib.parse import unquote, urlsplit

from plugins.newsroom import NewsPath, PostLink, StandingPath, addresses, parse_post_name, tell

from .picture_files import PICTURE_ENDINGS
from .shelf import Shelf, find_file, find_text, folders_of
from .wrong import Wrong, warning

SCHEMES = ("http", "https", "mailto", "tel")

_LEADS_ELSEWHERE = re.compile(r"[\x00-\x20\x7f\\]|//|/\.\.?(?:/|$)")
_ORGANIZATION = re.compile(r"\{org:([a-z0-9-]+)/([a-z0-9-]+)\}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ENDINGS = "kz|ru|com|org|net|info|gov|edu|int|eu|қаз|рф"
_DOMAIN = re.compile(rf"(?:www\.[^/\s]+|[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS}))(?:[/?#].*)?")


@dataclass(frozen=True, slots=True)
class Target:
    """The address for readers, and the post behind it if it is one of this site's; or a file to be published."""

    address: str
    post: PostLink | None = None
    file: str = ""
    """The path of a PDF, whose address follows from its bytes."""


def target_of(address: str, source: NewsPath | StandingPath, shelf: Shelf, line: int) -> Target | Wrong:
    """Resolve the address of a link in `source`."""
    if address.startswith("{"):
        return _braced(address, source, shelf, line)
    scheme = _SCHEME.match(address)
    if scheme:
        return _elsewhere(address, scheme[1].lower())
    if address.startswith("/") and not address.startswith(("//", "/\\")):
        return _on_this_site(address)
    if address.startswith("#"):
        remedy = tell("only footnotes can be led to: write the words without a link")
        return warning("link-anchor", tell("there is no place '{address}' on the page", address=address), remedy)
    if not address:
        remedy = tell("write its address between the round brackets")
        return warning("link-empty", tell("the link leads nowhere"), remedy)
    return _relative(address, source, shelf, line)


def _braced(address: str, source: NewsPath | StandingPath, shelf: Shelf, line: int) -> Target | Wrong:
    if address.startswith("{org:"):
        found = _ORGANIZATION.fullmatch(address)
        post = parse_post_name(found[2]) if found else None
        if found is None or post is None:
            remedy = tell("write it as {org:its-folder/2026-01-29-its-post}")
            return Wrong("org-link", tell("'{address}' does not name a post", address=address), remedy)
        return _post(PostLink(source.path, line, found[1], *post, source.language))
    if address.startswith("{filename}"):
        return _relative(address.removeprefix("{filename}"), source, shelf, line)
    if address.startswith(("{static}", "{attach}")):
        return _file(address[len("{static}") :], source, shelf)
    remedy = tell("write {org:its-folder/2026-01-29-its-post} or a file's name")
    return Wrong("link-form", tell("'{address}' is not a form of link that is known here", address=address), remedy)


def _on_this_site(address: str) -> Target | Wrong:
    """Browsers take a backslash for a slash, drop tabs, and go up for dots, however they are written."""
    path = unescape(unquote(re.split("[?#]", unescape(address), maxsplit=1)[0]))
    if _LEADS_ELSEWHERE.search(path):
        message = tell("'{address}' does not say which page of this site it means", address=address)
        return Wrong("link-address", message, tell("write it as the browser shows it: /its-folder/ru/2026/its-post/"))
    return Target(address)


def _elsewhere(address: str, scheme: str) -> Target | Wrong:
    if scheme not in SCHEMES:
        remedy = tell("links begin with {known}", known=", ".join(f"{known}:" for known in SCHEMES))
        return Wrong("link-scheme", tell("links of the kind '{scheme}:' are not published", scheme=scheme), remedy)
    try:
        has_host = bool(urlsplit(address).hostname)
    except ValueError:
        has_host = False
    if scheme in ("http", "https") and not has_host:
        message = tell("'{address}' is not a web address", address=address)
        return Wrong("link-address", message, tell("copy it again from the browser"))
    return Target(address)


def _relative(address: str, source: NewsPath | StandingPath, shelf: Shelf, line: int) -> Target | Wrong:
    path, _, _ = address.partition("#")
    if not path.lower().endswith(".md"):
        return _file(address, source, shelf)
    text = find_text(path, source.path.rpartition("/")[0], shelf)
    if isinstance(text, Wrong):
        return text
    if isinstance(text, StandingPath):
        return Target(page_address(text))
    return _post(PostLink(source.path, line, text.organization, text.day, text.slug, text.language))


def _file(address: str, source: NewsPath | StandingPath, shelf: Shelf) -> Target | Wrong:
    if address.startswith("//") or _DOMAIN.fullmatch(address):
        remedy = tell("write {address}", address=f"https://{address.removeprefix('//')}")
        return Wrong("link-address", tell("'{address}' lacks its beginning", address=address), remedy)
    path = find_file(address, folders_of(source), shelf)
    if isinstance(path, Wrong):
        return path
    if path.lower().endswith(PICTURE_ENDINGS):
        remedy = tell("write ![what it shows]({address})", address=address)
        return Wrong("link-to-picture", tell("a picture is shown, not linked"), remedy)
    if not path.lower().endswith(".pdf"):
        message = tell("'{address}' is no file for readers", address=address)
        return Wrong("link-to-source", message, tell("link a text (.md) or a PDF"))
    return Target("", file=path)


def _post(post: PostLink) -> Target:
    return Target(addresses.post(post.organization, post.language, post.day.year, post.slug), post)


def page_address(page: StandingPath) -> str:
    """Give the address of a standing page, an organization's or the portal's."""
    home = (
        addresses.organization_home(page.organization, page.language)
        if page.organization
        else addresses.portal_home(page.language)
    )
    return addresses.standing_page(home, page.slug)
