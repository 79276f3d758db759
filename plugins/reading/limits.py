"""Sizes that no honest post reaches, checked before Markdown sees the text: on some input it is quadratic.

The last bound on one file is processor time, for what nobody knows to be slow.
"""

from __future__ import annotations

import re
import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from itertools import islice
from threading import current_thread, main_thread
from types import FrameType
from typing import TypeVar

from plugins.newsroom import Message, Mistake, Problem, tell

POST_BYTES = 400_000
POST_LETTERS = 100_000
LINE_LETTERS = 10_000
LINES = 5_000
BLOCK_LINES = 1_000
HEADER_LETTERS = 16_000
HEADER_LINES = 200
NESTING = 16
PUNCTUATION_RUN = 100
PICTURES = 200
LINKS = 2_000
NOTES = 1_000
MARKS = 10_000
TAGS = 50
TITLE_LETTERS = 200

_RUN = re.compile(rf"([^\w\s])\1{{{PUNCTUATION_RUN},}}")
_DRAWN = frozenset("-=*_~#.")
_BETWEEN_DRAWN = " \t|:+"
_LEADERS = frozenset("._…·")
# What is left of such a run where only every fiftieth character is looked at.
_PART_OF_RUN = re.compile(r"([^\w\s])\1")
_LINK = re.compile(r"\](?:\(|:[ \t]*)<?(?:[A-Za-z]+://)?|\]\[|\[\^|://|www\.|@|<!\[|^\*\[", re.MULTILINE)
_MARKS = re.compile(r"[ \t>*+\-\d.):]*")
_MANY_MARKS = re.compile(rf"\n[ \t>*+\-\d.):]{{{NESTING + 1}}}")
_MARK = re.compile(r"> ?|[*+\-:][ \t]|\d{1,9}[.)][ \t]|\t| {4}")

_SPLIT = tell("split the post into several")


def limit_problems(path: str, text: str) -> Iterator[Problem]:
    """Yield a problem for each limit that the text of a file breaks, at the first line that does."""
    if len(text) > POST_LETTERS:
        message = tell("the file has {count} letters, {most} are the most", count=len(text), most=POST_LETTERS)
        yield Mistake("post-size", message, _SPLIT).at(path, None)
        return
    checks = (_many_lines, _long_line, _long_block, _deep_marks, _deep_brackets, _long_run)
    for check in checks:
        yield from (wrong.at(path, line) for wrong, line in islice(check(text), 1))
    for code, count, most, message in _counts(text):
        if count > most:
            yield Mistake(code, message, _SPLIT).at(path, None)


def too_long(size: int) -> Mistake:
    """Return what is wrong with a file of `size` bytes, which is no post."""
    return Mistake(
        "post-size", tell("the file has {count} bytes, {most} are the most", count=size, most=POST_BYTES), _SPLIT
    )


def header_problems(path: str, text: str, first_line: int) -> Iterator[Problem]:
    """Yield a problem for each limit that a header breaks."""
    if len(text) > HEADER_LETTERS or text.count("\n") >= HEADER_LINES:
        message = tell(
            "the header has more than {most} letters or {lines} lines", most=HEADER_LETTERS, lines=HEADER_LINES
        )
        remedy = tell("is there a line with --- below it? put longer texts into the body")
        yield Mistake("header-size", message, remedy).at(path, first_line)


def _many_lines(text: str) -> Iterator[tuple[Mistake, int]]:
    if text.count("\n") > LINES:
        yield Mistake("too-many-lines", tell("the file has more than {most} lines", most=LINES), _SPLIT), LINES


def _long_line(text: str) -> Iterator[tuple[Mistake, int]]:
    for number, line in enumerate(text.split("\n"), start=1):
        if len(line) > LINE_LETTERS:
            message = tell("the line has more than {most} letters", most=LINE_LETTERS)
            yield Mistake("line-length", message, tell("put an empty line between its paragraphs")), number


def _long_block(text: str) -> Iterator[tuple[Mistake, int]]:
    if text.count("\n") < BLOCK_LINES:
        return
    start = 1
    for number, line in enumerate(text.split("\n"), start=1):
        if not line.strip():
            start = number + 1
        elif number - start >= BLOCK_LINES:
            message = tell("more than {most} lines follow each other without an empty one", most=BLOCK_LINES)
            remedy = tell("put an empty line between paragraphs, or split the table")
            yield Mistake("block-length", message, remedy), start


def _deep_marks(text: str) -> Iterator[tuple[Mistake, int]]:
    if not _MANY_MARKS.search(f"\n{text}"):
        return
    for number, line in enumerate(text.split("\n"), start=1):
        marks = _MARKS.match(line)
        is_rule = set("".join(line.split())) in ({"*"}, {"-"}, {"_"})
        if marks and not is_rule and len(_MARK.findall(marks[0])) > NESTING:
            message = tell("lists, quotations and indents stand more than {most} deep in each other", most=NESTING)
            yield _too_deep(message), number


def _deep_brackets(text: str) -> Iterator[tuple[Mistake, int]]:
    if text.count("[") <= NESTING:
        return
    depth, number = 0, 1
    for letter in re.findall(r"[\[\]]|\n\s*\n|\n", text):
        if letter in "[]":
            depth = max(0, depth + (1 if letter == "[" else -1))
        else:
            number += letter.count("\n")
            depth = 0 if len(letter) > 1 else depth
        if depth > NESTING:
            message = tell("square brackets stand more than {most} deep in each other", most=NESTING)
            yield _too_deep(message), number


def _too_deep(message: Message) -> Mistake:
    return Mistake("nesting", message, tell("close some of them"))


def _long_run(text: str) -> Iterator[tuple[Mistake, int]]:
    for found in _RUN.finditer(text) if _PART_OF_RUN.search(text[:: PUNCTUATION_RUN // 2]) else ():
        end = text.find("\n", found.end())
        line = text[text.rfind("\n", 0, found.start()) + 1 : end if end >= 0 else len(text)]
        # Between paragraphs, below a heading or in a table: a line that is drawn, with no word in it.
        if len(signs := set(line).difference(_BETWEEN_DRAWN)) == 1 and signs <= _DRAWN:
            continue
        # In a form and in a table of contents it leads from words to other words.
        if found[1] in _LEADERS:
            continue
        message = tell("the sign {sign} stands more than {most} times in a row", sign=found[1], most=PUNCTUATION_RUN)
        yield Mistake("punctuation-run", message, tell("a few are enough")), text.count("\n", 0, found.start()) + 1


def _counts(text: str) -> Iterator[tuple[str, int, int, Message]]:
    """Yield for each kind of mark the rule's name, how many there are, how many there may be, and the message."""
    marks = sum(text.count(mark) for mark in "*_`\\<&|")
    message = tell("there are {count} of the signs * _ ` \\ < & |, {most} are the most", count=marks, most=MARKS)
    yield "too-many-marks", marks, MARKS, message
    pictures = text.count("![")
    message = tell("there are {count} pictures, {most} are the most", count=pictures, most=PICTURES)
    yield "too-many-pictures", pictures, PICTURES, message
    notes = text.count("[^")
    message = tell("there are {count} notes and references to them, {most} are the most", count=notes, most=NOTES)
    yield "too-many-notes", notes, NOTES, message
    # Each of them has one of these.
    may_be = sum(text.count(sign) for sign in ("[", "]", "://", "www.", "@"))
    links = len(_LINK.findall(text)) if may_be > LINKS else 0
    message = tell("there are {count} links and notes, {most} are the most", count=links, most=LINKS)
    yield "too-many-links", links, LINKS, message


SECONDS = 2.0
"""Of processor time for one step of one file: its header, or its text. An honest one takes some milliseconds."""

TOO_SLOW = Mistake(
    "too-slow",
    tell("reading this file takes more than {seconds} seconds of the processor's time", seconds=round(SECONDS)),
    tell("its marks are too tangled: write it simpler, or split it into several"),
)
# Fires again, should an exception get lost in a place that swallows all of them.
_AGAIN = 0.5

_Result = TypeVar("_Result")


class ReadingTimeoutError(BaseException):
    """The time is up; not an Exception, so that no library takes it for a mistake of its own."""


def in_time(path: str, work: Callable[[], _Result], seconds: float = SECONDS) -> _Result | Problem:
    """Do the work on the file `path`; a Problem if it takes more processor time.

    Without a bound in a thread, where no signal can stop the work. A timer that ran before goes on.
    """
    if current_thread() is not main_thread():
        return work()
    handler = signal.signal(signal.SIGVTALRM, _stop)
    before = signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
    with suppress(ReadingTimeoutError):
        try:
            return work()
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, *before)
            signal.signal(signal.SIGVTALRM, handler)
    return TOO_SLOW.at(path, None)


@contextmanager
def unmetered() -> Iterator[None]:
    """Stop the clock for work that has bounds of its own: developing a picture takes longer than reading a text."""
    if current_thread() is not main_thread():
        yield
        return
    left, again = signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, left, again)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise ReadingTimeoutError
