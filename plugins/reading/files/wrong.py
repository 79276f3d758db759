"""Mistakes before their place is known."""

from __future__ import annotations

from plugins.body import Wrong
from plugins.newsroom import Message, tell


def wrong_file(path: str, code: str, message: Message, remedy: Message) -> Wrong:
    """Return what is wrong with a picture or PDF that a text names: one text has many, so its name is told."""
    return Wrong(code, tell("{name}: {reason}", name=path.rpartition("/")[2], reason=message), remedy)
