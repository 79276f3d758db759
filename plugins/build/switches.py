"""Switches that are on or off from outside by a word: `PREVIEW=1`, `PREVIEW=no`. The Makefile reads the same words."""

from __future__ import annotations

from collections.abc import Mapping

from plugins.newsroom import UserError, tell

ON = frozenset({"1", "yes", "true", "on"})
OFF = frozenset({"", "0", "no", "false", "off"})


class SettingsError(UserError):
    """A setting that no build can work with; the message says which, and what to do."""


def switched_off(value: str) -> bool:
    """Return whether a word means no; the settings and the Makefile go by that alone, and the build checks the word."""
    return _as_typed(value) in OFF


def flag(environment: Mapping[str, str], name: str, *, default: bool = False) -> bool:
    """Return what a variable says, `default` where it says nothing; raise SettingsError for any other word."""
    value = environment.get(name, "").strip() or ("1" if default else "0")
    if _as_typed(value) in ON | OFF:
        return not switched_off(value)
    raise SettingsError(tell("{name} must be 1 (yes) or 0 (no), not '{value}'", name=name, value=value))


def _as_typed(value: str) -> str:
    """Return a word without its capitals if they are one of the usual ways to write it: make knows no others."""
    word = value.strip()
    small = word.lower()
    return small if word in {small, small.upper(), small.title()} else word
