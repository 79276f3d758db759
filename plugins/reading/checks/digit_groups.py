"""Numbers as people type them: digits in one piece, or in groups with single spaces, hyphens or dots between."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import product

# Bank accounts of Kazakhstan (IBAN): two digits, then sixteen letters or digits, often in groups of four.
_ACCOUNT = re.compile(r"[KkКк][Zz](?<!\w..)\d{2}(?:[ \u00a0-]?[0-9A-Za-z]){16}(?!\w)")
_CHAIN = re.compile(r"\d+(?:[ \u00a0\u2007\u2009\u202f.\u2010-\u2013-]\d+)*")
_GROUP = re.compile(r"\d+")
# Digests, keys and names of machines: digits among Latin letters in one long piece, alone or in groups as of a UUID.
_DIGEST = re.compile(
    r"(?<![0-9A-Za-z])(?:"
    r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"
    r"|sha\d+[-:][0-9A-Za-z+/=]{16,}"
    r"|(?=[0-9]*[A-Za-z])(?=[A-Za-z]*[0-9])(?:[0-9a-f]{16,}|[0-9A-F]{16,}|[0-9A-Za-z_+/=-]{24,})"
    r")(?![0-9A-Za-z])",
    re.ASCII,
)
# What a number is called decides, where it is called anything.
_LABEL = re.compile(
    r"(?:№|\b(?:N[ro]?|no|ID|БИН|БСН|BIN|ISBN|EAN|UPC|GTIN|ISSN|DOI|ORCID|IMEI|РНН|СТН|КБК|ОГРН|"
    r"шот(?:ы|-фактура)?|сч[её]т[ауе]?|account|заказ[ау]?|накладн(?:ая|ой)|артикул|штрих-?код|баркод|"
    r"тапсырыс|order|invoice|barcode|кадастр\w{0,8}|трек(?:-номер)?|track(?:ing)?))"
    r"[.:№#\s\u00a0]{0,4}(?:нөмірі|номер|number|№)?[.:#\s\u00a0]{0,3}\Z",
    re.IGNORECASE,
)
_LABEL_LETTERS = 40
# Numbers in addresses name pages and posts of networks, and some of them would pass for those of people and cards.
ADDRESS = re.compile(r"https?://[^\s<>()\[\]\"]+")


@dataclass(frozen=True, slots=True)
class Digits:
    """One or several groups of digits that follow each other in a line."""

    value: str
    column: int
    """Where they begin, counted from 1."""


def without_accounts(line: str) -> str:
    """Return the line with letters in the place of bank accounts: everybody may know those."""
    return _ACCOUNT.sub(_hidden, line)


def plain_numbers(line: str) -> str:
    """Return the line with letters in the place of accounts, digests and keys."""
    return _DIGEST.sub(_hidden, without_accounts(line))


def is_called_otherwise(line: str, column: int) -> bool:
    """Return True if the words before a number say that it is none of a person: an order, a company, a book."""
    return _LABEL.search(line[max(0, column - 1 - _LABEL_LETTERS) : column - 1]) is not None


def digit_groups(line: str, forms: Sequence[tuple[int, ...]]) -> Iterator[Digits]:
    """Yield all digits of a line that are grouped as one of the `forms` says: `(4, 4, 4, 4)`."""
    for chain in _CHAIN.finditer(line):
        groups = list(_GROUP.finditer(line, *chain.span()))
        lengths = tuple(len(group[0]) for group in groups)
        for place, form in product(range(len(groups)), forms):
            if lengths[place : place + len(form)] == form:
                # Digits of other scripts count as well.
                typed = (digit for group in groups[place : place + len(form)] for digit in group[0])
                yield Digits("".join(str(int(digit)) for digit in typed), groups[place].start() + 1)


def _hidden(found: re.Match[str]) -> str:
    return "x" * len(found[0])
