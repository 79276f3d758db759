"""Mistakes that are seen in the file itself, and what is put right there.

Look-alike letters, headlines, numbers of people and cards, characters that nobody sees.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from functools import partial

from plugins.body import unseen
from plugins.newsroom import Problem, few, has_visible, tell, warning
from plugins.reading.header import HeaderEntry, Parts
from plugins.reading.limits import TITLE_LETTERS
from plugins.typesetting import LookAlike, look_alikes, without_unseen, without_unseen_entities

from .card_numbers import card_numbers
from .personal_numbers import personal_numbers

EASY_TITLE = 120
"""Letters of a headline that a phone shows in a few lines and networks show whole."""
# Most lines have not as many digits as the shortest number that is looked for.
_MANY_DIGITS = re.compile(r"\d(?:\D{0,3}\d){10}")
_LINE_BREAK = re.compile("[\u2028\u2029]")
_HAS_WORDS = re.compile(r"[^\W_]")

_KINDS = {
    "mixed-alphabets": tell("has letters of two alphabets"),
    "legacy-letter": tell("has a letter of an old font"),
    "direction-mark": tell("hides a mark that turns the direction of writing"),
    "zero-width": tell("hides a character that nobody sees"),
}


def look_alike_problems(path: str, text: str) -> Iterator[Problem]:
    """Find words of a file that only look right; where it was certainly meant, the site shows it repaired."""
    return few(look_alikes(text), partial(_look_alike, path))


def _look_alike(path: str, found: LookAlike) -> Problem:
    fault = _KINDS[found.kind]
    message = tell("'{word}' in column {column} {fault}", word=found.shown, column=found.column, fault=fault)
    if found.repaired is None:
        remedy = tell("type the word again with one keyboard layout")
    elif found.repaired:
        remedy = tell("it is published as '{word}'; type it so", word=found.repaired)
    else:
        remedy = tell("delete it")
    return warning("look-alike", message, remedy).at(path, found.line)


def title_problems(path: str, entries: Iterable[HeaderEntry]) -> Iterator[Problem]:
    """Find a headline without a word, and one that readers will hardly take in: it is cut where it is shared."""
    for entry in entries:
        if entry.key != "title" or entry.empty:
            continue
        if not _HAS_WORDS.search(entry.text):
            message = tell("the title has no word, so lists, cards and search show nothing of the post")
            wrong = warning("title-without-words", message, tell("say in words what it is about"))
            yield wrong.at(path, entry.line, "title")
        if EASY_TITLE < len(entry.text) <= TITLE_LETTERS:
            message = tell(
                "the title has {count} letters; readers take in about {most}", count=len(entry.text), most=EASY_TITLE
            )
            remedy = tell("say the most important in the title and the rest in the summary")
            yield warning("long-title", message, remedy).at(path, entry.line, "title")


def private_data(path: str, text: str, parts: Parts) -> Iterator[Problem]:
    """Look through a whole file, its header and comments too: whoever copies the repository reads those."""
    for number, line in enumerate(text.split("\n") if _MANY_DIGITS.search(text) else (), start=1):
        if not _MANY_DIGITS.search(line):
            continue
        field = _field(number, parts)
        for wrong in (*personal_numbers(line), *card_numbers(line)):
            yield wrong.at(path, number, field)


def _field(line: int, parts: Parts) -> str | None:
    """Return the key of the header that a line belongs to; None in the body."""
    if line >= parts.first_line:
        return None
    return next((entry.key for entry in reversed(parts.entries) if entry.line <= line), None)


def seen_entries(path: str, entries: Iterable[HeaderEntry]) -> tuple[tuple[HeaderEntry, ...], tuple[Problem, ...]]:
    """Return the entries of a header as readers will see them; a text in which nothing can be seen is empty."""
    seen: list[HeaderEntry] = []
    told: list[Problem] = []
    for entry in entries:
        texts: list[str] = []
        taken: dict[str, None] = {}
        for text in entry.texts:
            bare, entities = without_unseen_entities(text)
            shown, letters = without_unseen(bare)
            taken |= dict.fromkeys((*entities.values(), *letters))
            texts.append(shown if has_visible(shown) else "")
        if taken:
            told.append(unseen(taken).at(path, entry.line, entry.key))
        seen.append(replace(entry, texts=tuple(texts)))
    return tuple(seen), tuple(told)


def without_line_breaks(path: str, text: str) -> tuple[str, tuple[Problem, ...]]:
    """Return the text with spaces for the breaks of lines that layout programs leave in what is copied from them."""
    if not _LINE_BREAK.search(text):
        return text, ()

    def told(found: re.Match[str]) -> Problem:
        return unseen(found[0]).at(path, text.count("\n", 0, found.start()) + 1)

    return _LINE_BREAK.sub(" ", text), tuple(few(_LINE_BREAK.finditer(text), told))
