"""Words set aside before the first rule was written: forms of one word, and words that are not the same."""

from __future__ import annotations

from itertools import islice
from pathlib import Path

from plugins.search import folded_words

WORDS = Path(__file__).with_name("words")
LANGUAGES = ("kk", "ru", "en")


def pairs_of_forms(language: str) -> list[tuple[str, str]]:
    """Return each word with each of its forms."""
    lines = (line.split(":") for line in _lines(f"forms.{language}.txt"))
    return [(folded(word), folded(form)) for word, forms in lines for form in forms.split()]


def traps(language: str) -> list[tuple[str, str]]:
    """Return pairs of words that look as if one were a form of the other."""
    return [(folded(first), folded(second)) for first, second in map(str.split, _lines(f"traps.{language}.txt"))]


def many_forms(language: str, endings: list[str], count: int) -> list[str]:
    """Return so many words: all that were set aside with all endings, rightly put together or not."""
    stems = sorted({word for pair in (*pairs_of_forms(language), *traps(language)) for word in pair})
    longer = (stem + ending for ending in ("", *endings) for stem in stems)
    return list(islice(dict.fromkeys(longer), count))


def folded(word: str) -> str:
    """Return a word as search compares it."""
    (only,) = folded_words(word)
    return only


def _lines(name: str) -> list[str]:
    return (WORDS / name).read_text(encoding="utf-8").splitlines()
