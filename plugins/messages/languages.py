"""In which language people are told something: authors in that of their files, the terminal in its own."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

TRANSLATIONS = Path(__file__).parent / "translations"
VARIABLE = "HABARSHY_LANGUAGE"
ENGLISH = "en"
_OF_TERMINALS = ("LC_ALL", "LC_MESSAGES", "LANG")


@cache
def spoken() -> tuple[str, ...]:
    """Give the languages in which people can be told something, sorted."""
    return tuple(sorted({ENGLISH, *(file.parts[-3] for file in TRANSLATIONS.glob("*/LC_MESSAGES/messages.po"))}))


def language_of_authors(languages: Iterable[str], environment: Mapping[str, str]) -> str:
    """Give the first of an organization's languages that is spoken, else English; HABARSHY_LANGUAGE goes before."""
    return _first_spoken((environment.get(VARIABLE, ""), *languages))


def language_of_terminal(environment: Mapping[str, str]) -> str:
    """Give the language of whoever sits there: HABARSHY_LANGUAGE, else the system's, such as `ru_RU.UTF-8`."""
    told = (environment.get(name, "").partition(".")[0].partition("_")[0] for name in _OF_TERMINALS)
    return _first_spoken((environment.get(VARIABLE, ""), *told))


def _first_spoken(languages: Iterable[str]) -> str:
    return next((language for language in languages if language in spoken()), ENGLISH)
