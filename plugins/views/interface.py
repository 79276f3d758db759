"""The interface's texts: English in the sources, gettext catalogues for every language of readers."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from pathlib import Path

from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po

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

    def gettext(self, language: str, msgid: str, **values: object) -> str:
        """Give an English text in `language`, `%(name)s` filled from `values`; plain, whoever shows it escapes it."""
        text = self._of(language).gettext(msgid)
        return text % values if values else text

    def ngettext(self, language: str, singular: str, plural: str, count: int, **values: object) -> str:
        """Give the form that goes with `count` in `language`; `%(count)d` is filled with it."""
        return self._of(language).ngettext(singular, plural, count) % {**values, "count": count}

    def kind_name(self, language: str, kind: str) -> str:
        """Name the kind of a post (empty for plain news) or of an organization."""
        name = KIND_NAMES[kind]
        return self.gettext(language, name) if name else ""

    def _of(self, language: str) -> NullTranslations:
        return self.by_language.get(language, _ENGLISH)


@cache
def load_catalogues(translations: Path) -> Catalogues:
    """Read `<translations>/<language>/LC_MESSAGES/habarshy.po` of every language, once in a process."""
    files = sorted(translations.glob("*/LC_MESSAGES/habarshy.po"))
    return Catalogues({file.parts[-3]: _read(file) for file in files})


def _read(file: Path) -> GNUTranslations:
    # The .po files are what people edit; compiled in memory, no .mo file can be older than its source.
    compiled = BytesIO()
    with file.open("rb") as source:
        write_mo(compiled, read_po(source, locale=file.parts[-3], abort_invalid=True))
    compiled.seek(0)
    return GNUTranslations(compiled)
