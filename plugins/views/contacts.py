"""Ways to reach people, as templates show them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.newsroom import Text


@dataclass(frozen=True, slots=True)
class Contact:
    """One way to reach an organization: `label` is an interface text, `href` may be empty."""

    label: str
    text: Text
    href: str


@dataclass(frozen=True, slots=True)
class PressContactView:
    """Whom journalists call about a press release."""

    name: Text
    role: Text
    """May be empty."""
    phone: Contact | None
    email: Contact | None
    languages: Sequence[Text]
    """The names of the languages that they speak, each in itself."""
