"""The share desk of a post as its page shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from plugins.newsroom import Card, PostRecord

from .links import query_value
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
class Taker:
    """A network that takes a text: `count` of `most` as that network counts."""

    name: str
    count: int
    most: int
    open_at: str
    """Where the text can be handed over; empty where there is no such place."""


@dataclass(frozen=True, slots=True)
class DeskText:
    """A text, and the networks that it is for."""

    key: str
    text: str
    takers: tuple[Taker, ...]

    @property
    def names(self) -> str:
        """The networks' names, for the heading."""
        return ", ".join(taker.name for taker in self.takers)


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
    def texts(self) -> tuple[DeskText, ...]:
        """The texts for all networks, those that are the same only once; written only where a page is printed."""
        takers: dict[str, list[Network]] = {}
        for network in NETWORKS:
            takers.setdefault(share_text(self.story, network), []).append(network)
        return tuple(_desk_text(self.story, text, networks) for text, networks in takers.items())

    @property
    def qr(self) -> QrCode:
        """The post's URL for paper."""
        return qr_code(self.story.url)


def desk_view(post: PostRecord, story: Story) -> DeskView:
    """Gather what the desk of a post shows."""
    cards = (*filter(None, (post.card,)), *post.shapes)
    return DeskView(post.title_typeset, post.address, story, tuple(_picture(post, card) for card in cards))


def _desk_text(story: Story, text: str, networks: Sequence[Network]) -> DeskText:
    words = text.replace(story.url, "").strip()
    given = {"text": query_value(text), "words": query_value(words), "url": query_value(story.url)}
    takers = (
        Taker(network.name, network.count(text), network.most, network.open_at.format(**given)) for network in networks
    )
    return DeskText(networks[0].key, text, tuple(takers))


def _picture(post: PostRecord, card: Card) -> DeskPicture:
    ending = card.address.rpartition(".")[2]
    name = SHAPE_NAMES.get((card.width, card.height), "For links")
    return DeskPicture(name, card, f"{post.slug}-{post.language}-{card.width}x{card.height}.{ending}")
