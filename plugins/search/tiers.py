"""A tier of the index as files: which posts have a word, and what results show of them.

Posts are numbered from 0, the newest first.

- `words-0.txt`, a drawer, has the words of a stretch of the alphabet with their posts (`drawers`).
- `drawers.txt` has the beginnings, in plain letters, with which the drawers begin, written as their words are.
- `posts-0.json`, a block, has what results show of posts 0 to 3, `posts-1.json` of the next four: address, day, and
  title, lead and organization with their letters exchanged.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence

from .drawers import divided, drawer_file, entries_of, shortened
from .folding import exchanged
from .posts import Searched

DRAWERS = "drawers.txt"
"""The directory of a tier."""
BLOCK = 4
"""Posts in a block."""
LEAD_LETTERS = 140


def tier_files(posts: Sequence[Searched], language: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and contents of each file of a tier; posts in their order, the newest first."""
    drawers = divided(entries_of(posts, language), len(posts))
    yield DRAWERS, exchanged("".join(shortened(beginning for beginning, _ in drawers)), language).encode()
    for number, (_, entries) in enumerate(drawers):
        yield f"words-{number}.txt", drawer_file(entries, len(posts), language)
    for number, start in enumerate(range(0, len(posts), BLOCK)):
        shown = [_shown(post, language) for post in posts[start : start + BLOCK]]
        yield f"posts-{number}.json", _json(shown)


def _shown(post: Searched, language: str) -> tuple[str, ...]:
    texts = (post.title, _cut(post.lead), post.organization)
    return post.address, post.day, *(exchanged(text, language) for text in texts)


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _cut(lead: str) -> str:
    """Shorten a lead at a space."""
    return lead if len(lead) <= LEAD_LETTERS else f"{lead[:LEAD_LETTERS].rpartition(' ')[0]}…"
