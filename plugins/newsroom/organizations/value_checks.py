"""Checks of a value of a TOML file: each function returns the end of the sentence "'value' …", or RIGHT.

Accounts in networks and telephone numbers, by which readers and journalists reach somebody, are put right here too.
"""

from __future__ import annotations

import re
from dataclasses import replace
from urllib.parse import urlsplit

from plugins.newsroom.dates import zone_names
from plugins.newsroom.paths.names import organization_fault, slug_fault, slug_like
from plugins.newsroom.paths.post_names import parse_post_name, propose_post_name, says_a_day, split_language
from plugins.newsroom.paths.right_names import organization_name
from plugins.newsroom.problems import Message, nearest, tell
from plugins.newsroom.texts import LANGUAGE_CODE, language_like
from plugins.newsroom.toml.table import RIGHT, Fault

NETWORKS = {
    "whatsapp": "https://wa.me/",
    "instagram": "https://instagram.com/",
    "telegram": "https://t.me/",
    "facebook": "https://facebook.com/",
    "vk": "https://vk.com/",
    "youtube": "https://youtube.com/@",
    "tiktok": "https://tiktok.com/@",
    "x": "https://x.com/",
    "ok": "https://ok.ru/",
    "mastodon": "https://mastodon.social/@",
    "bluesky": "https://bsky.app/profile/",
    "threads": "https://threads.net/@",
}
"""The beginning of the address of an account, by network."""
_ANY_SCHEME = re.compile(r"\A(?:h?t{0,2}ps?|https?)?[:;]?/{1,3}", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:/?#]\S*)?", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d ()-]{7,}")
_MASTODON = re.compile(r"@?([\w.-]+)@((?:[\w-]+\.)+\w{2,})", re.ASCII)
_NATIONAL = re.compile(r"8(?=\d{10}\Z)")

_EXTENSION = r"(?:\b(?:доб|вн(?:утр)?|ішкі|қос|ext)\w*\b|\bx(?=\s*\d)|#)"
_IN_BRACKETS = re.compile(rf"\(\s*{_EXTENSION}[^)]*\)", re.IGNORECASE)
_BEHIND = re.compile(rf"{_EXTENSION}.*", re.IGNORECASE)
_HOUR = re.compile(r"\b\d{1,2}:\d{2}\b")
_BETWEEN = re.compile(
    r"[,;/|]|(?=\+)|\s(?:и|или|және|немесе|and|or)\s|(?<=[-‑–]\d\d)\s+(?=\d{2,3}[-‑–]\d\d)", re.IGNORECASE
)
_NUMBER = re.compile(r"\+?\d[\d\s().‑–-]*\d")
_LEAST, _MOST = 5, 15
"""Digits of a number among words, such as a room's or an hour's; and of one with its country (E.164)."""


def web_address_like(written: str) -> str:
    """Return the address on the web that was meant; empty if none is seen."""
    bare = re.sub(r"[\s<>\"]", "", _ANY_SCHEME.sub("", written.strip())).rpartition("@")[2]
    return f"https://{bare}" if _ADDRESS.fullmatch(bare) else ""


def account_address(network: str, written: str) -> str:
    """Return the address of an account; one of a made name where nothing is left of the name."""
    bare = written.strip()
    if network == "mastodon" and (found := _MASTODON.fullmatch(bare)):
        return f"https://{found[2]}/@{found[1]}"
    if network == "whatsapp" and _PHONE.fullmatch(bare):
        return f"{NETWORKS[network]}{_NATIONAL.sub('7', re.sub('[^0-9]', '', bare))}"
    if "/" in bare and (address := web_address_like(bare)):
        return address
    name = re.sub(r"[^\w.-]", "", bare.rpartition("/")[2], flags=re.ASCII).strip(".")
    return f"{NETWORKS.get(network, 'https://example.org/')}{name or 'name'}"


def telephone_numbers(text: str) -> tuple[str, ...]:
    """Return the numbers in a text as they are dialled, without their extensions: `+77272501020`.

    What follows a stroke or a comma may be the end of another number alone: 250-10-20 / 21.
    """
    whole = _HOUR.sub(" ", _IN_BRACKETS.sub(" ", text))
    return tuple(filter(None, (_dialled(_BEHIND.sub("", part)) for part in _BETWEEN.split(whole))))


def _dialled(part: str) -> str:
    found = _NUMBER.search(part)
    number = re.sub(r"[^\d+]", "", found[0]) if found else ""
    digits = len(number.strip("+"))
    is_alone = not any(letter.isalpha() for letter in part)
    return number if digits <= _MOST and (is_alone or digits >= _LEAST) else ""


_EMAIL = re.compile(r"[^@\s<>\"',;:]+@[^@\s<>\"',;:.]+(?:\.[^@\s<>\"',;:.]+)+")
_SCHEME = re.compile(r"\A\w+:/*")
_COLOR = re.compile(r"#[0-9a-f]{6}", re.IGNORECASE)
_LOGIN = re.compile(r"@[A-Za-z0-9-]{1,39}(?:/[A-Za-z0-9_.-]{1,100})?")
_AUTHORITY = re.compile(
    r"(?:[a-z0-9._-]+@)?[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)+"
    r",[0-9]{4}(?:-[0-9]{2}(?:-[0-9]{2})?)?"
)


def email_fault(value: str) -> Fault:
    """Return why a value is no address such as `press@example.org`."""
    bare = re.sub(r"\Amailto:|[\s<>\"',;]", "", value, flags=re.IGNORECASE)
    meant = re.sub(r"@+", "@", re.sub(r"\((?:at|собака)\)|\[at\]", "@", bare))
    return _fault_of_form(value, _EMAIL, tell("is not an e-mail address"), _like("press@example.org"), meant)


def web_fault(value: str) -> Fault:
    """Return why a value is no address on the web: it has a scheme and a host, and no password."""
    if _is_web(value):
        return RIGHT
    meant = web_address_like(value)
    return Fault(tell("is not a web address"), _like("https://example.org"), meant if _is_web(meant) else "")


def account_fault(network: str, value: str) -> Fault:
    """Return why a value is no address of an account in a network."""
    return Fault(tell("is not a web address"), right=account_address(network, value)) if web_fault(value) else RIGHT


def link_fault(value: str) -> Fault:
    """Return why a value is no address on the web, no e-mail link and no page of this site, `/ru/pages/join/`."""
    if value.startswith("mailto:"):
        fault = email_fault(value.removeprefix("mailto:"))
        return replace(fault, right=f"mailto:{fault.right}" if fault.right else "")
    if re.fullmatch(r"/(?!/)[^\s<>\"\\]*", value):
        return RIGHT
    if _EMAIL.fullmatch(value):
        return Fault(tell("is not a web address"), right=f"mailto:{value}")
    fault = web_fault(value)
    return replace(fault, remedy=tell("write it like https://example.org, or /ru/pages/join/")) if fault else RIGHT


def color_fault(value: str) -> Fault:
    """Return why a value is no colour as `#rrggbb`."""
    bare = value.strip(" #;").lower()
    long = "".join(digit * 2 for digit in bare) if len(bare) == 3 else bare
    return _fault_of_form(value, _COLOR, tell("is not a colour"), _like("#0b5d4e"), f"#{long[:6]}")


def language_fault(value: str) -> Fault:
    """Return why a value is no language's code."""
    meant = language_like(value, value)
    return _fault_of_form(value, LANGUAGE_CODE, tell("is no language's code"), _like("kk, ru, en …"), meant)


def login_fault(value: str) -> Fault:
    """Return why a value is no reviewer of a folder: a login or a team, as CODEOWNERS takes them."""
    name = re.sub(r"\Ahttps?://|[\s@]", "", value).strip("/").rpartition("/")[2]
    likely = tell("write it like @login or @organization/team")
    return _fault_of_form(value, _LOGIN, tell("is not a login or team"), likely, f"@{name}")


def authority_fault(value: str) -> Fault:
    """Return why a value is no authority of `tag:` addresses (RFC 4151): a domain or e-mail that was ours on a day."""
    host, _, day = _SCHEME.sub("", value.lower()).replace(" ", "").partition(",")
    meant = f"{host.partition('/')[0]},{day or '2026'}"
    return _fault_of_form(value, _AUTHORITY, tell("is not a domain and a year"), _like("example.org,2026"), meant)


def zone_fault(value: str) -> Fault:
    """Return why a value is no time zone's name."""
    if value in zone_names():
        return RIGHT
    return Fault(tell("is not a time zone"), right=nearest(value, zone_names()) or "Asia/Almaty")


def slug_value_fault(value: str) -> Fault:
    """Return why a value is no name of a folder or term."""
    fault = slug_fault(value)
    return Fault(fault, right=slug_like(value, "kk")) if fault else RIGHT


def organization_value_fault(value: str) -> Fault:
    """Return why a value is no name of an organization's folder."""
    fault = organization_fault(value)
    return Fault(fault, right=organization_name(value)) if fault else RIGHT


def post_reference_fault(value: str) -> Fault:
    """Return why a value is no post of an organization, `<org>/2026-01-29-slug`."""
    if _is_post(value):
        return RIGHT
    folder, _, name = value.strip("/").removesuffix(".md").rpartition("/")
    folder = folder.removesuffix("/news").rpartition("/")[2]
    meant = f"{folder}/{propose_post_name(split_language(name)[0], 'kk')}"
    remedy = _like("<organization>/2026-01-29-slug")
    return Fault(tell("is not a post"), remedy, meant if says_a_day(name) and _is_post(meant) else "")


def _is_post(value: str) -> bool:
    organization, _, name = value.partition("/")
    return not organization_fault(organization) and parse_post_name(name) is not None


def _is_web(value: str) -> bool:
    try:
        parts = urlsplit(value)
        host = parts.hostname or ""
    except ValueError:
        return False
    right = parts.scheme in ("http", "https") and "." in host and "@" not in parts.netloc
    return right and not re.search(r"[\s<>\"]", value)


def _fault_of_form(value: str, form: re.Pattern[str], reason: Message, remedy: Message, meant: str) -> Fault:
    if form.fullmatch(value):
        return RIGHT
    return Fault(reason, remedy, meant if form.fullmatch(meant) else "")


def _like(example: str) -> Message:
    return tell("write it like {example}", example=example)
