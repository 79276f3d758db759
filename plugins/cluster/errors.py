"""What goes wrong between this machine and a cluster's workers."""

from __future__ import annotations

from plugins.newsroom import UserError


class ClusterError(UserError):
    """A cluster that cannot build this site; the message says why and what to do."""


class OtherCodeError(Exception):
    """The worker's code or its libraries differ from the sender's."""


class OtherThemeError(Exception):
    """The worker's theme differs, so it has to be sent along."""
