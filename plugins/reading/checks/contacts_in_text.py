"""Mobile numbers and e-mail addresses in texts: an organization's own are for everybody, others may be private."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from plugins.newsroom import Message, tell
from plugins.reading.wrong import Wrong, warning

from .digit_groups import without_accounts

_BETWEEN = r"[ \u00a0\u2007\u2009\u202f().\u2010-\u2013-]"
# +7 and 8 are the country's; 70x, 747, 75x, 76x, 77x are mobile and not a town's (national numbering plan).
_MOBILE = re.compile(rf"(?<![\d+])(?:\+ ?7|7|8){_BETWEEN}{{0,2}}(7[04-7]\d)((?:{_BETWEEN}{{0,2}}\d){{7}})(?!\d)")
_EMAIL = re.compile(r"(?<![\w.+@/-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}")
_REMEDY = tell("ask whether it may be published, or give the organization's contacts; organization.toml lists them")


def contacts_in_text(line: str, known: frozenset[str]) -> Iterator[Wrong]:
    """Tell of each mobile number and e-mail address in a line that is not `known`, without saying it."""
    told: set[str] = set()
    for contact, place in _contacts(line):
        if contact not in known and contact not in told:
            yield warning("contact-in-text", _foreign(contact, place + 1), _REMEDY)
        told.add(contact)


def contacts_of(texts: Iterable[str]) -> frozenset[str]:
    """Give the mobile numbers and e-mail addresses in texts, in the form in which they compare."""
    return frozenset(contact for text in texts for contact, _ in _contacts(text))


def _foreign(contact: str, column: int) -> Message:
    if "@" in contact:
        return tell("an e-mail address in column {column} is none of the organization's contacts", column=column)
    return tell("a mobile number in column {column} is none of the organization's contacts", column=column)


def _contacts(line: str) -> Iterator[tuple[str, int]]:
    for found in _MOBILE.finditer(without_accounts(line)):
        yield re.sub(r"\D", "", found[1] + found[2]), found.start()
    for found in _EMAIL.finditer(line):
        yield found[0].casefold(), found.start()
