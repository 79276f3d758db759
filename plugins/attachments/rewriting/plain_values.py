"""Values that lead nowhere: numbers, names, letters."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal

from pikepdf import Array, Name, String

from .content_operators import only_paints
from .programs import COLLECTIONS

_NUMBERS = re.compile(rb"[-+.\d\s\[\]]*+|null|true|false")
_LANGUAGE = re.compile(r"[A-Za-z0-9-]{0,35}")
_MARK = re.compile(r"[A-Za-z]{0,8}\d{1,12}")
"""A program's own name of a table's cell."""
_LETTERS = re.compile(r"(?>(?:/[!-'*-.0-;=?-Z\\^-z|~]*)*)")


def _is_number(value: object) -> bool:
    return isinstance(value, (int, float, Decimal)) and not isinstance(value, bool)


def _is_a(kind: type) -> Callable[[object], bool]:
    return lambda value: isinstance(value, kind)


def _all(test: Callable[[object], bool]) -> Callable[[object], bool]:
    """Return a test of an array, and of the arrays in it."""

    def fits(value: object, depth: int = 3) -> bool:
        return isinstance(value, Array) and all(
            item is None or test(item) or (depth and fits(item, depth - 1)) for item in value
        )

    return fits


_each_number = _all(_is_number)


def _are_numbers(value: object) -> bool:
    # Widths of letters come by the thousand: their text is looked at, where it has no references.
    if isinstance(value, Array) and _NUMBERS.fullmatch(value.unparse()):
        return True
    return _each_number(value)


def _matches(pattern: re.Pattern[str]) -> Callable[[object], bool]:
    return lambda value: isinstance(value, String) and pattern.fullmatch(str(value)) is not None


def _is_style(value: object) -> bool:
    """True for the font and colour of a form's letters, which are operators of a content stream."""
    return isinstance(value, String) and only_paints(bytes(value))


PLAIN: dict[str, Callable[[object], bool]] = {
    "number": _is_number,
    "numbers": _are_numbers,
    "flag": _is_a(bool),
    "flags": _all(_is_a(bool)),
    "name": _is_a(Name),
    "names": _all(_is_a(Name)),
    "numbers-and-names": _all(lambda value: _is_number(value) or isinstance(value, Name)),
    "text": _is_a(String),
    "texts": _all(_is_a(String)),
    "language": _matches(_LANGUAGE),
    "collection-name": _matches(COLLECTIONS),
    "mark": _matches(_MARK),
    "letters": _matches(_LETTERS),
    "twelve-bytes": lambda value: isinstance(value, String) and len(bytes(value)) == 12,
    "style": _is_style,
}
