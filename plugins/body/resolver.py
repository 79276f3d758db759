"""The interface by which a body asks for the posts, pages and files that it names; its caller knows them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Generic, Literal, Protocol, TypeVar

from plugins.newsroom import Attachment, LinkedPost, Mistake, Picture, PostLink

Found_co = TypeVar("Found_co", covariant=True)


@dataclass(frozen=True, slots=True)
class Lookup:
    """A question of a text to its folder: the file at an address, or what becomes of a file."""

    kind: Literal["file", "text", "picture", "print", "pdf", "pictures"]
    address: str
    """As the author wrote it; the path of a picture or PDF; the name of a post whose pictures are asked for."""
    folders: tuple[str, ...] = ()
    """The places where it is sought, in order."""


@dataclass(frozen=True, slots=True)
class AnsweredLookup:
    """A lookup with what it found: a path, what was made of the file, or what is wrong."""

    lookup: Lookup
    found: str | Picture | Attachment | Mistake


@dataclass(frozen=True, slots=True)
class Answer(Generic[Found_co]):
    """The outcome of something that a body names, and the lookups that were made for it, in their order."""

    found: Found_co
    lookups: tuple[AnsweredLookup, ...] = ()


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

    wrong: Mistake
    asked: tuple[LinkedPost, ...]


Linked = LinkTarget | NoLinkTarget | Attachment | Mistake


class Resolver(Protocol):
    """Finds what the body of one file names; what is wrong with it is returned, never raised."""

    def link(self, address: str, line: int) -> Answer[Linked]:
        """Return where a link leads that stands on a line of the file."""

    def picture(self, address: str) -> Answer[Picture | Mistake]:
        """Return the published picture at an address."""

    def without_address(self, words: str) -> str:
        """Return words without the addresses of posts that readers must not know of."""
