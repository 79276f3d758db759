"""Texts of TOML files that readers see, proof-read by whoever knows the rules of languages."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import Any

from plugins.newsroom.problems import Problem, Severity
from plugins.newsroom.problems.messages import Message
from plugins.newsroom.texts import LANGUAGE_CODE
from plugins.newsroom.toml import TomlFile
from plugins.newsroom.toml.lines import Place
from plugins.newsroom.toml.table import problem_at

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
                yield replace(problem_at(file, place, code, message, remedy), severity=Severity.WARNING)


def _texts(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    inner = enumerate(value) if isinstance(value, list) else value.items() if isinstance(value, dict) else ()
    for key, one in inner:
        if isinstance(one, str) and LANGUAGE_CODE.fullmatch(str(key)):
            yield (*place, key), one
        elif isinstance(one, dict | list):
            yield from _texts(one, (*place, key))
