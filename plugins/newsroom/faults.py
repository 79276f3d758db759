"""What is wrong with a value of a TOML file: each function ends the sentence "'value' …", or is silent.

What follows a colon is an example of the right form.
"""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from .languages import LANGUAGE_CODE
from .moments import zone_names
from .names import organization_fault
from .nearest import nearest
from .post_names import parse_post_name

_EMAIL = re.compile(r"[^@\s<>\"',;:]+@[^@\s<>\"',;:.]+(?:\.[^@\s<>\"',;:.]+)+")
_COLOR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_LOGIN = re.compile(r"@[A-Za-z0-9-]{1,39}(?:/[A-Za-z0-9_.-]{1,100})?")
_AUTHORITY = re.compile(
    r"(?:[a-z0-9._-]+@)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+"
    r",[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
)


def email_fault(value: str) -> str:
    """An address such as `press@example.org`."""
    return "" if _EMAIL.fullmatch(value) else "is not an e-mail address: press@example.org"


def web_fault(value: str) -> str:
    """An address on the web, with its scheme and a host, without a password."""
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
    except ValueError:
        host, parts = "", urlsplit("")
    right = parts.scheme in ("http", "https") and "." in host and "@" not in parts.netloc
    return "" if right and not re.search(r"[\s<>\"]", value) else "is not a web address: https://example.org"


def link_fault(value: str) -> str:
    """An address on the web, an e-mail link or a page of this site, such as `/ru/pages/join/`."""
    if value.startswith("mailto:"):
        return email_fault(value.removeprefix("mailto:"))
    if re.fullmatch(r"/(?!/)[^\s<>\"\\]*", value):
        return ""
    return f"{fault}, or /ru/pages/join/" if (fault := web_fault(value)) else ""


def color_fault(value: str) -> str:
    """A colour as `#rrggbb`."""
    return "" if _COLOR.fullmatch(value) else "is not a colour: #0b5d4e"


def language_fault(value: str) -> str:
    """A language's code."""
    return "" if LANGUAGE_CODE.fullmatch(value) else "is no language's code: kk, ru, en …"


def login_fault(value: str) -> str:
    """Who reviews a folder: a login or a team, as CODEOWNERS takes them."""
    return "" if _LOGIN.fullmatch(value) else "is not a login or team: @login or @organization/team"


def authority_fault(value: str) -> str:
    """The authority of `tag:` addresses (RFC 4151): a domain or e-mail address that was ours on a day."""
    return "" if _AUTHORITY.fullmatch(value) else "is not a domain and a year: example.org,2026"


def zone_fault(value: str) -> str:
    """A time zone by its name."""
    if value in zone_names():
        return ""
    return f"is not a time zone: {nearest(value, zone_names()) or 'Asia/Almaty'}"


def post_reference_fault(value: str) -> str:
    """A post of an organization, `<org>/2026-01-29-slug`."""
    organization, _, name = value.partition("/")
    right = not organization_fault(organization) and parse_post_name(name)
    return "" if right else "is not a post: <organization>/2026-01-29-slug"
