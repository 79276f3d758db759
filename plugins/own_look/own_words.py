"""`texts.<language>.toml`: a federation's own words in the place of the interface's."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from plugins.messages import PER_CENT
from plugins.newsroom import Message, Problem, TomlFile, did_you_mean, has_visible, problem_at, read_toml, tell
from plugins.views import Catalogues

FILE = re.compile(r"texts\.([a-z]{2,3})\.toml")
MORE_LETTERS = 20
"""How many letters more than twice the English ones own words may have."""


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong with one text, and what to do."""

    message: Message
    remedy: Message


def own_words(path: str, data: bytes, catalogues: Catalogues) -> tuple[Mapping[str, str], tuple[Problem, ...]]:
    """Return the words that may be shown, by the English text, and what is wrong with the others."""
    file = read_toml(path, data)
    if not isinstance(file, TomlFile):
        return {}, file
    known = frozenset().union(*catalogues.translated.values())
    wrong = {key: found for key, value in file.values.items() if (found := _wrong(key, value, known, catalogues))}
    problems = (problem_at(file, (key,), "theme-text", one.message, one.remedy) for key, one in wrong.items())
    right = {key: value for key, value in file.values.items() if key not in wrong}
    return right, (*file.damaged, *problems)


def _wrong(key: str, value: object, known: frozenset[str], catalogues: Catalogues) -> Wrong | None:
    return next(_faults(key, value, known, catalogues), None)


def _faults(key: str, value: object, known: frozenset[str], catalogues: Catalogues) -> Iterator[Wrong]:
    if key not in known:
        where = tell("all texts stand in theme/translations/ru/LC_MESSAGES/habarshy.po, as msgid")
        yield Wrong(tell("the interface has no text '{text}'", text=key), did_you_mean(key, sorted(known), where))
    elif key in catalogues.counted:
        message = tell("this text has a form for each count, which cannot be written here")
        yield Wrong(message, tell("delete the line"))
    elif not isinstance(value, str) or not has_visible(value):
        yield Wrong(tell("the words are missing"), tell('write them between quotation marks: "…" = "…"'))
    elif not value.isprintable():
        yield Wrong(tell("there is a line break, or a character that nobody sees"), tell("write the words on one line"))
    else:
        yield from _misfits(key, value)


def _misfits(key: str, value: str) -> Iterator[Wrong]:
    values, most = sorted(PER_CENT.findall(key)), 2 * len(key) + MORE_LETTERS
    if values and (sorted(PER_CENT.findall(value)) != values or "%" in PER_CENT.sub("", value)):
        remedy = tell("write its values as the English text does: {values}", values=", ".join(values))
        yield Wrong(tell("the values of the text are not the same"), remedy)
    if len(value) > most:
        message = tell("the words have {count} letters, and there is room for {most}", count=len(value), most=most)
        yield Wrong(message, tell("write it shorter"))
