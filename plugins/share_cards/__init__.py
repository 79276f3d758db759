"""Share cards: pictures of a post version, which messengers and networks show beside its link."""

from __future__ import annotations

from pathlib import Path

__all__ = ["register", "write_contact_sheet"]


def write_contact_sheet(folder: Path) -> Path:
    """Draw every kind of card in every shape into a folder and return the page that shows them. Raises OSError."""
    from .contact_sheet import write_sheet  # noqa: PLC0415 - nobody else needs the samples

    return write_sheet(folder)


def register() -> None:
    """Connect to Pelican's signals."""
    from .glue import connect  # noqa: PLC0415 - Pelican is met only where it is used

    connect()
