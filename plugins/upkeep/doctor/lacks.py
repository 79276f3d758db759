"""One thing that is missing or odd, and what to do about it."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom import Message


@dataclass(frozen=True, slots=True)
class Lack:
    """What a machine or a newsroom lacks."""

    message: Message
    remedy: Message
    is_needed: bool = True
    """False for what is only good to know."""
