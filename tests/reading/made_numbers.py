"""Numbers with right checksums, made here: they are nobody's."""

from __future__ import annotations


def personal(born: str, century: str, serial: str) -> str:
    """Complete eleven digits to a personal number by the registers' two passes of weights."""
    digits = [int(digit) for digit in born + century + serial]
    first = sum((place + 1) * digit for place, digit in enumerate(digits)) % 11
    last = first if first < 10 else sum(((place + 2) % 11 + 1) * digit for place, digit in enumerate(digits)) % 11
    assert last < 10, "the registers give such a number to nobody"
    return f"{born}{century}{serial}{last}"


def card(first: str, length: int) -> str:
    """Complete an issuer's first digits to a card's number of that length by Luhn's sum."""
    body = (first + "1234567890" * 2)[: length - 1]
    return next(body + last for last in "0123456789" if luhn_is_right(body + last))


def luhn_is_right(digits: str) -> bool:
    doubled = {"0": 0, "1": 2, "2": 4, "3": 6, "4": 8, "5": 1, "6": 3, "7": 5, "8": 7, "9": 9}
    backwards = digits[::-1]
    return (sum(map(int, backwards[::2])) + sum(doubled[digit] for digit in backwards[1::2])) % 10 == 0
