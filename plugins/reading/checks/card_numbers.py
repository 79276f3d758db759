"""The number of a payment card is nobody's to publish, not even for a collection."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsroom import Mistake, tell

from .digit_groups import ADDRESS, Digits, digit_groups, is_called_otherwise, plain_numbers

FORMS = (*((length,) for length in range(13, 20)), (4, 4, 4, 4), (4, 4, 4, 4, 3), (4, 6, 5), (4, 6, 4))
_LONG = range(16, 20)
# First digits and lengths (ISO/IEC 7812): who issues cards, here and in the neighbourhood.
ISSUERS = (
    ("4", (13, 16, 19)),  # Visa
    ("5[1-5]|2(?:22[1-9]|2[3-9]|[3-6]|7[01]|720)", (16,)),  # Mastercard
    ("50(?:18|20|38)|5[678]|6(?:304|39|7)", range(13, 20)),  # Maestro
    ("3[47]", (15,)),  # American Express
    ("3(?:0[0-5]|095|[689])", (14, 16)),  # Diners Club
    ("6011|64[4-9]|65", _LONG),  # Discover
    ("35(?:2[89]|[3-8])", _LONG),  # JCB
    ("62|81", _LONG),  # UnionPay
    ("220[0-4]", _LONG),  # Mir
    ("8600|9112|9417|9860", (16,)),  # Uzcard, Belkart, Elkart, Humo
)
_ISSUERS = tuple((re.compile(first), lengths) for first, lengths in ISSUERS)
_REMEDY = tell(
    "delete it; for a collection give an account (IBAN); if it is another number, write groups of three digits"
)


def card_numbers(line: str) -> Iterator[Mistake]:
    """Yield a problem for each card's number in a line, without saying it."""
    plain = ADDRESS.sub(lambda found: "x" * len(found[0]), plain_numbers(line))
    for found in digit_groups(plain, FORMS):
        if is_card_number(found.value) and not _is_another(plain, found):
            message = tell("the number of a payment card begins in column {column}", column=found.column)
            yield Mistake("card-number", message, _REMEDY)


def _is_another(line: str, found: Digits) -> bool:
    """Return True if it is the number of an order or a book, a bar code, or a row of round numbers or years."""
    groups = [found.value[place : place + 4] for place in range(0, len(found.value), 4)]
    round_ones = all(group.endswith("00") for group in groups)
    in_order = len(found.value) == 16 and groups == sorted(groups) and len({group[:2] for group in groups}) == 1
    apart = line[found.column - 1 : found.column + 15].isdigit()
    bar_code = len(found.value) == 13 and found.value[:2] in ("46", "48")
    return is_called_otherwise(line, found.column) or bar_code or (not apart and (round_ones or in_order))


def is_card_number(digits: str) -> bool:
    """Return True if digits are a card's number: an issuer's first digits, its length, and Luhn's checksum."""
    issued = any(first.match(digits) and len(digits) in lengths for first, lengths in _ISSUERS)
    return issued and _luhn(digits) == 0


def _luhn(digits: str) -> int:
    """Return the rest of Luhn's sum (ISO/IEC 7812-1, annex B): 0 for a right number."""
    doubled = (sum(divmod(2 * int(digit), 10)) for digit in digits[-2::-2])
    return (sum(map(int, digits[-1::-2])) + sum(doubled)) % 10
