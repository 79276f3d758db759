"""The pictures that a body names in its organization's folder, and the targets of its links for readers.

The address of a post that readers must not know of is in nothing that they get, however the author wrote it.
"""

from __future__ import annotations

import posixpath
import re
from contextlib import suppress
from dataclasses import dataclass, replace
from html import unescape
from pathlib import Path
from urllib.parse import unquote, urlsplit

from plugins.body import SCHEMES, LinkTarget, NoLinkTarget, UnplacedProblem, warning
from plugins.newsroom import (
    PICTURE_ENDINGS,
    Attachment,
    NewsPath,
    Picture,
    PostLink,
    StandingPath,
    addresses,
    parse_path,
    parse_post_name,
    tell,
)
from plugins.reading.files import attachment_at, published_picture
from plugins.reading.files.folder_index import FolderIndex, find_file, find_text, folders_of

from .post_targets import ORGANIZATION_LINK, post_target, posts_addressed, without_address

_LEADS_ELSEWHERE = re.compile(r"[\x00-\x20\x7f\\]|//|/\.\.?(?:/|$)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ENDINGS = "kz|ru|com|org|net|info|gov|edu|int|eu|қаз|рф"
_DOMAIN = re.compile(rf"(?:www\.[^/\s]+|[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS}))(?:[/?#].*)?")

Resolved = LinkTarget | NoLinkTarget | Attachment | UnplacedProblem


@dataclass(frozen=True, slots=True)
class FolderResolver:
    """Resolves what one text names; files that it links or shows are published in the cache."""

    source: NewsPath | StandingPath
    files: FolderIndex
    cache: Path

    def picture(self, address: str) -> Picture | UnplacedProblem:
        """Return the published picture at an address."""
        return published_picture(address, folders_of(self.source), self.files, self.cache)

    def without_address(self, words: str) -> str:
        """Return words without the addresses of posts that readers must not know of."""
        return without_address(words, self.files.post_index)

    def link(self, address: str, line: int) -> Resolved:
        """Return where a link leads that stands on a line of the file."""
        addressed = posts_addressed(address, self.files.post_index)
        if isinstance(addressed, NoLinkTarget):
            return addressed
        target = self._target(address, line)
        return replace(target, asked=addressed.asked) if addressed and isinstance(target, LinkTarget) else target

    def _target(self, address: str, line: int) -> Resolved:
        if address.startswith("{"):
            return self._braced(address, line)
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
        return self._relative(address, line)

    def _braced(self, address: str, line: int) -> Resolved:
        if address.startswith("{org:"):
            found = ORGANIZATION_LINK.fullmatch(address)
            post = parse_post_name(found[2]) if found else None
            if found is None or post is None:
                remedy = tell("write it as {org:its-folder/2026-01-29-its-post}")
                return UnplacedProblem("org-link", tell("'{address}' does not name a post", address=address), remedy)
            return post_target(
                PostLink(self.source.path, line, found[1], *post, self.source.language), self.files.post_index
            )
        if address.startswith("{filename}"):
            return self._relative(address.removeprefix("{filename}"), line)
        if address.startswith(("{static}", "{attach}")):
            return self._file(address[len("{static}") :])
        remedy = tell("write {org:its-folder/2026-01-29-its-post} or a file's name")
        return UnplacedProblem(
            "link-form", tell("'{address}' is not a form of link that is known here", address=address), remedy
        )

    def _relative(self, address: str, line: int) -> Resolved:
        path, _, _ = address.partition("#")
        if not path.lower().endswith(".md"):
            return self._file(address)
        folder = self.source.path.rpartition("/")[0]
        text = find_text(path, folder, self.files)
        if isinstance(text, StandingPath):
            return LinkTarget(page_address(text))
        if isinstance(text, NewsPath):
            return post_target(self._link(text, line), self.files.post_index)
        renamed = _renamed(path, folder)
        return post_target(self._link(renamed, line), self.files.post_index, missing=text) if renamed else text

    def _link(self, post: NewsPath, line: int) -> PostLink:
        return PostLink(self.source.path, line, post.organization, post.day, post.slug, post.language)

    def _file(self, address: str) -> Attachment | UnplacedProblem:
        if address.startswith("//") or _DOMAIN.fullmatch(address):
            remedy = tell("write {address}", address=f"https://{address.removeprefix('//')}")
            return UnplacedProblem("link-address", tell("'{address}' lacks its beginning", address=address), remedy)
        path = find_file(address, folders_of(self.source), self.files)
        if isinstance(path, UnplacedProblem):
            return path
        if path.lower().endswith(PICTURE_ENDINGS):
            remedy = tell("write ![what it shows]({address})", address=address)
            return UnplacedProblem("link-to-picture", tell("a picture is shown, not linked"), remedy)
        if not path.lower().endswith(".pdf"):
            message = tell("'{address}' is no file for readers", address=address)
            return UnplacedProblem("link-to-source", message, tell("link a text (.md) or a PDF"))
        return attachment_at(path, self.files, self.cache)


def _on_this_site(address: str) -> LinkTarget | UnplacedProblem:
    """Browsers take a backslash for a slash, drop tabs, and go up for dots, however they are written."""
    path = unescape(unquote(re.split("[?#]", unescape(address), maxsplit=1)[0]))
    if _LEADS_ELSEWHERE.search(path):
        message = tell("'{address}' does not say which page of this site it means", address=address)
        return UnplacedProblem(
            "link-address", message, tell("write it as the browser shows it: /its-folder/ru/2026/its-post/")
        )
    return LinkTarget(address)


def _elsewhere(address: str, scheme: str) -> LinkTarget | UnplacedProblem:
    if scheme not in SCHEMES:
        remedy = tell("links begin with {known}", known=", ".join(f"{known}:" for known in SCHEMES))
        return UnplacedProblem(
            "link-scheme", tell("links of the kind '{scheme}:' are not published", scheme=scheme), remedy
        )
    has_host = False
    with suppress(ValueError):
        has_host = bool(urlsplit(address).hostname)
    if scheme in ("http", "https") and not has_host:
        message = tell("'{address}' is not a web address", address=address)
        return UnplacedProblem("link-address", message, tell("copy it again from the browser"))
    return LinkTarget(address)


def _renamed(name: str, folder: str) -> NewsPath | None:
    """Return the post of the same organization that a missing file was: it may have another name by now."""
    path = parse_path(posixpath.normpath(posixpath.join(folder, unquote(name))))
    return path if isinstance(path, NewsPath) and path.path.split("/")[:2] == folder.split("/")[:2] else None


def page_address(page: StandingPath) -> str:
    """Return the address of a standing page, an organization's or the portal's."""
    home = (
        addresses.organization_home(page.organization, page.language)
        if page.organization
        else addresses.portal_home(page.language)
    )
    return addresses.standing_page(home, page.slug)
