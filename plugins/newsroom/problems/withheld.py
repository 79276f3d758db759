"""Problems that are told at every build and whose words must not be kept: of posts that are not due or have errors.

What is kept is where the words stand: a digest of the file's path, the line, the rule, and for each quoted word places
in the file. Of `'titel' is not a key of a header` in line 2 stay our own sentence and "five letters from place 0 on";
whoever has the file has the message, and nobody else. A letter that the file lacks, such as those of a name that the
remedy proposes, is kept as its distance from one that the file has.
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial

from plugins.newsroom.digest import digest_of

from . import Message, Problem, Severity

Quoted = tuple[tuple[int, int, int], ...]
"""Spans of a text: the place of each in the source, how many letters, and how far each is moved among all signs."""

BEGINNING = 4_000
"""Letters of a file that are searched for what is quoted, besides the line that a problem is in."""
_STRIDE = 7_919


@dataclass(frozen=True, slots=True)
class WithheldWords:
    """A message without what it quotes."""

    text: str
    """Our own sentence."""
    values: tuple[tuple[str, int | float | Quoted | WithheldWords], ...] = ()
    plural: str = ""
    count: int = 1


@dataclass(frozen=True, slots=True)
class Withheld:
    """A problem without a word of what an author wrote."""

    file: str
    """Digest of its path."""
    source: str
    """Digest of what its words are cut out of."""
    code: str
    severity: Severity
    line: int | None
    field: Quoted | None
    """A wrong key is a word too."""
    message: WithheldWords
    remedy: WithheldWords
    fails_proposals: bool = False


def withhold(problem: Problem, data: bytes) -> Withheld:
    """Take the words out of a problem of the file with these bytes; none for a folder, or a file that is not read."""
    source = _source(problem.path, data, problem.line)
    return Withheld(
        file=digest_of(problem.path),
        source=digest_of(source),
        code=problem.code,
        severity=problem.severity,
        line=problem.line,
        field=None if problem.field is None else withhold_text(problem.field, source),
        message=_withheld(problem.message, source),
        remedy=_withheld(problem.remedy, source),
        fails_proposals=problem.fails_proposals,
    )


def problem_again(withheld: Withheld, path: str, data: bytes) -> Problem | None:
    """Return the problem with its words out of the file; None if they cannot be there, for it is another one."""
    source = _source(path, data, withheld.line)
    if (digest_of(path), digest_of(source)) != (withheld.file, withheld.source):
        return None
    return Problem(
        path=path,
        code=withheld.code,
        message=_told(withheld.message, source),
        remedy=_told(withheld.remedy, source),
        severity=withheld.severity,
        line=withheld.line,
        field=None if withheld.field is None else text_again(withheld.field, source),
        fails_proposals=withheld.fails_proposals,
    )


def withhold_text(text: str, source: str) -> Quoted:
    """Return the spans of the source, which has a letter at least, that a text is made of."""
    return tuple(_spans(text, source))


def text_again(spans: Quoted, source: str) -> str:
    """Put a text together again."""
    return "".join(
        chr(ord(letter) + moved) for place, length, moved in spans for letter in source[place : place + length]
    )


def _spans(text: str, source: str) -> Iterator[tuple[int, int, int]]:
    at = 0
    while at < len(text):
        # The longest beginning of the rest that stands in the source too.
        longer = partial(_is_missing, text[at:], source)
        length = bisect_left(range(1, len(text) - at + 1), x=True, key=longer)
        if length:
            yield source.find(text[at : at + length]), length, 0
        else:
            length, place = 1, at * _STRIDE % len(source)
            yield place, 1, ord(text[at]) - ord(source[place])
        at += length


def _is_missing(text: str, source: str, length: int) -> bool:
    return text[:length] not in source


def _source(path: str, data: bytes, line: int | None) -> str:
    text = unicodedata.normalize("NFC", data.decode("utf-8", "replace"))
    own = text.split("\n", line)[line - 1 : line] if line else []
    return "\n".join((*own, text[:BEGINNING], path))


def _withheld(message: Message, source: str) -> WithheldWords:
    def hidden(value: str | float | Message) -> int | float | Quoted | WithheldWords:
        if isinstance(value, Message):
            return _withheld(value, source)
        return withhold_text(value, source) if isinstance(value, str) else value

    values = tuple((name, hidden(value)) for name, value in message.values)
    return WithheldWords(message.text, values, message.plural, message.count)


def _told(words: WithheldWords, source: str) -> Message:
    def shown(value: float | Quoted | WithheldWords) -> str | int | float | Message:
        if isinstance(value, WithheldWords):
            return _told(value, source)
        return text_again(value, source) if isinstance(value, tuple) else value

    return Message(words.text, tuple((name, shown(value)) for name, value in words.values), words.plural, words.count)
