"""Links from one post to another."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class PostLink:
    """A link to a post, to be checked once all sections are known."""

    path: str
    """The file that has the link."""
    line: int
    organization: str
    day: date
    slug: str
    language: str
