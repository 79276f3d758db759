"""The known word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable
from difflib import get_close_matches

from .messages import NOTHING, Message, tell


def nearest(word: str, known: Iterable[str]) -> str | None:
    """Give the one of `known` that reads most like `word`, whatever the case; None if none is near."""
    by_lower_case = {candidate.lower(): candidate for candidate in sorted(known)}
    found = get_close_matches(word.lower(), by_lower_case, n=1, cutoff=0.6)
    return by_lower_case[found[0]] if found else None


def did_you_mean(word: str, known: Iterable[str], otherwise: Message = NOTHING) -> Message:
    """Give the remedy that names the nearest of `known`, or `otherwise`."""
    meant = nearest(word, known)
    return tell("did you mean '{name}'?", name=meant) if meant else otherwise
