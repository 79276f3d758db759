"""Errors between this machine and a cluster's workers."""

from __future__ import annotations

from plugins.newsroom import NOTHING, Message, UserError


class ClusterError(UserError):
    """A cluster that cannot build this site; the message says why and what to do.

    All errors of this room are of this kind. What one machine tells the other alone has no message.
    """

    def __init__(self, message: Message = NOTHING) -> None:
        super().__init__(message)


class OtherCodeError(ClusterError):
    """The worker's code or its libraries differ from the sender's."""


class OtherThemeError(ClusterError):
    """The worker's theme differs, so it has to be sent along."""
