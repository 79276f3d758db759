"""PDF files that texts lead to: written anew, without private notes, scripts or files inside."""

from .attaching import attach

__all__ = ["attach", "register"]


def register() -> None:
    """Connect to Pelican's signals."""
    from .glue import connect  # noqa: PLC0415 - Pelican is met only where it is used

    connect()
