"""An old address leads to one post only, and to none where another post stands there now."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from plugins.body import Wrong
from plugins.newsroom import NewsPath, parse_former_name, tell

from .versions import Version

Story = tuple[Version[NewsPath], ...]
"""All versions of one post."""
Place = tuple[str, int, str]
"""Organization, year and slug: an address in any language."""


def places_of(posts: Iterable[NewsPath]) -> dict[Place, str]:
    """Give the places that are taken, each with its post's name."""
    return {_place(post): post.name for post in posts}


def with_former_clashes(story: Story, taken: dict[Place, str]) -> Story:
    """Give the story with a problem where an earlier name of it is taken; the others are taken by it from now on."""
    return tuple(_checked(version, taken) for version in story)


def _checked(version: Version[NewsPath], taken: dict[Place, str]) -> Version[NewsPath]:
    source = version.source
    problems = list(version.problems)
    for former in version.header.values.get("formerly", ()):
        name = parse_former_name(former)
        place = (name.organization or source.organization, name.day.year, name.slug) if name else _place(source)
        owner = taken.setdefault(place, source.name)
        if owner != source.name:
            message = tell("the earlier name '{name}' has the address of the post '{owner}'", name=former, owner=owner)
            remedy = tell("take it out of formerly, or rename the other post")
            wrong = Wrong("former-address-taken", message, remedy)
            problems.append(wrong.at(source.path, version.header.lines["formerly"], "formerly"))
    return replace(version, problems=tuple(problems))


def _place(post: NewsPath) -> Place:
    return (post.organization, post.day.year, post.slug)
