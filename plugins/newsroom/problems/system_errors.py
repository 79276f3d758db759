"""Why the system refused something, in words that can be translated: its own are in the machine's language."""

from __future__ import annotations

import errno

from .messages import Message, tell

_REASONS = {
    errno.EACCES: tell("no permission"),
    errno.EPERM: tell("no permission"),
    errno.EROFS: tell("the disk can only be read"),
    errno.ENOENT: tell("it is not there"),
    errno.ENOTDIR: tell("a folder on the way is a file"),
    errno.EISDIR: tell("it is a folder"),
    errno.ENOSPC: tell("the disk is full"),
    errno.EDQUOT: tell("the disk is full"),
    errno.EIO: tell("the disk is damaged"),
    errno.ENAMETOOLONG: tell("the name is too long"),
    errno.EADDRINUSE: tell("another program listens there"),
}


NO_ROOM = frozenset((errno.ENOSPC, errno.EDQUOT))
"""The disk is full, or the share of it that somebody was given."""


def disk_is_full(error: OSError) -> bool:
    """Say whether what failed would have been done with more room."""
    return error.errno in NO_ROOM


_OF_THE_MACHINE = NO_ROOM | {errno.EROFS, errno.EIO, errno.EACCES, errno.EPERM, errno.EMFILE, errno.ENFILE}


def is_of_the_machine(error: OSError) -> bool:
    """Say whether what failed would fail for any text: the disk, rights, or too many open files."""
    return error.errno in _OF_THE_MACHINE


def system_reason(error: OSError) -> Message:
    """Say why the system refused, as the end of a sentence; what is rare is said as the system says it."""
    said = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0) or tell("the system said: {said}", said=said)
