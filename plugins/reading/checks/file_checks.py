"""What a proof-reader marks in the file itself: look-alike letters, which are repaired there, and the headline."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from plugins.body import warning
from plugins.newsroom import Problem, few, tell
from plugins.reading.header import Entry
from plugins.reading.limits import TITLE_LETTERS
from plugins.typesetting import LookAlike, look_alikes

EASY_TITLE = 120
"""Letters of a headline that a phone shows in a few lines and networks show whole."""
_HAS_WORDS = re.compile(r"[^\W_]")

_KINDS = {
    "mixed-alphabets": tell("has letters of two alphabets"),
    "legacy-letter": tell("has a letter of an old font"),
    "direction-mark": tell("hides a mark that turns the direction of writing"),
    "zero-width": tell("hides a character that nobody sees"),
}


def look_alike_problems(path: str, text: str) -> Iterator[Problem]:
    """Tell of words of a file that only look right; where it was certainly meant, the site shows it repaired."""
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


def title_problems(path: str, entries: Iterable[Entry]) -> Iterator[Problem]:
    """Tell of a headline without a word, and of one that readers will hardly take in: it is cut where it is shared."""
    for entry in entries:
        if entry.key != "title" or entry.empty:
            continue
        if not _HAS_WORDS.search(entry.text):
            message = tell("the title has no word, so lists, cards and search show nothing of the post")
            yield warning("title-without-words", message, tell("say in words what it is about")).at(
                path, entry.line, "title"
            )
        if EASY_TITLE < len(entry.text) <= TITLE_LETTERS:
            message = tell(
                "the title has {count} letters; readers take in about {most}", count=len(entry.text), most=EASY_TITLE
            )
            remedy = tell("say the most important in the title and the rest in the summary")
            yield warning("long-title", message, remedy).at(path, entry.line, "title")
