"""Files of the index as a reader's browser takes them apart, written a second time, bit by bit."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from itertools import count

from plugins.search.readings import RULES_FILE

LETTERS = {name: rules["letters"] for name, rules in json.loads(RULES_FILE.read_bytes())["languages"].items()}


def exchanged(text: str, language: str) -> str:
    """Return a text with the letters of each half of the language's as those of the other."""
    letters = LETTERS.get(language, "")
    return text.translate(str.maketrans(letters, letters[26:] + letters[:26]))


def drawers(files: Mapping[str, bytes], language: str) -> list[dict[str, tuple[list[int], list[int]]]]:
    """Return, of each drawer of a tier, the words that have lists, with the posts and the titles that have each."""
    return [dict(_read(text, language)) for text in _texts(files, "words")]


def beginnings_in(files: Mapping[str, bytes], language: str) -> list[str]:
    """Return the plain beginnings with which the drawers of a tier begin."""
    divided = list(_texts(files, "drawers")) or [files["drawers.txt"].decode()]
    return [word for text in divided for word, _ in _words(text, language)]


def all_words(files: Mapping[str, bytes], language: str) -> dict[str, tuple[list[int], list[int]]]:
    """Return the words of all drawers of a tier together."""
    return {word: posts for drawer in drawers(files, language) for word, posts in drawer.items()}


def words_without_lists(files: Mapping[str, bytes], language: str) -> tuple[set[str], set[str]]:
    """Return the words of a tier that a common reading tells, and those that lie beside their drawers."""
    told: set[str] = set()
    beside: set[str] = set()
    for text in _texts(files, "words"):
        for line, found in zip(text.split("\n")[2:], (told, beside), strict=False):
            found.update(word for word, _ in _words(line, language))
    return told, beside


def _texts(files: Mapping[str, bytes], stem: str) -> Iterator[str]:
    for number in count():
        if f"{stem}-{number}.txt" not in files:
            return
        yield files[f"{stem}-{number}.txt"].decode()


def _read(text: str, language: str) -> Iterator[tuple[str, tuple[list[int], list[int]]]]:
    words, letters, *_ = text.split("\n")
    bits = iter("".join(f"{ord(letter) - 48:06b}" for letter in letters))
    total = _count(bits)
    for word, is_in_titles in _words(words, language):
        posts = _posts(bits, total)
        yield word, (posts, _posts(bits, total) if is_in_titles else [])


def _words(text: str, language: str) -> Iterator[tuple[str, bool]]:
    word = ""
    for same, rest, in_titles in re.findall(r"([A-Y])([^A-Z]*)(Z?)", text):
        word = word[: ord(same) - 65] + exchanged(rest, language)
        yield word, bool(in_titles)


def _posts(bits: Iterator[str], total: int) -> list[int]:
    many, found = _count(bits), [-1]
    step = 1
    while step * 2 * many * 3 <= 2 * total:
        step *= 2
    for _ in range(many):
        distance = step * _ones(bits) + _number(bits, step.bit_length() - 1, 0)
        found.append(found[-1] + 1 + distance)
    return found[1:]


def _count(bits: Iterator[str]) -> int:
    return _number(bits, _ones(bits), 1)


def _ones(bits: Iterator[str]) -> int:
    many = 0
    while next(bits) == "1":
        many += 1
    return many


def _number(bits: Iterator[str], digits: int, first: int) -> int:
    for _ in range(digits):
        first = 2 * first + int(next(bits))
    return first
