"""Earlier names of a post: its id never changes, and its old addresses lead to it.

An old address leads to one post only, and to none where another post stands there now.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from plugins.body import Wrong
from plugins.newsroom import NewsPath, addresses, parse_former_name, post_id, tell

from .versions import Version

AddressKey = tuple[str, int, str]
"""Organization, year and slug: an address in any language."""


def first_id(tag_authority: str, source: NewsPath, formerly: Sequence[str], folders: Sequence[str] = ()) -> str:
    """Return the id of a version: that of the post's oldest name in the folder that the organization had first.

    `folders` are the organization's earlier names, oldest first. An organization in the post's own name goes before.
    """
    organization = folders[0] if folders else source.organization
    first = parse_former_name(formerly[0]) if formerly else None
    if first is None:
        return post_id(tag_authority, organization, source.day, source.slug, source.language)
    return post_id(tag_authority, first.organization or organization, first.day, first.slug, source.language)


def former_addresses(source: NewsPath, formerly: Sequence[str]) -> tuple[str, ...]:
    """Return the addresses of earlier names in the version's language, oldest first, without today's own.

    Those that follow from earlier names of the organization are made where its pages are printed.
    """
    names = (name for name in map(parse_former_name, formerly) if name)
    found = (addresses.post(n.organization or source.organization, source.language, n.day.year, n.slug) for n in names)
    today = addresses.post(source.organization, source.language, source.day.year, source.slug)
    return tuple(address for address in dict.fromkeys(found) if address != today)


def taken_addresses(posts: Iterable[NewsPath]) -> dict[AddressKey, str]:
    """Return the addresses of posts, each with its post's name."""
    return {_address(post): post.name for post in posts}


def with_former_clashes(
    versions: Iterable[Version[NewsPath]], taken: dict[AddressKey, str]
) -> tuple[Version[NewsPath], ...]:
    """Return the versions with a problem where an earlier name is taken; the others are taken by them from now on."""
    return tuple(_checked(version, taken) for version in versions)


def _checked(version: Version[NewsPath], taken: dict[AddressKey, str]) -> Version[NewsPath]:
    source = version.source
    problems = list(version.problems)
    for former in version.header.values.get("formerly", ()):
        name = parse_former_name(former)
        address = (name.organization or source.organization, name.day.year, name.slug) if name else _address(source)
        owner = taken.setdefault(address, source.name)
        if owner != source.name:
            message = tell("the earlier name '{name}' has the address of the post '{owner}'", name=former, owner=owner)
            remedy = tell("take it out of formerly, or rename the other post")
            wrong = Wrong("former-address-taken", message, remedy)
            problems.append(wrong.at(source.path, version.header.lines["formerly"], "formerly"))
    return replace(version, problems=tuple(problems))


def _address(post: NewsPath) -> AddressKey:
    return (post.organization, post.day.year, post.slug)
