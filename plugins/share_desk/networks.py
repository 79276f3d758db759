"""The networks that unions' readers use: how much each takes, how it counts, and what works there.

Limits as published by the networks and measured by others; where sources differ or say nothing, the strictest.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from .counting import emoji_by_bytes, graphemes, short_links, utf16_units, weighted

SEEN_FIRST = 125
"""Characters that every network shows before "more": the news stands within them."""


@dataclass(frozen=True, slots=True)
class Network:
    """One network, and how a text for it is made."""

    key: str
    name: str
    most: int
    """The limit, counted by `count`."""
    count: Callable[[str], int]
    tags: int = 0
    """At most so many hashtags."""
    link: bool = True
    """True if a link in the text leads anywhere."""
    open_at: str = ""
    """Where a text can be handed over: `{text}` and `{url}` are filled in."""


NETWORKS = (
    # 700 characters are seen before "read more"; a link has its preview of the card.
    Network("whatsapp", "WhatsApp", 700, len, open_at="https://wa.me/?text={text}"),
    Network("instagram", "Instagram", 2_200, utf16_units, tags=5, link=False),
    # With a picture; without one 4,096.
    Network(
        "telegram", "Telegram", 1_024, utf16_units, tags=3, open_at="https://t.me/share/url?url={url}&text={words}"
    ),
    Network(
        "facebook",
        "Facebook",
        63_206,
        utf16_units,
        tags=3,
        open_at="https://www.facebook.com/sharer/sharer.php?u={url}",
    ),
    Network("vk", "VK", 15_000, utf16_units, tags=3, open_at="https://vk.com/share.php?url={url}"),
    Network("tiktok", "TikTok", 2_200, utf16_units, tags=5, link=False),
    Network("x", "X", 280, weighted, tags=2, open_at="https://x.com/intent/post?text={text}"),
    Network(
        "threads", "Threads", 500, emoji_by_bytes, tags=1, open_at="https://www.threads.net/intent/post?text={text}"
    ),
    Network("mastodon", "Mastodon", 500, short_links, tags=3),
    Network("bluesky", "Bluesky", 300, graphemes, tags=2, open_at="https://bsky.app/intent/compose?text={text}"),
    Network("ok", "OK", 2_000, utf16_units, tags=3, open_at="https://connect.ok.ru/offer?url={url}"),
    Network(
        "linkedin",
        "LinkedIn",
        3_000,
        utf16_units,
        tags=3,
        open_at="https://www.linkedin.com/sharing/share-offsite/?url={url}",
    ),
    Network("viber", "Viber", 1_000, len),
)
"""In the order of how many readers they have in Kazakhstan."""
