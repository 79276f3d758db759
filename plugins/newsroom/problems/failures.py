"""Exceptions that are raised while the program works on a text.

Rooms say which text they work for (`at_work_on`, `of_each`). A build collects what is raised meanwhile: it costs that
text, and nothing else of its organization, for the build does its work again without the texts that failed. Where
nobody collects, as in a test of a room, what is raised goes on as it is.
"""

from __future__ import annotations

import traceback
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import TypeVar

from plugins.newsroom.records import PageRecord, PostRecord

from . import Message, Problem, is_machine_error, tell

_Text = TypeVar("_Text", PostRecord, PageRecord)
_Made = TypeVar("_Made")

MOST_TRACES = 20
"""A mistake that hits every post of an organization is understood from its first few."""
_LAST_LETTERS = 20_000


@dataclass(frozen=True, slots=True)
class Failure:
    """An exception that was raised during the work on a text."""

    path: str
    """Its file."""
    kind: str
    """The name of the exception's type."""
    error: Exception = field(compare=False)

    @property
    def problem(self) -> Problem:
        """The failure as authors are told of it, without the words of a program."""
        return unprintable_problem(self.path, tell("this text could not be made into a page ({kind})", kind=self.kind))


@dataclass(slots=True)
class FailureLog:
    """Failures that a build has collected."""

    note: Callable[[str], object] = str
    """Is told the file of each text that is begun, and an empty one after it."""
    failures: list[Failure] = field(default_factory=list)
    traces: list[str] = field(default_factory=list)
    """Of the first failures, for engineers."""


_LOG: ContextVar[FailureLog | None] = ContextVar("failure_log", default=None)


def unprintable_problem(path: str, message: Message) -> Problem:
    """Return the problem of a text that is right as far as anybody knows, and cannot be shown all the same."""
    remedy = tell(
        "tell the site's maintainers: the mistake is in the program, not in the text; "
        "until it is mended, take out what was changed last"
    )
    return Problem(path, "post-unprintable", message, remedy)


def file_of(text: PostRecord | PageRecord) -> str:
    """Return the file of a version of a post or page, below the content folder."""
    folder = f"organizations/{text.organization}/" if text.organization else ""
    if isinstance(text, PageRecord):
        return f"{folder}pages/{text.slug}.{text.language}.md"
    return f"{folder}news/{text.day.isoformat()}-{text.slug}.{text.language}.md"


@contextmanager
def collect_failures(note: Callable[[str], object] | None = None) -> Iterator[FailureLog]:
    """Collect what fails inside; who collects around it is told of texts begun and gets the traces, but no failures."""
    outer = _LOG.get()
    log = FailureLog(note or (outer.note if outer else str), traces=outer.traces if outer else [])
    token = _LOG.set(log)
    try:
        yield log
    finally:
        _LOG.reset(token)


def collect_failures_apart() -> AbstractContextManager[FailureLog]:
    """Collect what fails inside apart from what fails around it, if anybody collects at all."""
    return collect_failures() if _LOG.get() else nullcontext(FailureLog())


class at_work_on:  # noqa: N801 - used as a function; one made of a generator costs thrice as much, at each text
    """Do something for the texts with these files: what is raised is their failure. For none, it goes on as it is.

    So does what no text explains, such as a full disk.
    """

    __slots__ = ("_files", "_log")

    def __init__(self, *files: str) -> None:
        self._files = files
        self._log = _LOG.get() if files else None

    def __enter__(self) -> None:
        if self._log:
            self._log.note(self._files[0])

    def __exit__(self, _: object, error: BaseException | None, __: object) -> bool:
        log = self._log
        if log is None:
            return False
        if error is not None:
            if not isinstance(error, Exception) or (isinstance(error, OSError) and is_machine_error(error)):
                return False
            log.failures += (Failure(file, type(error).__name__, error) for file in self._files)
            if len(log.traces) < MOST_TRACES:
                told = "".join(traceback.format_exception(error))
                log.traces.append(f"{self._files[0]}\n{told[-_LAST_LETTERS:]}")
        log.note("")
        return True


def of_each(texts: Iterable[_Text], make: Callable[[_Text], _Made]) -> Iterator[_Made]:
    """Make something of each text; of one that fails there is nothing."""
    for text in texts:
        made = []
        with at_work_on(file_of(text)):
            made.append(make(text))
        yield from made
