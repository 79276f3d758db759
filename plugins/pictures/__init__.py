"""Photos and drawings as they are published: decoded with care, re-encoded, without anything private in them."""

from plugins.kept_files import FileFlaw as Flaw

from .logos import develop_logo
from .preparing import develop
from .svg import cleaned_svg

__all__ = ["Flaw", "cleaned_svg", "develop", "develop_logo", "register"]


def register() -> None:
    """Connect to Pelican's signals."""
    from .glue import connect  # noqa: PLC0415 - Pelican is met only where it is used

    connect()
