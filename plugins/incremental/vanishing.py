"""Addresses that readers know, and those of them that another site would not have.

What has a digest in its name is exempt, for a build writes the current ones only; so are share desks, which no reader
is told of, and lists for machines (manifests, sitemaps).
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Mapping
from pathlib import Path
from types import MappingProxyType

from plugins.newsroom import addresses
from plugins.releases import files_below

_FEED_NAMES = "|".join(re.escape(name).replace(r"\.", r"(?:-\d+)?\.") for name in addresses.FEEDS.values())
_ADDRESS = re.compile(rf"(?:.*/)?(?:[^/]+\.(?:html|ics|opml)|{_FEED_NAMES})")
_LANGUAGE = "[a-z]{2,3}"
_DESK = re.compile(rf"/(?:[^/]+/)?{_LANGUAGE}/(?:\d{{4}}/[^/]+/)?desk/")
_POST = re.compile(rf"/[^/]+/{_LANGUAGE}/\d{{4}}/[^/]+/")


def published_addresses(files: Iterable[str], folder: str = "/") -> frozenset[str]:
    """Return the addresses of pages, feeds and calendars among files, whose paths are below the address `folder`."""
    found = (f"{folder}{name}".removesuffix("index.html") for name in files if _ADDRESS.fullmatch(name))
    return frozenset(address for address in found if not _DESK.match(address))


def addresses_below(site: Path) -> frozenset[str]:
    """Return the addresses that a finished section has, those that lead elsewhere too."""
    return published_addresses(files_below(site))


def vanished_addresses(
    previous: Iterable[str], upcoming: Container[str], renamed: Mapping[str, str] = MappingProxyType({})
) -> tuple[str, ...]:
    """Return those of the `previous` addresses that are not `upcoming`, posts first, then in their order.

    A page that leads from an old address to the new one is upcoming itself. `renamed` are former names of
    organizations with the folder that has each in its `formerly`: below a former name everything leads to what has
    the same address below the new one. What vanishes there with what it leads to is one loss, not one for each name.
    """
    known = frozenset(previous)
    moved = {address: moved_address(address, renamed) for address in known if address not in upcoming}
    gone = (address for address, now in moved.items() if now not in upcoming and (now == address or now not in known))
    return tuple(sorted(gone, key=lambda address: (not _POST.fullmatch(address), address)))


def moved_address(address: str, renamed: Mapping[str, str]) -> str:
    """Return where an address below a former name leads to; any other is what it was."""
    _, top, below = address.split("/", 2) if address.count("/") > 1 else ("", "", "")
    return f"/{renamed[top]}/{below}" if top in renamed else address
