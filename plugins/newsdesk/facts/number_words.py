"""Numbers as they stand in a text, in digits and in words, before anybody asks what is counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from decimal import Decimal

from .numerals import NUMERALS, Numeral

NO_BREAK = "\u00a0\u2009\u202f"
_GROUPED = rf"\d{{1,3}}(?:[ {NO_BREAK}]\d{{3}})+(?!\d)"
_POINTS, _COMMAS = r"\d{1,3}(?:\.\d{3})+(?![\d,.]\d)", r"\d{1,3}(?:,\d{3})+(?!\d)"
_PLAIN = r"\d+(?:[.,]\d+)?"
_START = r"(?<![\w.,])(?<![^\W\d]-)"
_WORD = r"[^\W\d_]+"
_TOKENS = {
    "en": re.compile(rf"{_START}(?P<digits>(?:{_COMMAS}|{_GROUPED})(?:\.\d+)?|{_PLAIN})|(?P<word>{_WORD})"),
    "": re.compile(rf"{_START}(?P<digits>{_GROUPED}(?:,\d+)?|{_POINTS}|{_PLAIN})|(?P<word>{_WORD})"),
}
_POINT_GROUPS = re.compile(_POINTS)
_GAP = re.compile(rf"[\s{NO_BREAK}]+|-")
_AND = re.compile(r"\s+and\s+|-|\s+")
_BEFORE_SCALE = re.compile(r"\s+an?\s+|\s+|-")
_SINGULAR = frozenset(
    (
        *("десяток", "тысяча", "тысячу", "миллион", "миллиард", "жүз", "мың"),
        *("dozen", "hundred", "thousand", "million", "billion"),
    )
)
"""Scales that may stand without a number: «тысяча тенге», "a hundred"; «тысячи людей» are no number."""


@dataclass(frozen=True, slots=True)
class NumberWords:
    """A number by its words and their place in a text."""

    start: int
    end: int
    value: Decimal
    scale: Decimal = Decimal(1)
    """The smallest that multiplied something: a thousand in «15 тысяч»."""
    _total: Decimal = Decimal(0)
    """What is behind its scale already: of «1 миллион 200» the million."""
    in_digits: bool = False
    is_loose: bool = False

    @property
    def _open(self) -> Decimal:
        """Return what a scale would multiply."""
        return self.value - self._total

    def joined(self, piece: Numeral, end: int) -> NumberWords | None:
        """Return the number with one more word; None where that begins another number."""
        if piece.adds_half:
            is_whole = self._open and self._open == self._open.to_integral_value()
            return replace(self, end=end, value=self.value + piece.value, is_loose=True) if is_whole else None
        if piece.is_scale:
            return self._multiplied(piece.value, end)
        if self.in_digits or not self._has_room(piece.value):
            return None
        return replace(self, end=end, value=self.value + piece.value, is_loose=piece.is_loose)

    def with_digits(self, value: Decimal, end: int) -> NumberWords | None:
        """Return the number with digits behind it: «1 миллион 200»; None where these are another number."""
        if self._open or not 100 <= value < self.scale:
            return None
        return replace(self, end=end, value=self.value + value)

    def _multiplied(self, by: Decimal, end: int) -> NumberWords | None:
        count = self._open
        if not count or by >= self.scale > 1 or (by <= 100 and count >= 10):
            return None
        if by <= 100:
            return replace(self, end=end, value=self._total + count * by, is_loose=False)
        total = self._total + count * by
        return replace(self, end=end, value=total, scale=by, _total=total, is_loose=False)

    def _has_room(self, value: Decimal) -> bool:
        """Return whether digits of the number are still zero where the value has its own."""
        size = 10 if value < 10 else 100 if value < 100 else 1000
        return self._open % size == 0 and value < self.scale if self.scale > 1 else self._open % size == 0


def number_words(text: str, language: str) -> Iterator[NumberWords]:
    """Yield the numbers of a text in their order."""
    numerals = NUMERALS.get(language, {})
    number: NumberWords | None = None
    for token in _TOKENS.get(language, _TOKENS[""]).finditer(text):
        word = token["word"]
        piece = numerals.get(word.lower()) if word else None
        if word and piece is None:
            continue
        joined = _joined(number, piece, token, text, language) if number else None
        if joined:
            number = joined
            continue
        if number:
            yield number
        number = _begun(token, piece, language)
    if number:
        yield number


def _joined(
    number: NumberWords, piece: Numeral | None, token: re.Match[str], text: str, language: str
) -> NumberWords | None:
    is_scale = piece is not None and piece.is_scale
    gap = text[number.end : token.start()]
    if not (is_scale and not gap and number.in_digits) and not _gap(language, is_scale=is_scale).fullmatch(gap):
        return None
    if piece is None:
        return number.with_digits(digits_value(token["digits"], language), token.end())
    return number.joined(piece, token.end())


def _gap(language: str, *, is_scale: bool) -> re.Pattern[str]:
    """Return what may stand between two words of one number: "two hundred and six", "half a million"."""
    if language != "en":
        return _GAP
    return _BEFORE_SCALE if is_scale else _AND


def _begun(token: re.Match[str], piece: Numeral | None, language: str) -> NumberWords | None:
    """Return the number that a word begins; None where it is none by itself."""
    start, end = token.span()
    if piece is None:
        return NumberWords(start, end, digits_value(token["digits"], language), in_digits=True)
    if piece.adds_half or (piece.is_scale and token[0].lower() not in _SINGULAR):
        return None
    if piece.is_scale and piece.value > 100:
        return NumberWords(start, end, piece.value, piece.value, piece.value, is_loose=True)
    # «бір», «один», "one" may be no number at all.
    is_loose = piece.is_loose or piece.is_scale or piece.value == 1
    return NumberWords(start, end, piece.value, is_loose=is_loose)


def digits_value(digits: str, language: str) -> Decimal:
    """Return the value of digits, grouped and divided as a language does that."""
    plain = re.sub(rf"[ {NO_BREAK}]", "", digits)
    if language == "en":
        plain = plain.replace(",", "") if re.fullmatch(rf"{_COMMAS}(?:\.\d+)?", plain) else plain.replace(",", ".")
    elif _POINT_GROUPS.fullmatch(plain):
        plain = plain.replace(".", "")
    return Decimal(plain.replace(",", "."))
