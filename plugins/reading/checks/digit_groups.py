"""Numbers as people type them: digits in one piece, or in groups with single spaces, hyphens or dots between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Bank accounts of Kazakhstan (IBAN): two digits, then sixteen letters or digits, often in groups of four.
_ACCOUNT = re.compile(r"(?<!\w)[KК]Z\d{2}(?:[ \u00a0-]?[0-9A-Z]){16}(?!\w)", re.IGNORECASE)
_CHAIN = re.compile(r"\d+(?:[ \u00a0\u2007\u2009\u202f.\u2010-\u2013-]\d+)*")


@dataclass(frozen=True, slots=True)
class Digits:
    """One or several groups of digits that follow each other in a line."""

    value: str
    column: int
    """Where they begin, counted from 1."""


def without_accounts(line: str) -> str:
    """Give the line with letters in the place of bank accounts: everybody may know those."""
    return _ACCOUNT.sub(lambda found: "x" * len(found[0]), line)


def digit_groups(line: str, forms: Sequence[tuple[int, ...]]) -> Iterator[Digits]:
    """Give all digits of a line that are grouped as one of the `forms` says: `(4, 4, 4, 4)`."""
    for chain in _CHAIN.finditer(line):
        groups = [(found[0], chain.start() + found.start()) for found in re.finditer(r"\d+", chain[0])]
        lengths = tuple(len(group) for group, _ in groups)
        for place, (_, start) in enumerate(groups):
            for form in forms:
                if lengths[place : place + len(form)] == form:
                    typed = "".join(group for group, _ in groups[place : place + len(form)])
                    # Digits of other scripts count as well.
                    yield Digits("".join(str(int(digit)) for digit in typed), start + 1)
