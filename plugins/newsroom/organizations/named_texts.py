"""Texts of TOML files that readers see: set with the right characters, and proof-read, by rules of languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any, TypeVar, cast

from plugins.newsroom.problems import Message, Problem
from plugins.newsroom.texts import LANGUAGE_CODE, Texts
from plugins.newsroom.toml import TomlFile
from plugins.newsroom.toml.lines import Place
from plugins.newsroom.toml.table import warning_at

OF_READERS = ("name", "short_name", "about", "contacts", "press_contacts", "sectors", "territories", "topics")
"""Keys under which texts stand by language, at any depth."""

Proofread = Callable[[str, str], Iterable[tuple[str, Message, Message]]]
"""Returns code, message and remedy of each thing that is wrong with a text in a language."""


def no_proofreader(_text: str, _language: str) -> Iterable[tuple[str, Message, Message]]:
    """Find nothing wrong."""
    return ()


def named_text_problems(file: TomlFile, proofread: Proofread) -> Iterator[Problem]:
    """Warn of names, addresses and descriptions that are not typed as they should be."""
    for key in OF_READERS:
        for place, text in _texts(file.values.get(key), (key,)):
            for code, message, remedy in proofread(text, str(place[-1])):
                yield warning_at(file, place, code, message, remedy)


def _texts(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    inner = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for key, one in inner:
        if isinstance(one, str) and LANGUAGE_CODE.fullmatch(str(key)):
            yield (*place, key), one
        elif isinstance(one, dict | list):
            yield from _texts(one, (*place, key))


_Value = TypeVar("_Value")
SetText = Callable[[str, str], str]
"""Takes a text and its language."""


def as_typed(text: str, _language: str) -> str:
    """Return the text itself."""
    return text


def set_texts(value: _Value, right: SetText) -> _Value:
    """Return a frozen dataclass with every `Texts` in it set, however deep it stands."""
    made: Any = value
    match made:
        case Texts():
            made = Texts(tuple((language, right(text, language)) for language, text in made))
        case tuple():
            made = tuple(set_texts(one, right) for one in made)
        case _ if is_dataclass(value):
            made = replace(made, **{one.name: set_texts(getattr(made, one.name), right) for one in fields(value)})
    return cast("_Value", made)
