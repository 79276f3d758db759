"""What a file tells of people that readers must not learn, each at its line."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsroom import Organization, Problem, SiteFacts
from plugins.reading.header import Parts

from .card_numbers import card_numbers
from .contacts_in_text import contacts_of
from .personal_numbers import personal_numbers

# Most lines have not as many digits as the shortest number that is looked for.
_MANY_DIGITS = re.compile(r"\d(?:\D{0,3}\d){10}")


def private_data(path: str, text: str, parts: Parts) -> Iterator[Problem]:
    """Look through a whole file, its header and comments too: whoever copies the repository reads those."""
    for number, line in enumerate(text.split("\n") if _MANY_DIGITS.search(text) else (), start=1):
        if not _MANY_DIGITS.search(line):
            continue
        field = _field(number, parts)
        for wrong in (*personal_numbers(line), *card_numbers(line)):
            yield wrong.at(path, number, field)


def public_contacts(site: SiteFacts, organization: Organization | None) -> frozenset[str]:
    """Give what texts may name: the contacts of the federation, and the organization's own."""
    return contacts_of((*site.contacts, *(organization.reached_by if organization else ())))


def _field(line: int, parts: Parts) -> str | None:
    """Give the key of the header that a line belongs to; None in the body."""
    if line >= parts.first_line:
        return None
    return next((entry.key for entry in reversed(parts.entries) if entry.line <= line), None)
