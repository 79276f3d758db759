"""What a proof-reader marks: look-alike letters, lone quotation marks, a language that is not the one of the name."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import partial

from plugins.newsroom import Problem, few, tell
from plugins.typesetting import LookAlike, guess_language, look_alikes, unbalanced_quotes

from .entries import Entry
from .limits import TITLE_LETTERS
from .wrong import warning

_TAG = re.compile(r"</?[A-Za-z][^<>\n]*>")
KNOWN_LANGUAGES = ("kk", "ru", "en")
BEGINNING = 800
"""Characters that tell a language: more than a hundred words."""

EASY_TITLE = 120
"""Letters of a headline that a phone shows in a few lines and networks show whole."""

_KINDS = {
    "mixed-alphabets": tell("has letters of two alphabets"),
    "legacy-letter": tell("has a letter of an old font"),
    "direction-mark": tell("hides a mark that turns the direction of writing"),
    "zero-width": tell("hides a character that nobody sees"),
}
_LANGUAGES = {"kk": tell("Kazakh"), "ru": tell("Russian"), "en": tell("English")}


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


def quote_problems(path: str, body: str, first_line: int, language: str) -> Iterator[Problem]:
    """Tell of quotation marks without a partner; their paragraphs keep the marks that were typed."""
    prose = _TAG.sub(lambda tag: " " * len(tag[0]), body)  # HTML has quotation marks of its own, and is told elsewhere

    def lone_quote(place: tuple[int, int]) -> Problem:
        message = tell("the quotation mark in column {column} has no partner in its paragraph", column=place[1])
        return warning("lone-quote", message, tell("add or delete one")).at(path, first_line + place[0] - 1)

    return few(unbalanced_quotes(prose, language), lone_quote)


def title_problems(path: str, entries: Iterable[Entry]) -> Iterator[Problem]:
    """Tell of a headline that readers will hardly take in; one without a shorter title for sharing is cut there."""
    for entry in entries:
        if entry.key == "title" and EASY_TITLE < len(entry.text) <= TITLE_LETTERS:
            message = tell(
                "the title has {count} letters; readers take in about {most}", count=len(entry.text), most=EASY_TITLE
            )
            remedy = tell("say the most important in the title and the rest in the summary")
            yield warning("long-title", message, remedy).at(path, entry.line, "title")


def language_problems(path: str, heading: str, body: str, first_line: int, language: str) -> Iterator[Problem]:
    """Tell of a text, with the words above it, that is in another language than its file's name says."""
    if language not in KNOWN_LANGUAGES:
        return
    text = f"{heading}\n\n{body}"
    # A text that begins in its language is in it: the rest is not asked.
    beginning = text[: max(text.find(" ", BEGINNING), 0)]
    if beginning and guess_language(beginning, KNOWN_LANGUAGES) == language:
        return
    found = guess_language(text, KNOWN_LANGUAGES)
    if found and found != language:
        ending = f".{language}.md"
        message = tell(
            "the language of the text seems to be {language}, and the file's name says {ending}",
            language=_LANGUAGES[found],
            ending=ending,
        )
        remedy = tell("rename the file to end in {ending}, or put the translation in", ending=f".{found}.md")
        yield warning("language-of-text", message, remedy).at(path, first_line)
