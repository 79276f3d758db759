"""The wall board: one sheet with the newest of an organization, for the wall that its members pass every day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from plugins import loaded_on_use

if TYPE_CHECKING:
    from .board import Board, BoardContact, BoardEvent, BoardPerson, BoardPost
    from .paper import board_pdf, parted


def register() -> None:
    """Connect to Pelican's signals; called by Pelican."""
    from . import glue  # noqa: PLC0415 # only a Pelican run needs Pelican

    glue.connect()


if not TYPE_CHECKING:
    __getattr__ = loaded_on_use(__name__, __file__)
