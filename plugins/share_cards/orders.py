"""A card ordered: its address follows from all that decides its look, and is known before it is laid out or drawn."""

from __future__ import annotations

from dataclasses import dataclass, fields
from functools import lru_cache

import numpy as np
import PIL

from plugins.newsroom import Card, Text, digest_of

from .layout import LINK, Image, Shape
from .lettering.fonts import fonts_digest, put_together

# Goes up with every change of what is drawn or how it is packed, so that addresses change with it.
LAYOUT = 8


@dataclass(frozen=True, slots=True)
class Brand:
    """The organization, the same on all its cards in one language."""

    organization: str
    """Its key; empty for the portal."""
    name: Text
    color: str = ""
    """`#rrggbb`, or empty for the default one."""
    monogram: str = ""
    """Up to three letters and figures, shown where there is no logo."""
    logo: Image | None = None
    site: str = ""
    """The address to read on pictures that cannot be clicked."""


@dataclass(frozen=True, slots=True)
class CardContent:
    """The words of one card, and its photo; all but the title may be empty."""

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
    speaker: str = ""
    """Who said the quotation, and in which post."""

    @property
    def fitting_template(self) -> str:
        """The template that it has everything for."""
        lacking = {"photo": not self.photo, "quote": not self.text, "figure": not self.text}
        return "news" if lacking.get(self.template) else self.template


@dataclass(frozen=True, slots=True)
class CardOrder:
    """Everything that decides how a card looks."""

    brand: Brand
    content: CardContent
    shape: Shape = LINK
    alt: str = ""
    """What the card says, for those who do not see it; not drawn."""
    file: str = ""
    """Of the post that it is for; empty for the organization's own."""

    @property
    def is_photo(self) -> bool:
        """True if it is drawn on a photo."""
        return self.content.fitting_template == "photo"

    @property
    def address(self) -> str:
        """`/<org>/cards/<digest>.png`, or `/cards/…` for the portal, `.jpg` on a photo; the same for the same card."""
        words = (getattr(self.content, field.name) for field in fields(self.content) if field.name != "photo")
        photo = _image(self.content.photo) if self.content.photo and self.is_photo else ""
        digest = digest_of(_common(self.brand), self.shape.name, *map(put_together, (*words, photo)))[:16]
        folder = f"/{self.brand.organization}/cards" if self.brand.organization else "/cards"
        return f"{folder}/{digest}.{'jpg' if self.is_photo else 'png'}"

    @property
    def card(self) -> Card:
        """The card as pages name it."""
        kind = "image/jpeg" if self.is_photo else "image/png"
        return Card(self.address, self.shape.width, self.shape.height, kind, self.alt)


@lru_cache(maxsize=64)
def _common(brand: Brand) -> str:
    versions = (str(LAYOUT), fonts_digest(), PIL.__version__, np.__version__)
    name = (brand.name.text, brand.name.language, brand.color, brand.monogram, brand.site)
    return digest_of(*versions, *map(put_together, name), _image(brand.logo) if brand.logo else "")


def _image(image: Image) -> str:
    return f"{image.digest} {image.focus}"
