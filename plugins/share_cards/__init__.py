"""Share cards: pictures of a post version, which messengers and networks show beside its link."""

from .message import Brand, Image, Message, monogram
from .orders import CardOrder, draw, laid_out
from .shapes import SHAPES, Shape
from .templates import TEMPLATES

__all__ = [
    "SHAPES",
    "TEMPLATES",
    "Brand",
    "CardOrder",
    "Image",
    "Message",
    "Shape",
    "draw",
    "laid_out",
    "monogram",
    "register",
]


def register() -> None:
    """Connect to Pelican's signals."""
    from .glue import connect  # noqa: PLC0415 - Pelican is met only where it is used

    connect()
