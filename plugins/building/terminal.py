"""Words for whoever sits at the terminal."""

from __future__ import annotations

import os

from plugins.messages import in_language, language_of_terminal
from plugins.newsroom import Message


def at_terminal(message: Message) -> str:
    """Give a message in the terminal's language."""
    return in_language(message, language_of_terminal(os.environ))
