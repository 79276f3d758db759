"""The known word that somebody probably meant."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from difflib import get_close_matches

from .messages import NOTHING, Message, tell

NO_NAMES: Mapping[str, tuple[str, ...]] = {}
MOST_COMPARED = 100
"""Letters: comparing takes the square of them, and no name is as long."""


def nearest(word: str, known: Iterable[str], names: Mapping[str, Iterable[str]] = NO_NAMES) -> str | None:
    """Return the one of `known` that reads most like `word`, whatever the case; None if none is near.

    `names` are what some of them are called in other languages: «тақырып» finds `title`.
    """
    candidates = sorted(known)
    by_lower_case = {name.lower(): candidate for candidate in candidates for name in names.get(candidate, ())}
    by_lower_case |= {candidate.lower(): candidate for candidate in candidates}
    found = get_close_matches(word.lower()[:MOST_COMPARED], by_lower_case, n=1, cutoff=0.6)
    return by_lower_case[found[0]] if found else None


def did_you_mean(
    word: str,
    known: Iterable[str],
    otherwise: Message = NOTHING,
    names: Mapping[str, Iterable[str]] = NO_NAMES,
) -> Message:
    """Return the remedy that names the nearest of `known`, or `otherwise`."""
    meant = nearest(word, known, names)
    return tell("did you mean '{name}'?", name=meant) if meant else otherwise
