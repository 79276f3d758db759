"""PDF files that texts lead to: written anew, without private notes, scripts or files inside."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .attaching import attach

__all__ = ["attach", "register"]


def __getattr__(name: str) -> Any:
    # The program that rewrites one PDF is of this room too. It needs nothing of the newsroom, and would wait for it
    # longer than it works.
    if name == "attach":
        from .attaching import attach  # noqa: PLC0415 - as said above

        return attach
    message = f"module {__name__!r} has no attribute {name!r}"
    raise AttributeError(message)


def register() -> None:
    """Connect to Pelican's signals."""
    from .glue import connect  # noqa: PLC0415 - Pelican is met only where it is used

    connect()
