"""A multiplication sign in sizes: 3×4, 10 × 15 см."""

from __future__ import annotations

import re

from plugins.typesetting.passage import GAPS, Edits

_HINT = re.compile(rf"[xх](?<=[\d{GAPS}].)(?=[{GAPS}]?\d)")
# One letter is found much faster than one of two.
_LATIN_HINT = re.compile(rf"x(?<=[\d{GAPS}].)(?=[{GAPS}]?\d)")
_NUMBER = r"\d{1,5}+(?>(?:[.,]\d{1,3})?)"
_UNIT = r"(?:мм|см|дм|м|км|mm|cm|m|in|px)(?![^\W\d_])"
# 0x1F is a number of programmers, A4x3 and 4x4Pro are names.
_SIZE = re.compile(
    rf"(?<![\w#@./,+])(?!0x)(?:{_NUMBER}(?:[xх×]{_NUMBER}){{1,3}}(?![\w²³])"
    rf"|{_NUMBER}(?:[{GAPS}]?[xх×][{GAPS}]?{_NUMBER}){{1,3}}(?=[{GAPS}]?{_UNIT}))"
)
_SIGN = re.compile("[xх]")


def multiplication(text: str, language: str) -> Edits:
    """Take the letter x of either alphabet between two numbers; with spaces around it only before a unit of length."""
    if not (_LATIN_HINT if language == "en" else _HINT).search(text):
        return
    for size in _SIZE.finditer(text):
        for sign in _SIGN.finditer(text, *size.span()):
            yield *sign.span(), "×"
