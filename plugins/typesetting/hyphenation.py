"""Soft hyphens in Kazakh words: no browser knows where they divide, and they are long."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import accumulate
from pathlib import Path

from .syllables import syllable_breaks
from .untouched import untouched

SOFT_HYPHEN = "\u00ad"
SHORTEST_WORD, LONGEST_WORD = 6, 64
SHORTEST_LOAN = 4
REMEMBERED_WORDS = 32_768

_SMALL, _LARGE = "а-яёәғқңөұүһі", "А-ЯЁӘҒҚҢӨҰҮҺІ"
# Abbreviations, mixed case, digits and names with @, # or \ before them do not match, nor addresses and file names;
# a word that has soft hyphens or is not composed (NFC) is left as it was written.
_JOINED = r"\w\u0300-\u036f\u00ad\u200b-\u200d\u2060"
# What stands before a word is looked at after its first letter: patterns that begin with letters are found faster.
_WORD = re.compile(
    rf"[{_LARGE}{_SMALL}](?<![{_JOINED}@#\\].)(?<!\w\w\..)[{_SMALL}]"
    rf"{{{SHORTEST_WORD - 1},{LONGEST_WORD - 1}}}(?![{_JOINED}@]|\.\w)"
)
_TAG = re.compile(r"(<[^<>]*>)")
_CODE_TAG = re.compile(r"<(/?)(?:code|pre|kbd|samp)\b")
_LOAN_WORDS = Path(__file__).with_name("loan_words.kk.txt")


def hyphenate(word: str, language: str) -> str:
    """Give a word with soft hyphens where it may be divided; only Kazakh words of 6 to 64 letters are."""
    return _divided(word) if language == "kk" and _WORD.fullmatch(word) else word


def soft_hyphens(text: str, language: str) -> str:
    """Give plain text with soft hyphens in its Kazakh words; addresses, file names and abbreviations stay whole."""
    return _divide_text(text) if language == "kk" else text


def soft_hyphens_html(html: str, language: str) -> str:
    """Give a piece of cleaned HTML with soft hyphens in its text, never in tags, code, pre, kbd and samp."""
    if language != "kk":
        return html
    pieces = _TAG.split(html)  # text at even places, tags at odd ones
    code = 0
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            pieces[place] = _divide_text(piece) if piece.strip() and not code else piece
        elif tag := _CODE_TAG.match(piece):
            code += -1 if tag[1] else 1
    return "".join(pieces)


def _divide_text(text: str) -> str:
    pieces: list[str] = []
    end = 0
    for start, stop in untouched(text):
        pieces += (_WORD.sub(_divided_match, text[end:start]), text[start:stop])
        end = stop
    rest = _WORD.sub(_divided_match, text[end:] if end else text)
    return "".join((*pieces, rest)) if pieces else rest


def _divided_match(word: re.Match[str]) -> str:
    return _divided(word[0])


@lru_cache(maxsize=REMEMBERED_WORDS)
def _divided(word: str) -> str:
    letters = word.lower()
    loan = _loan_beginning(letters)
    breaks = _loan_words().get(loan, ()) + tuple(place for place in syllable_breaks(letters) if place >= len(loan))
    starts, ends = (0, *breaks), (*breaks, len(word))
    return SOFT_HYPHEN.join(word[start:end] for start, end in zip(starts, ends, strict=True))


def _loan_beginning(word: str) -> str:
    beginnings = (word[:end] for end in range(len(word), SHORTEST_LOAN - 1, -1))
    return next((beginning for beginning in beginnings if beginning in _loan_words()), "")


@cache
def _loan_words() -> Mapping[str, tuple[int, ...]]:
    """Read beginnings of words and their places of division; lines are like `экс-порт`, `#` begins a comment."""
    lines = _LOAN_WORDS.read_text("utf-8").splitlines()
    parts = [line.split("-") for line in lines if line and not line.startswith("#")]
    return {"".join(word): tuple(accumulate(map(len, word[:-1]))) for word in parts}
