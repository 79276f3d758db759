"""Calendars (RFC 5545): one beside each event, and one of all events of a scope. Records in, bytes out."""

from __future__ import annotations


def register() -> None:
    """Connect to Pelican's signals; called by Pelican."""
    from . import glue  # noqa: PLC0415 # only a Pelican run needs Pelican

    glue.connect()
