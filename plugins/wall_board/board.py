"""A wall board in its parts: plain texts, the same on the page and on paper."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.newsroom import Text
from plugins.share_desk import QrCode, qr_code

FILE = "board.pdf"
"""Its name below the address of the board's page."""


@dataclass(frozen=True, slots=True)
class BoardPost:
    """A post as it hangs on the wall; who wants more of it reads the code with a phone."""

    language: str
    title: str
    day: str
    lead: str
    """Whole, or empty: on a wall nothing is cut."""
    url: str
    file: str
    """Its source, for whoever is told of it."""

    @property
    def qr(self) -> QrCode:
        """Return its address as a code."""
        return qr_code(self.url)


@dataclass(frozen=True, slots=True)
class BoardEvent:
    """What is to come: when and, if anybody says so, where."""

    language: str
    title: str
    when: str
    place: Text | None = None


@dataclass(frozen=True, slots=True)
class BoardPerson:
    """Somebody whom members may ask."""

    name: Text
    role: Text
    """May be empty."""
    reached: str
    """By telephone, or by e-mail where that is all."""


@dataclass(frozen=True, slots=True)
class BoardContact:
    """One way to reach the organization: `label` in the board's language."""

    label: str
    text: Text


@dataclass(frozen=True, slots=True)
class Board:
    """What hangs on the wall: posts of one language or of two side by side, and below them whom to turn to."""

    language: str
    """Of all that is not a post's own."""
    name: Text
    """Of the organization."""
    month: str
    """That of the newest post; empty where there is none."""
    columns: Sequence[Sequence[BoardPost]]
    """The newest posts of one language each, newest first."""
    nothing: str
    """Said in the place of posts where there are none."""
    changed: datetime
    """When anything of it changed last."""
    colors: tuple[str, str]
    """Of the band with the name, and of the words in it: `#rrggbb`."""
    events_heading: str = ""
    events: Sequence[BoardEvent] = ()
    people_heading: str = ""
    people: Sequence[BoardPerson] = ()
    contacts_heading: str = ""
    contacts: Sequence[BoardContact] = ()
