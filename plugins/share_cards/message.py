"""What a card says and for whom: all that decides how it looks."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom import Text, distinctive


@dataclass(frozen=True, slots=True)
class Image:
    """A file of pixels: where it lies now, and the digest of its bytes, which is all that a card's address knows."""

    path: str
    digest: str
    width: int
    height: int
    focus: tuple[int, int] = (50, 50)
    """The point to keep, in per cent from the left and the top."""


@dataclass(frozen=True, slots=True)
class Brand:
    """The organization, the same on all its cards in one language."""

    organization: str
    """Its key; empty for the portal."""
    name: Text
    color: str = ""
    """`#rrggbb`, or empty for the default one."""
    monogram: str = ""
    """One or two letters, shown where there is no logo."""
    logo: Image | None = None
    site: str = ""
    """The address to read on pictures that cannot be clicked."""


@dataclass(frozen=True, slots=True)
class Message:
    """The words of one card; all but the title may be empty."""

    template: str
    """One of CARD_TEMPLATES."""
    language: str
    title: str
    """Typeset."""
    label: str = ""
    """What kind of news it is."""
    text: str = ""
    """The quotation or the figure."""
    foot: str = ""
    """The date, and the sector or the author."""
    when: str = ""
    place: str = ""
    photo: Image | None = None


def monogram(name: str) -> str:
    """Give the first letters of the first two long words that are not in every union's name; fewer if it has fewer."""
    words = [word.strip("«»„“”\"'()[].,-–—") for word in distinctive(name).split()]
    telling = [word for word in words if len(word) > 3] or [word for word in words if word]
    return "".join(word[0].upper() for word in telling[:2] if word[0].isalnum())
