"""The share desk of a post as its page shows it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from urllib.parse import quote

from plugins.newsroom import Card, PostRecord, Text

from .networks import NETWORKS, Network
from .qr import QrCode, qr_code
from .story import Story
from .texts import share_text

SHAPE_NAMES = {
    (1200, 630): "For links",
    (1080, 1080): "Square",
    (1080, 1350): "Portrait",
    (1080, 1920): "Story",
    (800, 418): "Small",
}
"""Interface texts for the shapes of cards, by width and height."""


@dataclass(frozen=True, slots=True)
class NetworkText:
    """The text for one network; `count` of `most` as that network counts."""

    key: str
    name: str
    text: str
    count: int
    most: int
    open_at: str
    """Where the text can be handed over; empty where there is no such place."""


@dataclass(frozen=True, slots=True)
class DeskPicture:
    """A card to save: `name` is an interface text."""

    name: str
    card: Card
    file: str
    """The name that it is saved under."""


@dataclass(frozen=True, slots=True)
class DeskView:
    """Everything that a secretary needs within a minute of publishing."""

    title: str
    address: str
    story: Story
    pictures: tuple[DeskPicture, ...]

    @property
    def texts(self) -> tuple[NetworkText, ...]:
        """The texts for all networks; written only where a page is printed."""
        return tuple(_network_text(self.story, network) for network in NETWORKS)

    @property
    def qr(self) -> QrCode:
        """The post's URL for paper."""
        return qr_code(self.story.url)


@dataclass(frozen=True, slots=True)
class DeskItem:
    """A post in the list of desks."""

    address: str
    language: str
    title: str
    published: datetime
    organization: Text | None = None


def desk_view(post: PostRecord, story: Story) -> DeskView:
    """Gather what the desk of a post shows."""
    cards = (*filter(None, (post.card,)), *post.shapes)
    return DeskView(post.title_typeset, post.address, story, tuple(_picture(post, card) for card in cards))


def _network_text(story: Story, network: Network) -> NetworkText:
    text = share_text(story, network)
    given = {"{text}": text, "{words}": text.replace(story.url, "").strip(), "{url}": story.url}
    open_at = network.open_at
    for place, words in given.items():
        if place in open_at:
            open_at = open_at.replace(place, _quoted(words))
    return NetworkText(network.key, network.name, text, network.count(text), network.most, open_at)


@lru_cache(maxsize=64)
def _quoted(words: str) -> str:
    return quote(words, safe="")


def _picture(post: PostRecord, card: Card) -> DeskPicture:
    ending = card.address.rpartition(".")[2]
    name = SHAPE_NAMES.get((card.width, card.height), "For links")
    return DeskPicture(name, card, f"{post.slug}-{post.language}-{card.width}x{card.height}.{ending}")
