"""Links from one post to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime


@dataclass(frozen=True, slots=True)
class PostLink:
    """A link to a post that is published by what its header says, to be checked once all sections are known."""

    path: str
    """The file that has the link."""
    line: int
    organization: str
    day: date
    slug: str
    language: str


@dataclass(frozen=True, slots=True)
class LinkedPost:
    """What a text asked of a post of its own or another organization: an input of the section that links.

    It is without a word, because it is kept also of texts and posts that readers must not know of yet.
    """

    organization: str
    """Digest of the organization's name in the link: whatever an author took for one."""
    home: str
    """Digest of the name of the organization's folder today."""
    name: str
    """Digest of the name that was asked for."""
    found: str
    """Digest of what was found; empty if nothing was."""
    shown: bool = True
    """Whether readers of this build may know of the post: where they may not, there is no link."""
    since: datetime | None = None
    """The moment of publication: where it is to come, the link waits for it."""
