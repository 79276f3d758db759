"""Accounts in networks and telephone numbers, by which readers and journalists reach somebody."""

from __future__ import annotations

import re

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
_SCHEME = re.compile(r"\A(?:h?t{0,2}ps?|https?)?[:;]?/{1,3}", re.IGNORECASE)
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
    bare = re.sub(r"[\s<>\"]", "", _SCHEME.sub("", written.strip())).rpartition("@")[2]
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
