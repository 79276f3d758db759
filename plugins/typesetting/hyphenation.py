"""Soft hyphens in Kazakh words: no browser knows where they divide, and they are long.

A word may be divided by its syllables, as the spelling rules of the language have it; loan words have places of their
own in a list.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import accumulate, pairwise
from pathlib import Path

from .passage import parts_of
from .unseen import SOFT_HYPHEN

SHORTEST_WORD, LONGEST_WORD = 6, 64
SHORTEST_LOAN = 4
SMALLEST_PART = 3
"""Letters: fewer are neither left behind nor carried over."""
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
# What ends a paragraph; a heading and a cell are narrower than their words, so that their last one is divided too.
_BLOCK_END = re.compile(
    r"<(?:(?P<paragraph>/(?:p|li|dd|figcaption|blockquote|div)>|(?:p|ul|ol|dl|pre|table|blockquote|figure|div)\b)"
    r"|/?(?:h[1-6]|t[dhr]|dt|thead|tbody|table)\b)"
)
_CODE_TAG = re.compile(r"<(/?)(?:code|pre|kbd|samp)\b")
_LOAN_WORDS = Path(__file__).with_name("loan_words.kk.txt")


def hyphenate(word: str, language: str) -> str:
    """Return a word with soft hyphens where it may be divided; only Kazakh words of 6 to 64 letters are."""
    return _divided(word) if language == "kk" and _WORD.fullmatch(word) else word


def soft_hyphens(text: str, language: str, *, paragraph: bool = False) -> str:
    """Return plain text with soft hyphens in its Kazakh words; addresses, file names and abbreviations stay whole.

    The last word of a paragraph is never divided.
    """
    if language != "kk":
        return text
    end = _last_word(text) if paragraph else len(text)
    return _divide_text(text[:end]) + text[end:]


def soft_hyphens_html(html: str, language: str) -> str:
    """Return a piece of cleaned HTML with soft hyphens in its text, never in tags, code, pre, kbd and samp.

    The last word of a paragraph or list item is never divided.
    """
    if language != "kk":
        return html
    pieces = _TAG.split(html)  # text at even places, tags at odd ones
    last_words = _last_words(pieces)
    code = 0
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            if piece.strip() and not code:
                end = last_words.get(place, len(piece))
                pieces[place] = _divide_text(piece[:end]) + piece[end:]
        elif tag := _CODE_TAG.match(piece):
            code += -1 if tag[1] else 1
    return "".join(pieces)


def _last_words(pieces: Sequence[str]) -> dict[int, int]:
    """Return where the last words of paragraphs begin in pieces of text; one may go over several, cut by tags."""
    beginnings: dict[int, int] = {}
    texts: list[int] = []
    for place, piece in enumerate(pieces):
        if place % 2 == 0:
            if piece and (texts or not piece.isspace()):
                texts.append(place)
        elif ended := _BLOCK_END.match(piece):
            if ended["paragraph"]:
                beginnings.update(_last_word_of(pieces, texts))
            texts = []
    return beginnings


def _last_word_of(pieces: Sequence[str], texts: Sequence[int]) -> Iterator[tuple[int, int]]:
    seen = False
    for place in reversed(texts):
        text = pieces[place] if seen else pieces[place].rstrip()
        if seen and text[-1].isspace():
            return
        if text:
            seen = True
            start = _last_word(text)
            yield place, start
            if start:
                return


def _last_word(text: str) -> int:
    """Return where it begins."""
    words = text.rstrip()
    return len(words) - len("".join(words.rsplit(None, 1)[-1:]))


def _divide_text(text: str) -> str:
    parts = parts_of(text)
    return "".join(source or _WORD.sub(lambda word: _divided(word[0]), shown) for shown, source in parts)


@lru_cache(maxsize=REMEMBERED_WORDS)
def _divided(word: str) -> str:
    letters = word.lower()
    loan = _loan_beginning(letters)
    breaks = _loan_words().get(loan, ()) + tuple(place for place in syllable_breaks(letters) if place >= len(loan))
    breaks = tuple(place for place in breaks if SMALLEST_PART <= place <= len(word) - SMALLEST_PART)
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


SMALLEST_SYLLABLES = 2
"""Letters: one letter alone is never left behind nor carried over."""

_VOWELS = frozenset("аәоөұүыіеэёиюя")
_SIGNS = frozenset("ьъ")
# One sound spelled with two letters, in loan words.
_DIGRAPHS = frozenset({"дж", "дз"})


def syllable_breaks(word: str) -> tuple[int, ...]:
    """Return the places in a word of small Kazakh letters before which it may be divided, at least 2 letters a side.

    One consonant goes to the next syllable: ке-ре-ге, құ-мырс-қа. Compounds follow their syllables: кә-сі-по-дақ.
    """
    breaks = (_break_between(word, left, right) for left, right in pairwise(_nuclei(word)))
    return tuple(place for place in breaks if place and SMALLEST_SYLLABLES <= place <= len(word) - SMALLEST_SYLLABLES)


def _nuclei(word: str) -> Iterator[int]:
    """Return the places of the vowels that make syllables; у after a vowel is a consonant: тау, да-уыс, but оқу."""
    after_vowel = False
    for place, letter in enumerate(word):
        after_vowel = letter in _VOWELS or (letter == "у" and not after_vowel)
        if after_vowel:
            yield place


def _break_between(word: str, left: int, right: int) -> int | None:
    """Return the place between two neighbouring vowels where the second syllable begins."""
    onset = right - 1
    if onset == left or word[onset] == "ъ":
        return right
    if word[onset] == "й" and onset == left + 1:
        # Schools divide да-йын, printers дай-ын: neither is done, the next place is never far.
        return None
    if word[onset] == "ь" or word[onset - 1 : right] in _DIGRAPHS:
        onset -= 1
    return onset if onset > left and word[onset] not in _SIGNS else None
