"""A plugin for tests: it trips over what posts of organizations are called."""

from __future__ import annotations

import errno
import os
import signal
from typing import Any

from pelican import signals


def at_a_post(_: Any, metadata: dict[str, Any]) -> None:
    """Trip where Pelican's article is made: the work on one post."""
    match str(metadata["title"]).split("\u00a0")[0].split()[0].replace("\u00ad", ""):
        case "Stumble":
            message = "words of the post: stumble"
            raise ValueError(message)
        case "Greedy":
            raise MemoryError
        case "Deadly":
            os.kill(os.getpid(), signal.SIGKILL)
        case "Full":
            raise OSError(errno.ENOSPC, "no room")


def among_many(generator: Any) -> None:
    """Trip where it is not said over which post."""
    if any("Hidden" in str(article.title) for article in getattr(generator, "articles", ())):
        message = "somewhere"
        raise KeyError(message)


def register() -> None:
    signals.article_generator_context.connect(at_a_post)
    signals.article_generator_finalized.connect(among_many)
