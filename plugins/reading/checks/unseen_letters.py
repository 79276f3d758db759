"""Characters that nobody sees, written by a name for them: they are told and reach no page, as typed ones do not."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from functools import partial

from plugins.body import unseen
from plugins.newsroom import Problem, few, has_visible
from plugins.reading.header import Entry
from plugins.typesetting import without_unseen, without_unseen_entities

_LINE_BREAK = re.compile("[\u2028\u2029]")


def seen_entries(path: str, entries: Iterable[Entry]) -> tuple[tuple[Entry, ...], tuple[Problem, ...]]:
    """Return the entries of a header as readers will see them; a text in which nothing can be seen is empty."""
    told: list[Problem] = []
    seen = tuple(_seen_entry(path, entry, told) for entry in entries)
    return seen, tuple(told)


def _seen_entry(path: str, entry: Entry, told: list[Problem]) -> Entry:
    texts: list[str] = []
    taken: dict[str, None] = {}
    for text in entry.texts:
        bare, entities = without_unseen_entities(text)
        shown, letters = without_unseen(bare)
        taken |= dict.fromkeys((*entities.values(), *letters))
        texts.append(shown if has_visible(shown) else "")
    if taken:
        told.append(unseen(taken).at(path, entry.line, entry.key))
    return entry if entry.texts == tuple(texts) else replace(entry, texts=tuple(texts))


def without_line_breaks(path: str, text: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text with spaces for the breaks of lines that layout programs leave in what is copied from them."""
    if not _LINE_BREAK.search(text):
        return text, ()
    told = few(_LINE_BREAK.finditer(text), partial(_line_break, path, text))
    return _LINE_BREAK.sub(" ", text), tuple(told)


def _line_break(path: str, text: str, found: re.Match[str]) -> Problem:
    return unseen(found[0]).at(path, text.count("\n", 0, found.start()) + 1)
