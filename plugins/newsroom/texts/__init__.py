"""Texts in several languages, which one a reader gets when theirs is missing, and what people call languages."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from itertools import chain

LANGUAGE_CODE = re.compile(r"[a-z]{2,3}")
_LANGUAGES = {
    "kk": "kz kaz kazakh qaz kk-kz kz-kz қаз қазақ қазақша каз казахский",
    "ru": "rus russian ru-ru ru-kz рус русский орысша орыс",
    "en": "eng english en-us en-gb англ английский ағылшын ағылшынша",
}
LANGUAGE_OF = {name: code for code, names in _LANGUAGES.items() for name in names.split()}
_KAZAKH_LETTER = re.compile("[әғқңөұүһі]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Text:
    """A text and the language it is written in, so that a page can mark it with `lang`."""

    text: str
    language: str

    def __str__(self) -> str:
        return self.text


@dataclass(frozen=True, slots=True)
class Texts:
    """One text in the languages it was written in; the writer's order is kept."""

    by_language: tuple[tuple[str, str], ...] = ()

    @classmethod
    def of(cls, values: Mapping[str, str]) -> Texts:
        """Take `{"kk": "…", "ru": "…"}`."""
        return cls(tuple(values.items()))

    def __bool__(self) -> bool:
        return bool(self.by_language)

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self.by_language)

    def get(self, language: str, fallbacks: Iterable[str] = ()) -> Text:
        """Return the text in `language`, else in the first of `fallbacks`, else in any; empty if there is none."""
        written = dict(self.by_language)
        for wanted in chain((language,), fallbacks, written):
            if wanted in written:
                return Text(written[wanted], wanted)
        return Text("", language)


def language_called(name: str) -> str | None:
    """Return the code of a language by one of its names: `kz`, «қазақша», `Russian`; None for any other word."""
    return LANGUAGE_OF.get(name.strip().lower())


def language_like(written: str, words: str = "") -> str:
    """Return the code of a language that was written otherwise: `kz` is `kk`; by the letters of `words` without one."""
    small = written.strip().lower()
    last = small.rpartition(".")[2]
    for name in (small, last):
        if name in LANGUAGE_OF:
            return LANGUAGE_OF[name]
        if LANGUAGE_CODE.fullmatch(name):
            return name
    return "kk" if _KAZAKH_LETTER.search(words) else "ru"
