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

from plugins.body import Answer, AnsweredLookup, Linked, LinkTarget, Lookup, NoLinkTarget
from plugins.newsroom import (
    PICTURE_ENDINGS,
    Attachment,
    Mistake,
    NewsPath,
    Picture,
    PostLink,
    StandingPath,
    addresses,
    parse_path,
    parse_post_name,
    tell,
    warning,
)
from plugins.reading.files import attachment_at, picture_at
from plugins.reading.files.folder_index import FolderIndex, find_file, find_text, folders_of

from .post_targets import ORGANIZATION_LINK, post_target, posts_addressed, without_address

_LEADS_ELSEWHERE = re.compile(r"[\x00-\x20\x7f\\]|//|/\.\.?(?:/|$)")
_SCHEME = re.compile(r"([A-Za-z][A-Za-z0-9+.-]*):")
_ENDINGS = "kz|ru|com|org|net|info|gov|edu|int|eu|қаз|рф"
EMPTY = warning("link-empty", tell("the link leads nowhere"), tell("write its address between the round brackets"))
_DOMAIN = re.compile(rf"(?:www\.[^/\s]+|[\w-]+(?:\.[\w-]+)*\.(?:{_ENDINGS}))(?:[/?#].*)?")


@dataclass(frozen=True, slots=True)
class FolderResolver:
    """Resolves what one text names; files that it links or shows are published in the cache."""

    source: NewsPath | StandingPath
    files: FolderIndex
    cache: Path

    def picture(self, address: str) -> Answer[Picture | Mistake]:
        """Return the published picture at an address."""
        named = self._file_at(address)
        if isinstance(named.found, Mistake):
            return Answer(named.found, named.lookups)
        if not named.found.lower().endswith(PICTURE_ENDINGS):
            message = tell("'{address}' is no picture", address=address)
            wrong = Mistake("picture-format", message, tell("pictures end in .jpg, .png or .webp"))
            return Answer(wrong, named.lookups)
        picture = picture_at(named.found, self.files, self.cache)
        return Answer(picture, (*named.lookups, AnsweredLookup(Lookup("picture", named.found), picture)))

    def without_address(self, words: str) -> str:
        """Return words without the addresses of posts that readers must not know of."""
        return without_address(words, self.files.post_index)

    def link(self, address: str, line: int) -> Answer[Linked]:
        """Return where a link leads that stands on a line of the file."""
        addressed = posts_addressed(address, self.files.post_index)
        if isinstance(addressed, NoLinkTarget):
            return Answer(addressed)
        answer = self._target(address, line)
        if addressed and isinstance(answer.found, LinkTarget):
            return replace(answer, found=replace(answer.found, asked=addressed.asked))
        return answer

    def _target(self, address: str, line: int) -> Answer[Linked]:
        if address.startswith("{"):
            return self._braced(address, line)
        scheme = _SCHEME.match(address)
        if scheme:
            return Answer(_elsewhere(address, scheme[1].lower()))
        if address.startswith("/") and not address.startswith(("//", "/\\")):
            return Answer(_on_this_site(address))
        if address.startswith("#"):
            message = tell("there is no place '{address}' on the page", address=address)
            remedy = tell("write the words of a heading of this text: small letters, a hyphen for each space")
            return Answer(warning("link-anchor", message, remedy))
        return self._relative(address, line) if address else Answer(EMPTY)

    def _braced(self, address: str, line: int) -> Answer[Linked]:
        if address.startswith("{org:"):
            found = ORGANIZATION_LINK.fullmatch(address)
            post = parse_post_name(found[2]) if found else None
            if found is None or post is None:
                remedy = tell("write it as {org:its-folder/2026-01-29-its-post}")
                return Answer(Mistake("org-link", tell("'{address}' does not name a post", address=address), remedy))
            link = PostLink(self.source.path, line, found[1], *post, self.source.language)
            return Answer(post_target(link, self.files.post_index))
        if address.startswith("{filename}"):
            return self._relative(address.removeprefix("{filename}"), line)
        if address.startswith(("{static}", "{attach}")):
            return self._attachment(address[len("{static}") :])
        remedy = tell("write {org:its-folder/2026-01-29-its-post} or a file's name")
        message = tell("'{address}' is not a form of link that is known here", address=address)
        return Answer(Mistake("link-form", message, remedy))

    def _relative(self, address: str, line: int) -> Answer[Linked]:
        path, _, _ = address.partition("#")
        if not path.lower().endswith(".md"):
            return self._attachment(address)
        folder = self.source.path.rpartition("/")[0]
        text = find_text(path, folder, self.files)
        found = text if isinstance(text, Mistake) else text.path
        return Answer(
            self._text_target(path, folder, text, line), (AnsweredLookup(Lookup("text", path, (folder,)), found),)
        )

    def _text_target(self, path: str, folder: str, text: NewsPath | StandingPath | Mistake, line: int) -> Linked:
        if isinstance(text, StandingPath):
            return LinkTarget(page_address(text))
        if isinstance(text, NewsPath):
            return post_target(self._link(text, line), self.files.post_index)
        renamed = _renamed(path, folder)
        return post_target(self._link(renamed, line), self.files.post_index, missing=text) if renamed else text

    def _link(self, post: NewsPath, line: int) -> PostLink:
        return PostLink(self.source.path, line, post.organization, post.day, post.slug, post.language)

    def _attachment(self, address: str) -> Answer[Attachment | Mistake]:
        if address.startswith("//") or _DOMAIN.fullmatch(address):
            remedy = tell("write {address}", address=f"https://{address.removeprefix('//')}")
            return Answer(Mistake("link-address", tell("'{address}' lacks its beginning", address=address), remedy))
        named = self._file_at(address)
        path = named.found
        if isinstance(path, Mistake):
            return Answer(path, named.lookups)
        if path.lower().endswith(PICTURE_ENDINGS):
            remedy = tell("write ![what it shows]({address})", address=address)
            return Answer(Mistake("link-to-picture", tell("a picture is shown, not linked"), remedy), named.lookups)
        if not path.lower().endswith(".pdf"):
            message = tell("'{address}' is no file for readers", address=address)
            remedy = tell("link a text (.md) or a PDF")
            return Answer(Mistake("link-to-source", message, remedy), named.lookups)
        attachment = attachment_at(path, self.files, self.cache)
        return Answer(attachment, (*named.lookups, AnsweredLookup(Lookup("pdf", path), attachment)))

    def _file_at(self, address: str) -> Answer[str | Mistake]:
        folders = folders_of(self.source)
        path = find_file(address, folders, self.files)
        return Answer(path, (AnsweredLookup(Lookup("file", address, folders), path),))


def _on_this_site(address: str) -> LinkTarget | Mistake:
    """Browsers take a backslash for a slash, drop tabs, and go up for dots, however they are written."""
    path = unescape(unquote(re.split("[?#]", unescape(address), maxsplit=1)[0]))
    if _LEADS_ELSEWHERE.search(path):
        message = tell("'{address}' does not say which page of this site it means", address=address)
        return Mistake("link-address", message, tell("write it as the browser shows it: /its-folder/ru/2026/its-post/"))
    return LinkTarget(address)


def _elsewhere(address: str, scheme: str) -> LinkTarget | Mistake:
    if scheme not in addresses.LINK_SCHEMES:
        remedy = tell("links begin with {known}", known=", ".join(f"{known}:" for known in addresses.LINK_SCHEMES))
        return Mistake("link-scheme", tell("links of the kind '{scheme}:' are not published", scheme=scheme), remedy)
    has_host = False
    with suppress(ValueError):
        has_host = bool(urlsplit(address).hostname)
    if scheme in ("http", "https") and not has_host:
        message = tell("'{address}' is not a web address", address=address)
        return Mistake("link-address", message, tell("copy it again from the browser"))
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
