"""Earlier names of a post: its id never changes, and its old addresses lead to it.

An old address leads to one post only, and to none where another post stands there now.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from plugins.newsroom import FormerName, Mistake, NewsPath, Problem, addresses, post_id, tell

from .versions import Version

AddressKey = tuple[str, int, str]
"""Organization, year and slug: an address in any language."""


def first_id(tag_authority: str, source: NewsPath, formerly: Sequence[FormerName], folders: Sequence[str] = ()) -> str:
    """Return the id of a version: that of the post's oldest name in the folder that the organization had first.

    `folders` are the organization's earlier names, oldest first. An organization in the post's own name goes before.
    """
    organization = folders[0] if folders else source.organization
    day, slug = source.day, source.slug
    if formerly:
        organization, day, slug = formerly[0].organization or organization, formerly[0].day, formerly[0].slug
    return post_id(tag_authority, organization, day, slug, source.language)


def former_addresses(source: NewsPath, formerly: Iterable[FormerName]) -> tuple[str, ...]:
    """Return the addresses of earlier names in the version's language, oldest first, without today's own.

    Those that follow from earlier names of the organization are made where its pages are printed.
    """
    keys = dict.fromkeys(_address(name, source) for name in formerly)
    today = _address(source, source)
    return tuple(addresses.post(key[0], source.language, *key[1:]) for key in keys if key != today)


def taken_addresses(posts: Iterable[NewsPath]) -> dict[AddressKey, str]:
    """Return the addresses of posts, each with its post's name."""
    return {_address(post, post): post.name for post in posts}


def with_former_clashes(
    versions: Iterable[Version[NewsPath]], taken: dict[AddressKey, str]
) -> tuple[Version[NewsPath], ...]:
    """Return the versions with a problem where an earlier name is taken; the others are taken by them from now on."""
    return tuple(replace(one, problems=(*one.problems, *_clashes(one, taken))) for one in versions)


def _clashes(version: Version[NewsPath], taken: dict[AddressKey, str]) -> Iterator[Problem]:
    for former in version.header.values.get("formerly", ()):
        owner = taken.setdefault(_address(former, version.source), version.source.name)
        if owner != version.source.name:
            name = f"{former.organization}/{former.day}-{former.slug}".removeprefix("/")
            message = tell("the earlier name '{name}' has the address of the post '{owner}'", name=name, owner=owner)
            remedy = tell("take it out of formerly, or rename the other post")
            yield version.problem(Mistake("former-address-taken", message, remedy), "formerly")


def _address(name: FormerName | NewsPath, today: NewsPath) -> AddressKey:
    return (name.organization or today.organization, name.day.year, name.slug)
