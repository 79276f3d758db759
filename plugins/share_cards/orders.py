"""A card ordered: its address is known before it is laid out or drawn, for it follows from what it says."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import PIL

from plugins.newsroom import Card, digest_of

from .bands import Layout
from .fonts import fonts_digest, put_together
from .message import Brand, Image, Message
from .photos import jpeg
from .png import png
from .shapes import LINK, Shape
from .templates import fitting_template, lay_out

# Goes up with every change of what is drawn or how it is packed, so that addresses change with it.
LAYOUT = 7


@dataclass(frozen=True, slots=True)
class CardOrder:
    """Everything that decides how a card looks."""

    brand: Brand
    message: Message
    shape: Shape = LINK
    alt: str = ""
    """What the card says, for those who do not see it; not drawn."""
    file: str = ""
    """Of the post that it is for; empty for the organization's own."""

    @property
    def is_photo(self) -> bool:
        """Whether it is drawn on a photo."""
        return fitting_template(self.message) == "photo"

    @property
    def address(self) -> str:
        """`/<org>/cards/<digest>.png`, or `/cards/…` for the portal, `.jpg` on a photo; the same for the same card."""
        message, photo = self.message, self.message.photo
        said = (message.template, message.language, message.title, message.label, message.text, message.foot)
        rest = (message.when, message.place, _image(photo) if photo and self.is_photo else "")
        drawn = map(put_together, (*said, *rest))
        digest = digest_of(_common(self.brand), self.shape.name, *drawn)[:16]
        folder = f"/{self.brand.organization}/cards" if self.brand.organization else "/cards"
        return f"{folder}/{digest}.{'jpg' if self.is_photo else 'png'}"

    @property
    def card(self) -> Card:
        """The card as pages name it."""
        kind = "image/jpeg" if self.is_photo else "image/png"
        return Card(self.address, self.shape.width, self.shape.height, kind, self.alt)


def laid_out(order: CardOrder) -> Layout:
    """Give the place of everything on the card."""
    return lay_out(order.shape, order.brand, order.message)


def draw(order: CardOrder) -> bytes:
    """Give the card's file; the same order gives the same bytes. Raises OSError where a picture cannot be read."""
    layout = laid_out(order)
    return jpeg(layout, layout.photo) if layout.photo else png(layout)


@lru_cache(maxsize=64)
def _common(brand: Brand) -> str:
    versions = (str(LAYOUT), fonts_digest(), PIL.__version__, np.__version__)
    name = (brand.name.text, brand.name.language, brand.color, brand.monogram, brand.site)
    return digest_of(*versions, *map(put_together, name), _image(brand.logo) if brand.logo else "")


def _image(image: Image) -> str:
    return f"{image.digest} {image.focus}"
