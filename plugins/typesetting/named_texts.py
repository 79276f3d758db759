"""Names, addresses and descriptions of TOML files read as a proof-reader would."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import Message, tell

from .look_alikes import look_alikes
from .markup import lone_quotes

_KINDS = {
    "mixed-alphabets": tell("has letters of two alphabets"),
    "legacy-letter": tell("has a letter of an old font"),
}
"""What else a text may hide, readers of TOML files tell themselves."""


def proofread(text: str, language: str) -> Iterator[tuple[str, Message, Message]]:
    """Yield code, message and remedy of words that only look right, and of a quotation mark without a partner."""
    for found in (one for one in look_alikes(text) if one.kind in _KINDS):
        message = tell("'{value}' {fault}", value=found.shown, fault=_KINDS[found.kind])
        yield "look-alike", message, tell("type the word again with one keyboard layout")
    if any(lone_quotes(text, language)):
        yield "lone-quote", tell("a quotation mark in '{text}' has no partner", text=text), tell("add or delete one")
