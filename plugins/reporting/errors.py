"""Errors that keep a command from telling what it was asked for."""

from __future__ import annotations

from plugins.newsroom import UserError


class ReportingError(UserError):
    """A command cannot tell what it was asked for; the message says why. All errors of this room are of this kind."""


class UnknownSiteError(ReportingError):
    """Nobody can say what a site has."""


class UnusableError(ReportingError):
    """A report or a list that the check of a proposal needs cannot be read."""
