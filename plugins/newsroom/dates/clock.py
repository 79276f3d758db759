"""The moment at which a command is typed; whoever needs it further in gets it as an argument."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from datetime import UTC, datetime


def moment_told(environment: Mapping[str, str]) -> datetime:
    """Return the moment that SOURCE_DATE_EPOCH names, else the clock's, in UTC."""
    typed = environment.get("SOURCE_DATE_EPOCH", "")
    if typed.isascii() and typed.isdigit():
        with suppress(ValueError, OverflowError, OSError):  # later than any moment there is
            return datetime.fromtimestamp(int(typed), UTC)
    return datetime.now(UTC)
