"""What keeps a post from being written."""

from __future__ import annotations

from plugins.newsroom import UserError


class WritingError(UserError):
    """Why nothing was written; the message says what to do."""


class DocumentError(WritingError):
    """Why a document cannot become a post."""
