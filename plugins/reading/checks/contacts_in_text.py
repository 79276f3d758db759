"""Mobile numbers and e-mail addresses in texts: an organization's own are for everybody, others may be private."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from plugins.newsroom import Mistake, Organization, SiteFacts, tell, warning

from .digit_groups import without_accounts

_BETWEEN = r"[ \u00a0\u2007\u2009\u202f().\u2010-\u2013-]"
# +7 and 8 are the country's; 70x, 747, 75x, 76x, 77x are mobile and not a town's (national numbering plan).
# The sign that begins it stands first, and what may not stand before it behind: so a regular expression seeks fast.
_MOBILE = re.compile(
    rf"(?:\+(?<![\d+]\+) ?7|[78](?<![\d+][78])){_BETWEEN}{{0,2}}(7[04-7]\d)((?:{_BETWEEN}{{0,2}}\d){{7}})(?!\d)"
)
_DIGITS = "0123456789"
_FEWEST_DIGITS = 11
"""Of a mobile number: texts with fewer are not looked through."""
# A sum, or the number of an order, has as many digits now and then.
_NO_PHONE_BEFORE = re.compile(r"(?:№|\bN[ro]?\.?|#|[$€₸₽])[ \u00a0]?\Z", re.IGNORECASE)
_NO_PHONE_AFTER = re.compile(
    r"[ \u00a0]?(?:[$€₸₽%]|тенге|теңге|тг\b|руб|tenge|KZT|тонн|т\b|кг|кВт|адам|человек|people)", re.IGNORECASE
)
_EMAIL = re.compile(r"(?<![\w.+@/-])[\w.+-]{1,64}@(?:[\w-]{1,63}\.){1,8}[^\W\d_]{2,24}(?![\w-])")
# `https://medium.com/@name`, `https://maps.example.kz/@43.2,76.9`, `git@host:project`.
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"«»“”]+|git@(?<!\wgit@)[\w.-]+")
# RFC 2606 and 6761 keep these names for samples; the endings are of files such as `logo@2x.png`.
_SAMPLE = re.compile(
    r"@(?:[\w-]+\.)*(?:example\.(?:com|net|org|edu)|example|test|invalid|localhost|local)\Z"
    r"|\.(?:png|jpe?g|webp|gif|svg|pdf|js|css|md|zip|html?)\Z"
    r"|\A(?:user|username|name|you|yourname|your|email|mail|login|someone|somebody|foo|имя)(?:\.name)?"
    r"@(?:domain|yourdomain|company|yourcompany|host|site|server|mysite|mail|email|почта|домен)\.",
    re.IGNORECASE,
)
_REMEDY = tell("ask whether it may be published, or give the organization's contacts; organization.toml lists them")


@dataclass(frozen=True, slots=True)
class FoundContact:
    """A mobile number or an e-mail address in a text."""

    value: str
    """In the form in which it compares."""
    start: int
    end: int


def contacts_in_text(text: str) -> Iterator[FoundContact]:
    """Find the contacts in what readers see; addresses on the web and samples such as a@example.org are none."""
    if "@" in text:
        plain = _ADDRESS.sub(lambda found: " " * len(found[0]), text)
        for found in _EMAIL.finditer(plain):
            if not _SAMPLE.search(found[0]):
                yield FoundContact(found[0].casefold(), *found.span())
    if sum(map(text.count, _DIGITS)) < _FEWEST_DIGITS:
        return
    numbers = without_accounts(_ADDRESS.sub(lambda found: "x" * len(found[0]), text) if "://" in text else text)
    for found in _MOBILE.finditer(numbers):
        around = (numbers[max(0, found.start() - 4) : found.start()], numbers[found.end() : found.end() + 12])
        if not (_NO_PHONE_BEFORE.search(around[0]) or _NO_PHONE_AFTER.match(around[1])):
            yield FoundContact(_bare(found), *found.span())


def public_contacts(site: SiteFacts, organization: Organization | None) -> frozenset[str]:
    """Return what texts may name: the contacts of the federation, and the organization's own."""
    # They are not looked through as texts are: their addresses on the web have numbers too, `https://wa.me/7…`.
    typed = "\n".join((*site.contacts, *(organization.reached_by if organization else ())))
    emails = (found[0].casefold() for found in _EMAIL.finditer(typed))
    return frozenset((*map(_bare, _MOBILE.finditer(typed)), *emails))


def foreign_contact(value: str, column: int) -> Mistake:
    """Return what to tell of a contact that is none of the organization's, without saying it."""
    message = tell("a mobile number in column {column} is none of the organization's contacts", column=column)
    if "@" in value:
        message = tell("an e-mail address in column {column} is none of the organization's contacts", column=column)
    return warning("contact-in-text", message, _REMEDY)


def _bare(mobile: re.Match[str]) -> str:
    return re.sub(r"\D", "", mobile[1] + mobile[2])
