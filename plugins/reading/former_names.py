"""What a post was called earlier: its id never changes, its old addresses lead to it."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.newsroom import NewsPath, addresses, parse_former_name, post_id


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
