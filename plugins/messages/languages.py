"""In which language people are told something, and a message as text in it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path

from plugins.newsroom import Message, worded

from .message_catalogue import MessageCatalogue, read_message_catalogue

TRANSLATIONS = Path(__file__).parent / "translations"
VARIABLE = "HABARSHY_LANGUAGE"
ENGLISH = "en"
DECIMAL_SIGNS = {"kk": ",", "ru": ","}
"""The sign before tenths (CLDR); a point elsewhere."""
GROUP_SIGNS = {"kk": "\u00a0", "ru": "\u00a0"}
"""The sign between groups of three digits (CLDR); a comma elsewhere."""
_OF_TERMINALS = ("LC_ALL", "LC_MESSAGES", "LANG")


@cache
def spoken() -> tuple[str, ...]:
    """Return the languages in which people can be told something, sorted."""
    return tuple(sorted({ENGLISH, *(file.parts[-3] for file in TRANSLATIONS.glob("*/LC_MESSAGES/messages.po"))}))


def language_of_authors(languages: Iterable[str], environment: Mapping[str, str]) -> str:
    """Return the first of an organization's languages that is spoken, else English; HABARSHY_LANGUAGE goes before."""
    return _first_spoken((environment.get(VARIABLE, ""), *languages))


def language_of_terminal(environment: Mapping[str, str]) -> str:
    """Return the language of whoever sits there: HABARSHY_LANGUAGE, else the system's, such as `ru_RU.UTF-8`."""
    system = (environment.get(name, "").partition(".")[0].partition("_")[0] for name in _OF_TERMINALS)
    return _first_spoken((environment.get(VARIABLE, ""), *system))


def in_language(message: Message, language: str) -> str:
    """Return a message as text; what has no translation is in English, as is all where the catalogue is damaged."""
    if language == ENGLISH:
        return str(message)
    catalogue = _catalogue(language)

    def translated(one: Message) -> str:
        if one.plural:
            return catalogue.ngettext(one.text, one.plural, one.count)
        return catalogue.gettext(one.text)

    return worded(message, translated, DECIMAL_SIGNS.get(language, "."), GROUP_SIGNS.get(language, ","))


def _first_spoken(languages: Iterable[str]) -> str:
    return next((language for language in languages if language in spoken()), ENGLISH)


@cache
def _catalogue(language: str) -> MessageCatalogue:
    """Open a catalogue, once in a process."""
    try:
        return read_message_catalogue(TRANSLATIONS / language / "LC_MESSAGES" / "messages.po")
    except (OSError, ValueError):
        return MessageCatalogue()
