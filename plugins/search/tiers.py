"""A tier of the index as files: which posts have a word, and what results show of them.

Posts are numbered from 0, the newest first.

- `words-0.txt`, a drawer, has the words of a stretch of the alphabet with their posts (`drawers`), and `more-0.txt`, if
  there is one, is the file beside it.
- `drawers.txt`, the directory, has the beginnings, in plain letters, with which the drawers begin, written as their
  words are. A large tier has as many of them as `GROUP` in `drawers-0.txt` and each other group, and in `drawers.txt`
  the beginnings of the groups.
- `posts-0.json`, a block, has what results show of the first posts, `posts-1.json` of as many more: address, day, and
  title, lead and organization with their letters exchanged.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence

from .common_readings import with_common_readings
from .drawers import divided, drawer_file, file_beside, shortened
from .entries import entries_of
from .folding import exchanged
from .posts import Searched

DIRECTORY = "drawers.txt"
SMALL_TIER = 250
"""Posts; each new one makes all of its tier's files anew, so that a small tier has few."""
GROUP = 32
"""Drawers."""
LARGE_TIERS_BLOCK, LEAST_BLOCK = 3, 4
"""Posts; a small tier never has the block of a large one, by which browsers tell them apart."""
MOST_SMALL_BLOCKS = 36
LEAD_LETTERS = 140


def block_size(count: int) -> int:
    """Return how many posts a block has in a tier with so many."""
    return LARGE_TIERS_BLOCK if count > SMALL_TIER else max(LEAST_BLOCK, -(-count // MOST_SMALL_BLOCKS))


def tier_files(
    posts: Sequence[Searched], language: str, block: int = LEAST_BLOCK, *, few: bool = False
) -> Iterator[tuple[str, bytes]]:
    """Yield name and contents of each file of a tier, with so many posts in a block; posts newest first.

    A small tier has few drawers where that is asked for.
    """
    count, is_large = len(posts), block == LARGE_TIERS_BLOCK
    entries = with_common_readings(entries_of(posts, language), count)
    drawers = divided(entries, count, few=few and not is_large)
    beginnings = [beginning for beginning, _ in drawers]
    yield from _groups(beginnings, language) if is_large else [(DIRECTORY, _beginnings(beginnings, language))]
    for number, (_, of_drawer) in enumerate(drawers):
        yield f"words-{number}.txt", drawer_file(of_drawer, count, language)
        if beside := file_beside(of_drawer, count, language):
            yield f"more-{number}.txt", beside
    for number, start in enumerate(range(0, count, block)):
        shown = [_shown(post, language) for post in posts[start : start + block]]
        yield f"posts-{number}.json", _json(shown)


def _groups(beginnings: Sequence[str], language: str) -> Iterator[tuple[str, bytes]]:
    groups = [beginnings[start : start + GROUP] for start in range(0, len(beginnings), GROUP)]
    yield DIRECTORY, _beginnings((first for first, *_ in groups), language)
    for number, of_group in enumerate(groups):
        yield f"drawers-{number}.txt", _beginnings(of_group, language)


def _beginnings(words: Iterable[str], language: str) -> bytes:
    return exchanged("".join(shortened(words)), language).encode()


def _shown(post: Searched, language: str) -> tuple[str, ...]:
    texts = (post.title, _cut(post.lead), post.organization)
    return post.address, post.day, *(exchanged(text, language) for text in texts)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _cut(lead: str) -> str:
    """Shorten a lead at a space."""
    return lead if len(lead) <= LEAD_LETTERS else f"{lead[:LEAD_LETTERS].rpartition(' ')[0]}…"
