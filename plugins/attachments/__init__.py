"""PDF files that texts lead to: written anew, without private notes, scripts or files inside."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .attaching import attach
    from .flaws import Flaw

__all__ = ["Flaw", "attach", "register"]

_HOMES = {"Flaw": ".flaws", "attach": ".attaching"}


def __getattr__(name: str) -> Any:
    # The program that rewrites one PDF is of this room too. It needs nothing of the newsroom, and would wait for it
    # longer than it works.
    if name not in _HOMES:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    return getattr(import_module(_HOMES[name], __name__), name)


def register() -> None:
    """Connect to Pelican's signals."""
    from .glue import connect  # noqa: PLC0415 - Pelican is met only where it is used

    connect()
