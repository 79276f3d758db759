"""The address of an account in a network, made from what people write for it: `@name`, `name`, `instagram.com/name`."""

from __future__ import annotations

import re

_HOMES = {
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
_SCHEME = re.compile(r"\A(?:h?t{0,2}ps?|https?)?[:;]?/{1,3}", re.IGNORECASE)
_ADDRESS = re.compile(r"(?:[a-z0-9-]+\.)+[a-z]{2,}(?:[:/?#]\S*)?", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d ()-]{7,}")
_MASTODON = re.compile(r"@?([\w.-]+)@((?:[\w-]+\.)+\w{2,})", re.ASCII)
_NATIONAL = re.compile(r"8(?=\d{10}\Z)")


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
        return f"{_HOMES[network]}{_NATIONAL.sub('7', re.sub('[^0-9]', '', bare))}"
    if "/" in bare and (address := web_address_like(bare)):
        return address
    name = re.sub(r"[^\w.-]", "", bare.rpartition("/")[2], flags=re.ASCII).strip(".")
    return f"{_HOMES.get(network, 'https://example.org/')}{name or 'name'}"
