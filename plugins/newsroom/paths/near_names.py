"""Posts of one day whose names differ by a letter and whose languages do not meet: one post, typed twice."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, islice

from plugins.newsroom.problems import Problem, Severity
from plugins.newsroom.problems.messages import tell

from . import NewsPath
from .sources import Sources

MOST_OF_A_DAY = 100
"""Posts of a day that are compared, each with each."""


def near_name_warnings(sources: Sources) -> Iterator[Problem]:
    """Find translations that stand apart from their post because a letter of their name is wrong."""
    days: defaultdict[object, defaultdict[str, list[NewsPath]]] = defaultdict(lambda: defaultdict(list))
    for post in sources.posts:
        days[post.day][post.slug].append(post)
    for slugs in days.values():
        for (one, versions), (other, others) in combinations(islice(slugs.items(), MOST_OF_A_DAY), 2):
            if _is_slip(one, other) and not _languages(versions) & _languages(others):
                # The name that more versions have is the right one; of two equals the earlier.
                wrong, right = (versions, others) if len(versions) < len(others) else (others, versions)
                yield from (_warning(post, right[0]) for post in wrong)


def _languages(versions: Sequence[NewsPath]) -> set[str]:
    return {post.language for post in versions}


def _warning(post: NewsPath, right: NewsPath) -> Problem:
    message = tell("the name differs by a letter from '{name}', a post of the same day", name=right.name)
    remedy = tell("if it is its translation, name it {name}", name=f"{right.name}.{post.language}.md")
    return Problem(post.path, "near-name", message, remedy, Severity.WARNING)


def _is_slip(one: str, other: str) -> bool:
    """Return whether one letter is missing, wrong or exchanged with its neighbour; digits tell parts apart."""
    if abs(len(one) - len(other)) > 1:
        return False
    same = next((n for n, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    rest, other_rest = one[same:], other[same:]
    if rest[1:] == other_rest[1:]:
        letters = rest[:1] + other_rest[:1]
    elif rest[1:] == other_rest:
        letters = rest[:1]
    elif rest == other_rest[1:]:
        letters = other_rest[:1]
    elif rest[:2] == other_rest[1::-1] and rest[2:] == other_rest[2:]:
        letters = rest[:2]
    else:
        return False
    # Of «part-a» and «part-b» the letter is a word.
    is_word = not (one[same - 1 : same].isalpha() or one[same + 1 : same + 2].isalpha())
    return letters.isalpha() and not is_word
