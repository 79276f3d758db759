"""One item of a feed, the same for every format and every scope."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Category:
    """A topic or a tag: `term` for machines, `label` for readers, `scheme` says which of both."""

    term: str
    label: str
    scheme: str

    @property
    def needs_label(self) -> bool:
        """Whether readers would not be told its name by the term."""
        return self.label != self.term


@dataclass(frozen=True, slots=True)
class FeedPicture:
    """A picture as it is published."""

    url: str
    length: int
    """True size of the file in bytes."""
    media_type: str
    width: int
    height: int
    """In pixels, like width."""
    alt: str = ""


@dataclass(frozen=True, slots=True)
class FeedItem:
    """One language version of a post. Every address in it is absolute and percent-encoded."""

    id: str
    """`tag:` address; the same in every feed and for ever."""
    url: str
    title: str
    summary: str
    """Plain text, like the title."""
    html: str
    """The whole text for any reader: no script, no style, no soft hyphen."""
    published: datetime
    updated: datetime | None
    """Only what an editor changed counts."""
    author: str
    """A person's name, else the organization's."""
    organization: str
    """Its name in the item's language."""
    categories: tuple[Category, ...]
    picture: FeedPicture | None
    """The one that readers show beside the headline: the lead picture, else the first in the text."""
    language: str
    translations: tuple[tuple[str, str], ...] = ()
    """Language and address of the other versions."""
    pictures: tuple[FeedPicture, ...] = ()
    """The others that its text shows."""

    @property
    def all_pictures(self) -> tuple[FeedPicture, ...]:
        """The one beside the headline, then the others."""
        return (self.picture, *self.pictures) if self.picture else ()

    @property
    def changed(self) -> datetime:
        """The last editorial moment, never a build's."""
        return self.updated or self.published

    @property
    def lead(self) -> str:
        """What stands for the text: the summary, or else the title."""
        return self.summary.strip() or self.title
