"""The interface's texts: English in the sources, gettext catalogues for every language of readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from gettext import GNUTranslations, NullTranslations
from pathlib import Path

from plugins.messages import read_interface_catalogue

KIND_NAMES = {
    "news": "",
    "release": "Press release",
    "statement": "Statement",
    "announcement": "Announcement",
    "event": "Event",
    "interview": "Interview",
    "report": "Report",
    "federation": "Federation of trade unions",
    "territorial": "Territorial union association",
    "sectoral": "Sectoral trade union",
    "primary": "Primary union organization",
}
"""Kinds of posts and of organizations in English; plain news needs no name."""

_ENGLISH = NullTranslations()


@dataclass(frozen=True, slots=True)
class Catalogues:
    """The translations of the interface; a language or a text that is missing is shown in English."""

    by_language: Mapping[str, GNUTranslations]
    translated: Mapping[str, frozenset[str]] = field(default_factory=dict)
    """The English texts that each catalogue translates."""
    counted: frozenset[str] = frozenset()
    """The English texts that have a form for each count."""
    own: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """A federation's own words, by language and English text: these go first."""

    def gettext(self, language: str, msgid: str, **values: object) -> str:
        """Translate a text into `language`, `%(name)s` filled from `values`; plain, whoever shows it escapes it."""
        text = self.own.get(language, {}).get(msgid) or self._of(language).gettext(msgid)
        return text % values if values else text

    def ngettext(self, language: str, singular: str, plural: str, count: int, **values: object) -> str:
        """Return the form that goes with `count` in `language`; `%(count)d` is filled with it."""
        return self._of(language).ngettext(singular, plural, count) % {**values, "count": count}

    def kind_name(self, language: str, kind: str) -> str:
        """Name the kind of a post (empty for plain news) or of an organization."""
        name = KIND_NAMES[kind]
        return self.gettext(language, name) if name else ""

    def untranslated(self, language: str) -> int:
        """Count the texts that another language has and this one shows in English; English needs none."""
        if language == "en":
            return 0
        texts: frozenset[str] = frozenset().union(*self.translated.values())
        return len(texts - self.translated.get(language, frozenset()))

    def _of(self, language: str) -> NullTranslations:
        return self.by_language.get(language, _ENGLISH)


@cache
def load_catalogues(translations: Path) -> Catalogues:
    """Read `<translations>/<language>/LC_MESSAGES/habarshy.po` of every language, once in a process.

    Raises CatalogueError, with a message for people, where one cannot be used.
    """
    files = sorted(translations.glob("*/LC_MESSAGES/habarshy.po"))
    read = {file.parts[-3]: read_interface_catalogue(file) for file in files}
    return Catalogues(
        by_language={language: catalogue.texts for language, catalogue in read.items()},
        translated={language: catalogue.translated for language, catalogue in read.items()},
        counted=frozenset().union(*(catalogue.counted for catalogue in read.values())),
    )
