"""In which language people are told something, a message as text in it, and one language's catalogue of messages.

The .po file is not read through a .mo file, though gettext's reader of these takes a quarter of the time. No .mo
file lies in the
repository, and whatever made it, Babel would be needed before the first message of a fresh clone, of a checkout that
nobody may write to, and of a build that tells what is wrong with its own settings: 75 ms, where reading the .po file
takes 8. A kept .mo file could also be older than its source, and then people would be told what is no longer so. The
reader knows what our catalogues hold, and tests compare it with Babel over all of them.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import c2py
from pathlib import Path

from plugins.newsroom import Message, places_of, worded

COUNTS = range(200)
"""Enough numbers to try a rule of plurals with: they repeat after a hundred."""
_LINE = re.compile(r'(?:(msgid|msgid_plural|msgstr(?:\[\d+\])?)[ \t]+)?(".*")')
_PLURAL = re.compile(r"^Plural-Forms:.*?plural\s*=\s*([^;\n]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class MessageCatalogue:
    """Translations by the English text; of plurals by the English singular, all forms of them."""

    texts: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    form: Callable[[int], int] = int

    def gettext(self, text: str) -> str:
        """Translate a text; it stays as it is where there is no translation."""
        return self.texts.get(text, (text,))[0]

    def ngettext(self, text: str, plural: str, count: int) -> str:
        """Translate a text with the form for a count; it is in English where that form is missing."""
        translated, number = self.texts.get(text, ()), self.form(count)
        if 0 <= number < len(translated):
            return translated[number]
        return text if count == 1 else plural


def read_message_catalogue(file: Path) -> MessageCatalogue:
    """Read a `.po` file; what is not finished or has other values than the English text is left out.

    Raises OSError, and ValueError for a file that is no catalogue.
    """
    found = dict(_entries(file.read_text(encoding="utf-8")))
    rule = _PLURAL.search(found.pop("", ("",))[0])
    return MessageCatalogue(found, _plural_form(rule[1].strip() if rule else "n != 1"))


def _plural_form(rule: str) -> Callable[[int], int]:
    """Return what chooses the form for a count. Raises ValueError for a rule that cannot count."""
    form = c2py(rule)
    try:
        for count in COUNTS:
            form(count)
    except ArithmeticError as error:
        raise ValueError(rule) from error
    return form


def _entries(text: str) -> Iterator[tuple[str, tuple[str, ...]]]:
    for block in re.split(r"\n[ \t]*\n", text):
        entry = _entry(block)
        english = tuple(entry[name] for name in ("msgid", "msgid_plural") if name in entry)
        translated = tuple(words for name, words in entry.items() if name.startswith("msgstr"))
        values = frozenset().union(*map(places_of, english))
        if english and all(translated) and (not english[0] or all(places_of(words) <= values for words in translated)):
            yield english[0], translated


def _entry(block: str) -> dict[str, str]:
    """Return the strings of one entry by their keywords; none of one that somebody has still to look at."""
    found: dict[str, str] = {}
    keyword = ""
    for line in block.splitlines():
        if line.startswith("#,") and "fuzzy" in line:
            return {}
        read = _LINE.fullmatch(line.strip())
        if read:
            keyword = read[1] or keyword
            found[keyword] = found.get(keyword, "") + json.loads(read[2])
        elif line.strip() and not line.startswith("#"):
            raise ValueError(line)
    return found


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
