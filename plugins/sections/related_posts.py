"""A section's posts, to choose those that stand beside each."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from heapq import merge
from itertools import groupby, islice

from plugins.newsroom import PostRecord

RELATED_POSTS = 3
"""How many stand beside a post."""


class RelatedPosts:
    """Listed posts, newest first: of each language, and where in it each topic has its posts.

    Only posts before one are chosen for it, so that a new post never changes the page of an old one. For each one looks
    at a few posts of each topic, however many there are. Example: of posts 0 to 9, newest first, of which 5 and 8 have
    the topic of post 2, three for post 2 are 5, 8 and then the newest before it, 3.
    """

    def __init__(self, listed: Iterable[PostRecord]) -> None:
        self._posts: defaultdict[str, list[PostRecord]] = defaultdict(list)
        self._orders: defaultdict[str, list[tuple[float, str, str, str]]] = defaultdict(list)
        self._places: defaultdict[tuple[str, str], list[int]] = defaultdict(list)
        """By language and topic."""
        for post in listed:
            for topic in post.topics:
                self._places[post.language, topic].append(len(self._posts[post.language]))
            self._posts[post.language].append(post)
            self._orders[post.language].append(post.order)

    def before(self, post: PostRecord, number: int) -> tuple[PostRecord, ...]:
        """Choose that many posts in the language of this one: those with a topic in common first, then the newest."""
        posts = self._posts[post.language]
        after = bisect_right(self._orders[post.language], post.order)
        same_topic = (_places_from(self._places[post.language, topic], after, number) for topic in post.topics)
        chosen = [place for place, _ in islice(groupby(merge(*same_topic)), number)]
        newest = range(after, min(after + 2 * number, len(posts)))
        others = (place for place in newest if place not in chosen)
        return tuple(posts[place] for place in (*chosen, *islice(others, number - len(chosen))))


def _places_from(places: Sequence[int], first: int, number: int) -> Sequence[int]:
    begin = bisect_left(places, first)
    return places[begin : begin + number]
