"""What a post was called earlier: its id never changes, its old addresses lead to it."""

from __future__ import annotations

from collections.abc import Sequence

from plugins.newsroom import NewsPath, addresses, parse_former_name, post_id


def first_id(tag_authority: str, source: NewsPath, formerly: Sequence[str]) -> str:
    """Give the id of a version: that of the post's oldest name."""
    first = parse_former_name(formerly[0]) if formerly else None
    if first is None:
        return post_id(tag_authority, source.organization, source.day, source.slug, source.language)
    organization = first.organization or source.organization
    return post_id(tag_authority, organization, first.day, first.slug, source.language)


def former_addresses(source: NewsPath, formerly: Sequence[str]) -> tuple[str, ...]:
    """Give the addresses of earlier names in the version's language, oldest first, without today's own."""
    names = (name for name in map(parse_former_name, formerly) if name)
    found = (addresses.post(n.organization or source.organization, source.language, n.day.year, n.slug) for n in names)
    today = addresses.post(source.organization, source.language, source.day.year, source.slug)
    return tuple(address for address in dict.fromkeys(found) if address != today)
