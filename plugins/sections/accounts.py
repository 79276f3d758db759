"""An organization's accounts as networks want to hear of them in a page's head."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass

from plugins.newsroom import Organization

_MASTODON = re.compile(r"https://([a-z0-9.-]+)/@(\w+)/?", re.ASCII | re.IGNORECASE)
_NAMES: Mapping[str, re.Pattern[str]] = {
    "telegram": re.compile(r"https://t\.me/(?:s/)?(\w{4,})/?", re.ASCII),
    "x": re.compile(r"https://(?:www\.)?(?:x|twitter)\.com/(\w{1,15})/?", re.ASCII),
}


@dataclass(frozen=True, slots=True)
class Accounts:
    """Accounts for `fediverse:creator`, `telegram:channel` and `twitter:site`; empty where there is none."""

    fediverse: str = ""
    telegram: str = ""
    x: str = ""


def accounts(organization: Organization) -> Accounts:
    """Read the accounts out of the addresses in `organization.toml`; one that is no account's is left out."""
    addresses = dict(organization.social)
    found = _MASTODON.fullmatch(addresses.get("mastodon", ""))
    names = {network: pattern.fullmatch(addresses.get(network, "")) for network, pattern in _NAMES.items()}
    told = {network: f"@{match[1]}" for network, match in names.items() if match}
    return Accounts(fediverse=f"@{found[2]}@{found[1].lower()}" if found else "", **told)
