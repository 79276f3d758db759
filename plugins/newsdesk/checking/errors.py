"""What keeps a check from looking."""

from __future__ import annotations

from plugins.newsroom import UserError


class CheckError(UserError):
    """Why nothing was looked at; the message says what to do."""
