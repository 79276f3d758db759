"""The interface by which a body asks for the posts, pages and files that it names; its caller knows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from plugins.newsroom import Attachment, LinkedPost, Picture, PostLink

from .unplaced_problems import UnplacedProblem


@dataclass(frozen=True, slots=True)
class LinkTarget:
    """The address for readers, and the post behind it if it is one of this site's."""

    address: str
    post: PostLink | None = None
    asked: tuple[LinkedPost, ...] = ()
    """The facts of posts on which it depends."""


@dataclass(frozen=True, slots=True)
class NoLinkTarget:
    """A post that is missing, or that readers must not know of: the words of the link stay, without an address."""

    wrong: UnplacedProblem
    asked: tuple[LinkedPost, ...]


class Resolver(Protocol):
    """Finds what the body of one file names; what is wrong with it is returned, never raised."""

    def link(self, address: str, line: int) -> LinkTarget | NoLinkTarget | Attachment | UnplacedProblem:
        """Return where a link leads that stands on a line of the file."""

    def picture(self, address: str) -> Picture | UnplacedProblem:
        """Return the published picture at an address."""

    def without_address(self, words: str) -> str:
        """Return words without the addresses of posts that readers must not know of."""
