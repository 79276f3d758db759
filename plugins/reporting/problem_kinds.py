"""Problems by kind: how many of each there are, what they are in words, and where the first one is.

The words are those that all messages of a kind have in common, so no kind needs a name of its own in each language:
of «в шапке не бывает ключа «sumary»» and «… «titel»» stays «в шапке не бывает ключа …».
"""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import chain, takewhile

from plugins.messages import in_language
from plugins.newsroom import Message, tell

from .terminal import in_log

FEWEST = 4
"""Fewer problems are read faster than a table of them."""
WIDTH = 80
"""Columns of a terminal that nobody has made wider."""
_EXAMPLES = 50
"""Messages of one kind that are compared: more of them have no other words in common."""
_LINES = 2
Heading = Callable[[int], Message]
"""Returns the heading for so many problems."""


@dataclass(frozen=True, slots=True)
class Counted:
    """A problem as the table counts it."""

    weight: str
    """The heading that it stands under."""
    code: str
    message: str
    """Empty where it only counts others of its kind."""
    language: str
    place: str
    count: int = 1
    """How many problems it stands for."""


@dataclass(slots=True)
class _Kind:
    """All problems of one rule and weight."""

    first: Counted
    count: int = 0
    messages: dict[str, list[str]] = field(default_factory=dict)
    """Some of them, by language."""

    def add(self, one: Counted) -> None:
        self.count += one.count
        told = self.messages.setdefault(one.language, [])
        if one.message and len(told) < _EXAMPLES:
            told.append(one.message)


def table(problems: Iterable[Counted], headings: Mapping[str, Heading], language: str, most: int = 0) -> list[str]:
    """Return the lines of a table, an empty one behind it; none where the problems are few.

    Under each of the `headings`, in their order, stand the kinds of that weight, the most frequent first, and not more
    than `most` unless that is 0. Words of a kind are in `language` if any of it was told so, else as its first was.
    """
    kinds: dict[tuple[str, str], _Kind] = {}
    for one in problems:
        key = (one.weight, one.code)
        if key not in kinds:
            kinds[key] = _Kind(one)
        kinds[key].add(one)
    if sum(kind.count for kind in kinds.values()) < FEWEST:
        return []
    number = max(len(_number(kind.count, language)) for kind in kinds.values())
    lines: list[str] = []
    for weight, heading in headings.items():
        found = [kind for (its, _), kind in kinds.items() if its == weight]
        found.sort(key=lambda kind: (-kind.count, kind.first.code))
        if found:
            lines.append(in_language(heading(sum(kind.count for kind in found)), language))
        shown = found[: most or None]
        lines += chain.from_iterable(_rows(kind, number, language) for kind in shown)
        if shown != found:
            more = in_language(tell("and {count} more", count=len(found) - len(shown)), language)
            lines.append(f"{_indent(number)}{more}")
    return [*lines, ""]


def in_common(messages: Sequence[str]) -> str:
    """Return the words that all messages begin and end with, an ellipsis between; the first one if there are none."""
    words = [message.split() for message in dict.fromkeys(messages)]
    first, *others = words
    if not others:
        return messages[0]
    begin = _alike(words)
    end = _alike([list(reversed(one[begin:])) for one in words])
    if not begin + end:
        return messages[0]
    return " ".join((*first[:begin], "…", *first[len(first) - end :]))


def _alike(words: Sequence[Sequence[str]]) -> int:
    return sum(1 for _ in takewhile(lambda ones: len(set(ones)) == 1, zip(*words, strict=False)))


def _rows(kind: _Kind, number: int, language: str) -> Iterator[str]:
    indent = _indent(number)
    said = textwrap.wrap(in_log(_words(kind, language)), WIDTH - len(indent), max_lines=_LINES, placeholder=" …")
    yield f"  {_number(kind.count, language):>{number}}  {said[0]}"
    yield from (f"{indent}{line}" for line in said[1:])
    yield f"{indent}{_place(kind, WIDTH - len(indent), language)}"


def _number(count: int, language: str) -> str:
    return in_language(Message("{count}", (("count", count),)), language)


def _indent(number: int) -> str:
    return " " * (number + 4)


def _words(kind: _Kind, language: str) -> str:
    messages = kind.messages.get(language) or next(filter(None, kind.messages.values()), None)
    return f"{in_common(messages)} ({kind.first.code})" if messages else kind.first.code


def _place(kind: _Kind, width: int, language: str) -> str:
    """Return where the first one is, in a line: the end of a path names the file."""
    several = in_language(tell("for example {place}", place=""), language) if kind.count > 1 else ""
    place, room = in_log(kind.first.place), width - len(several)
    return several + (place if len(place) <= room else f"…{place[1 - room :]}")
