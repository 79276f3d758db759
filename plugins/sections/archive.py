"""A section's posts in one language, to find those before a post."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import merge
from itertools import groupby, islice

from plugins.newsroom import PostRecord


@dataclass(frozen=True)
class Archive:
    """The listed posts of one language, newest first, and where in it each topic has its posts."""

    posts: tuple[PostRecord, ...]

    @cached_property
    def orders(self) -> list[tuple[float, str, str, str]]:
        """The place of each post in time."""
        return [post.order for post in self.posts]

    @cached_property
    def topics(self) -> dict[str, list[int]]:
        """The places of the posts of each topic."""
        found: dict[str, list[int]] = {}
        for place, post in enumerate(self.posts):
            for topic in post.topics:
                found.setdefault(topic, []).append(place)
        return found


def archives(listed: Iterable[PostRecord]) -> dict[str, Archive]:
    """Make the archive of each language from posts, newest first."""
    by_language: dict[str, list[PostRecord]] = {}
    for post in listed:
        by_language.setdefault(post.language, []).append(post)
    return {language: Archive(tuple(posts)) for language, posts in by_language.items()}


def earlier(archive: Archive, post: PostRecord, number: int) -> tuple[PostRecord, ...]:
    """Choose posts before this one: those with a topic in common first, then the newest.

    It looks at a few posts of each topic, however long the archive is.
    """
    after = bisect_right(archive.orders, post.order)
    same_topic = (_places_from(archive.topics.get(topic, ()), after, number) for topic in post.topics)
    chosen = [place for place, _ in islice(groupby(merge(*same_topic)), number)]
    newest = range(after, min(after + 2 * number, len(archive.posts)))
    others = (place for place in newest if place not in chosen)
    return tuple(archive.posts[place] for place in (*chosen, *islice(others, number - len(chosen))))


def _places_from(places: Sequence[int], first: int, number: int) -> Sequence[int]:
    begin = bisect_left(places, first)
    return places[begin : begin + number]
