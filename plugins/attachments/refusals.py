"""Why the program that rewrites gives no PDF back, as words that cross a process; `flaws` says each to people."""

from __future__ import annotations

from enum import Enum


class Refusal(Enum):
    """The rule that a file breaks, by its name."""

    FOREIGN = "attachment-format"
    DAMAGED = "attachment-damaged"
    ENCRYPTED = "attachment-encrypted"
    SCRIPT = "attachment-script"
    ACTION = "attachment-action"
    EMBEDDED = "attachment-embedded"
