"""Feeds: RSS, Atom and JSON Feed for every scope, sitemaps, robots.txt. Records in, bytes out; `glue` writes them."""

from __future__ import annotations

__all__ = ["register"]


def register() -> None:
    """Connect to Pelican's signals; called by Pelican."""
    from . import glue  # noqa: PLC0415 # only a Pelican run needs Pelican

    glue.connect()
