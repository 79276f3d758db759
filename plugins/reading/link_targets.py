"""Where a link leads: an address that an author wrote becomes one that readers can open.

The address of a post that readers must not know of is in nothing that they get, however the author wrote it.
"""

from __future__ import annotations

import posixpath
import re
from dataclasses import replace
from html import unescape
from urllib.parse import unquote, urlsplit

from plugins.newsroom import NewsPath, PostLink, StandingPath, addresses, parse_path, parse_post_name, tell

from .post_targets import NoTarget, Target, post_target, posts_addressed
from .shelf import PICTURE_ENDINGS, Shelf, find_file, find_text, folders_of
from .wrong import Wrong, warning

SCHEMES = ("http", "https", "mailto", "tel")

_LEADS_ELSEWHERE = re.compile(r"[\x00-\x20\x7f\\]|//|/\.\.?(?:/|$)")
_ORGANIZATION = re.compile(r"\{org:([a-z0-9-]+)/([a-z0-9-]+)\}")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ENDINGS = "kz|ru|com|org|net|info|gov|edu|int|eu|қаз|рф"
_DOMAIN = re.compile(rf"(?:www\.[^/\s]+|[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS}))(?:[/?#].*)?")


def target_of(address: str, source: NewsPath | StandingPath, shelf: Shelf, line: int) -> Target | NoTarget | Wrong:
    """Resolve the address of a link in `source`."""
    addressed = posts_addressed(address, shelf.index)
    if isinstance(addressed, NoTarget):
        return addressed
    target = _target(address, source, shelf, line)
    return replace(target, asked=addressed.asked) if addressed and isinstance(target, Target) else target


def _target(address: str, source: NewsPath | StandingPath, shelf: Shelf, line: int) -> Target | NoTarget | Wrong:
    if address.startswith("{"):
        return _braced(address, source, shelf, line)
    scheme = _SCHEME.match(address)
    if scheme:
        return _elsewhere(address, scheme[1].lower())
    if address.startswith("/") and not address.startswith(("//", "/\\")):
        return _on_this_site(address)
    if address.startswith("#"):
        remedy = tell("write the words of a heading of this text: small letters, a hyphen for each space")
        return warning("link-anchor", tell("there is no place '{address}' on the page", address=address), remedy)
    if not address:
        remedy = tell("write its address between the round brackets")
        return warning("link-empty", tell("the link leads nowhere"), remedy)
    return _relative(address, source, shelf, line)


def _braced(address: str, source: NewsPath | StandingPath, shelf: Shelf, line: int) -> Target | NoTarget | Wrong:
    if address.startswith("{org:"):
        found = _ORGANIZATION.fullmatch(address)
        post = parse_post_name(found[2]) if found else None
        if found is None or post is None:
            remedy = tell("write it as {org:its-folder/2026-01-29-its-post}")
            return Wrong("org-link", tell("'{address}' does not name a post", address=address), remedy)
        return post_target(PostLink(source.path, line, found[1], *post, source.language), shelf.index)
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


def _relative(address: str, source: NewsPath | StandingPath, shelf: Shelf, line: int) -> Target | NoTarget | Wrong:
    path, _, _ = address.partition("#")
    if not path.lower().endswith(".md"):
        return _file(address, source, shelf)
    folder = source.path.rpartition("/")[0]
    text = find_text(path, folder, shelf)
    if isinstance(text, StandingPath):
        return Target(page_address(text))
    if isinstance(text, NewsPath):
        return post_target(_link(text, source, line), shelf.index)
    renamed = _renamed(path, folder)
    return post_target(_link(renamed, source, line), shelf.index, missing=text) if renamed else text


def _link(post: NewsPath, source: NewsPath | StandingPath, line: int) -> PostLink:
    return PostLink(source.path, line, post.organization, post.day, post.slug, post.language)


def _renamed(name: str, folder: str) -> NewsPath | None:
    """Return the post of the same organization that a missing file was: it may have another name by now."""
    path = parse_path(posixpath.normpath(posixpath.join(folder, unquote(name))))
    same = isinstance(path, NewsPath) and path.path.split("/")[:2] == folder.split("/")[:2]
    return path if isinstance(path, NewsPath) and same else None


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


def page_address(page: StandingPath) -> str:
    """Give the address of a standing page, an organization's or the portal's."""
    home = (
        addresses.organization_home(page.organization, page.language)
        if page.organization
        else addresses.portal_home(page.language)
    )
    return addresses.standing_page(home, page.slug)
