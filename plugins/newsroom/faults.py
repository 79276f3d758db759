"""What is wrong with a value of a TOML file: each function ends the sentence "'value' …", or gives RIGHT."""

from __future__ import annotations

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from .languages import LANGUAGE_CODE
from .messages import NOTHING, Message, tell
from .moments import zone_names
from .names import organization_fault
from .nearest import nearest
from .post_names import parse_post_name


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a value is wrong, and what to do; false where nothing is."""

    reason: Message
    remedy: Message = NOTHING

    def __bool__(self) -> bool:
        return bool(self.reason)


RIGHT = Fault(NOTHING)

_EMAIL = re.compile(r"[^@\s<>\"',;:]+@[^@\s<>\"',;:.]+(?:\.[^@\s<>\"',;:.]+)+")
_COLOR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_LOGIN = re.compile(r"@[A-Za-z0-9-]{1,39}(?:/[A-Za-z0-9_.-]{1,100})?")
_AUTHORITY = re.compile(
    r"(?:[a-z0-9._-]+@)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+"
    r",[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
)


def email_fault(value: str) -> Fault:
    """An address such as `press@example.org`."""
    if _EMAIL.fullmatch(value):
        return RIGHT
    return Fault(tell("is not an e-mail address"), _like("press@example.org"))


def web_fault(value: str) -> Fault:
    """An address on the web, with its scheme and a host, without a password."""
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
    except ValueError:
        host, parts = "", urlsplit("")
    right = parts.scheme in ("http", "https") and "." in host and "@" not in parts.netloc
    if right and not re.search(r"[\s<>\"]", value):
        return RIGHT
    return Fault(tell("is not a web address"), _like("https://example.org"))


def link_fault(value: str) -> Fault:
    """An address on the web, an e-mail link or a page of this site, such as `/ru/pages/join/`."""
    if value.startswith("mailto:"):
        return email_fault(value.removeprefix("mailto:"))
    if re.fullmatch(r"/(?!/)[^\s<>\"\\]*", value):
        return RIGHT
    fault = web_fault(value)
    return Fault(fault.reason, tell("write it like https://example.org, or /ru/pages/join/")) if fault else RIGHT


def color_fault(value: str) -> Fault:
    """A colour as `#rrggbb`."""
    return RIGHT if _COLOR.fullmatch(value) else Fault(tell("is not a colour"), _like("#0b5d4e"))


def language_fault(value: str) -> Fault:
    """A language's code."""
    return RIGHT if LANGUAGE_CODE.fullmatch(value) else Fault(tell("is no language's code"), _like("kk, ru, en …"))


def login_fault(value: str) -> Fault:
    """Who reviews a folder: a login or a team, as CODEOWNERS takes them."""
    if _LOGIN.fullmatch(value):
        return RIGHT
    return Fault(tell("is not a login or team"), tell("write it like @login or @organization/team"))


def authority_fault(value: str) -> Fault:
    """The authority of `tag:` addresses (RFC 4151): a domain or e-mail address that was ours on a day."""
    return (
        RIGHT if _AUTHORITY.fullmatch(value) else Fault(tell("is not a domain and a year"), _like("example.org,2026"))
    )


def zone_fault(value: str) -> Fault:
    """A time zone by its name."""
    if value in zone_names():
        return RIGHT
    return Fault(tell("is not a time zone"), _like(nearest(value, zone_names()) or "Asia/Almaty"))


def post_reference_fault(value: str) -> Fault:
    """A post of an organization, `<org>/2026-01-29-slug`."""
    organization, _, name = value.partition("/")
    right = not organization_fault(organization) and parse_post_name(name)
    return RIGHT if right else Fault(tell("is not a post"), _like("<organization>/2026-01-29-slug"))


def _like(example: str) -> Message:
    return tell("write it like {example}", example=example)
