"""A tier of the index as files: which posts have a word, and what results show of them.

Posts are numbered from 0, the newest first. Example of three posts in which the word «еңбек» stands in the title of the
first and in the text of the third:

- `words-0.txt`, a drawer, has a line for each reading, in the order of their plain letters, so that «касиподак»
  and «кәсіподақ» lie together: `0еңбек 12`, and for «еңбекші» in the
  second post `5ші 2`: how many letters of the reading before it begins with, the rest of it, and its posts. Each of
  these is a number: the distance from the one before (0 for the very next), twice that, and one more if a title has
  the word. Numbers are written with 32 digits, from `0` to `O`, and from `P` to `o` where another digit follows:
  40 is `Q8`. A reading without posts has those of the one before: words of one form have several readings.
- `drawers.json` has the beginnings, in plain letters, with which the drawers begin; the first one's is empty.
- `posts-0.json`, a block, has what results show of posts 0 to 3, `posts-1.json` of the next four.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from itertools import groupby, pairwise

from .folding import folded_words, plain
from .posts import Searched
from .readings import readings

DRAWERS = "drawers.json"
"""The directory of a tier."""
BLOCK = 4
"""Posts in a block."""
DRAWER_LETTERS = 5_200
"""Of a drawer; one word alone may have more."""
LEAD_LETTERS = 140
DIGITS = "".join(map(chr, range(48, 80)))
MORE = "".join(map(chr, range(80, 112)))
"""Digits of the same values, with others behind them."""
Postings = dict[str, list[int]]


def tier_files(posts: Sequence[Searched], language: str) -> Iterator[tuple[str, bytes]]:
    """Yield name and contents of each file of a tier; posts in their order, the newest first."""
    drawers = list(_drawers(_lines(_postings(posts, language))))
    yield DRAWERS, _json(list(_beginnings(drawers)))
    for number, lines in enumerate(drawers):
        yield f"words-{number}.txt", "\n".join(_shortened(lines)).encode()
    for number, start in enumerate(range(0, len(posts), BLOCK)):
        shown = [_shown(post) for post in posts[start : start + BLOCK]]
        yield f"posts-{number}.json", _json(shown)


def _postings(posts: Iterable[Searched], language: str) -> Postings:
    """Return, by reading, for each post that has it twice its number, and one more where its title has it not.

    Each word is read once, however many posts have it; where several words of a post have a reading, the first of its
    numbers counts.
    """
    by_word: Postings = {}
    by_mark: Postings = {}
    for number, post in enumerate(posts):
        in_title = set(folded_words(post.title))
        for word in in_title:
            by_word.setdefault(word, []).append(2 * number)
        for word in {*folded_words(post.lead), *post.words.split()} - in_title:
            by_word.setdefault(word, []).append(2 * number + 1)
        for mark in post.marks:
            by_mark.setdefault(mark, []).append(2 * number + 1)
    by_reading: dict[str, list[list[int]]] = {}
    for word, of_word in by_word.items():
        for reading in readings(word, language):
            by_reading.setdefault(reading, []).append(of_word)
    merged = {reading: _merged(lists) for reading, lists in by_reading.items()}
    return merged | by_mark


def _merged(lists: Sequence[list[int]]) -> list[int]:
    return lists[0] if len(lists) == 1 else sorted(set().union(*lists))


def _lines(postings: Mapping[str, list[int]]) -> Iterator[str]:
    for reading in sorted(postings, key=_in_browsers_order):
        last, gaps = -1, []
        for one in postings[reading]:
            number = one >> 1
            if number > last:
                gaps.append(_written(2 * (number - last) - 1 - (one & 1)))
                last = number
        yield f"{reading} {''.join(gaps)}"


def _in_browsers_order(reading: str) -> tuple[bytes, bytes]:
    """Order by plain letters, then by all, in UTF-16."""
    return plain(reading).encode("utf-16-be", "surrogatepass"), reading.encode("utf-16-be", "surrogatepass")


def _drawers(lines: Iterable[str]) -> Iterator[list[str]]:
    """Divide lines where a drawer is full; readings that are plainly the same stay together."""
    drawer: list[str] = []
    size = 0
    for _, alike in groupby(lines, key=_plain_reading):
        some = list(alike)
        length = sum(map(len, some))
        if drawer and size + length > DRAWER_LETTERS:
            yield drawer
            drawer, size = [], 0
        drawer += some
        size += length
    if drawer:
        yield drawer


def _plain_reading(line: str) -> str:
    return plain(line.partition(" ")[0])


def _shortened(lines: Iterable[str]) -> Iterator[str]:
    """Leave out of each line the letters with which the one before begins too, and the same posts."""
    before = same_posts = ""
    for line in lines:
        reading, _, posts = line.partition(" ")
        same = min(_same_letters(before, reading), len(DIGITS) - 1)
        yield f"{DIGITS[same]}{reading[same:]} {'' if posts == same_posts else posts}"
        before, same_posts = reading, posts


def _beginnings(drawers: Sequence[Sequence[str]]) -> Iterator[str]:
    """Yield for each drawer the shortest beginning of its first reading that the last one before it has not."""
    yield from [""][: len(drawers)]
    for before, drawer in pairwise(drawers):
        last, first = _plain_reading(before[-1]), _plain_reading(drawer[0])
        yield first[: _same_letters(last, first) + 1]


def _same_letters(one: str, other: str) -> int:
    """Return how many letters two readings begin with alike."""
    pairs = enumerate(zip(one, other, strict=False))
    return next((place for place, (first, second) in pairs if first != second), min(len(one), len(other)))


@cache
def _written(number: int) -> str:
    number, last = divmod(number, 32)
    digits = DIGITS[last]
    while number:
        number, digit = divmod(number, 32)
        digits = MORE[digit] + digits
    return digits


def _shown(post: Searched) -> tuple[str, ...]:
    return post.address, post.title, _cut(post.lead), post.day, post.organization


def _json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def _cut(lead: str) -> str:
    """Shorten a lead at a space."""
    return lead if len(lead) <= LEAD_LETTERS else f"{lead[:LEAD_LETTERS].rpartition(' ')[0]}…"
