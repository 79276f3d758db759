"""A section without the texts that cannot be shown: they are told and left out, and the rest is printed again.

`of_each` and `at_work_on` tell whose fault it is wherever something is made of one text; what is raised elsewhere, in
a list of many, is found by halving: if the first half of the posts cannot be printed alone, one of it is to blame, and
so on. That costs about one more section. Where not even an ordinary post can be printed no text is to blame: then the
program is, and what was raised goes on to whoever wanted the section.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from plugins.newsroom import (
    Failure,
    PageRecord,
    PostRecord,
    Problem,
    addresses,
    collect_failures,
    file_of,
    has_errors,
    in_order,
    is_machine_error,
)
from plugins.reading import Reading

MOST_PASSES = 5
"""Times that a section is printed; each but the last one finds all texts that fail in it, or one by halving."""

Printing = Callable[[Reading], tuple[Problem, ...]]
"""Prints a section anew, whatever it printed before, and gives what it found wrong."""


@dataclass(frozen=True, slots=True)
class Attempt:
    """The result of printing a section once."""

    problems: tuple[Problem, ...] = ()
    failures: tuple[Failure, ...] = ()
    error: Exception | None = None
    """What was raised, and belongs to no text."""

    @property
    def went_well(self) -> bool:
        """True if the section is printed whole."""
        return not (self.error or self.failures)


def print_what_can_be(
    read: Callable[[tuple[Problem, ...]], Reading], printing: Printing, *, strict: bool
) -> tuple[Reading, tuple[Problem, ...], bool]:
    """Print a section; return its reading, all problems, and True if it is printed.

    `read` is told what to leave out. In a strict build with errors nothing is printed, or no further. Raises what no
    text is to blame for.
    """
    left_out: tuple[Problem, ...] = ()
    for _ in range(MOST_PASSES):
        reading = read(left_out)
        if strict and has_errors(reading.problems):
            return reading, reading.problems, False
        attempt = _attempt(reading, printing)
        wrong = tuple(_wrong(attempt, reading))
        if attempt.went_well and not wrong:
            return reading, (*reading.problems, *attempt.problems), True
        left_out += wrong or _found_by_halving(reading, printing, attempt)
        _check_ordinary_post(reading, printing, attempt, left_out)
    raise attempt.error or attempt.failures[0].error


def _attempt(reading: Reading, printing: Printing) -> Attempt:
    with collect_failures() as watch:
        try:
            problems = printing(reading)
        except Exception as error:
            if isinstance(error, OSError) and is_machine_error(error):
                raise
            return Attempt((), tuple(watch.failures), error)
    return Attempt(problems, tuple(watch.failures))


def _wrong(attempt: Attempt, reading: Reading) -> Iterator[Problem]:
    """Yield one error for each file that failed, or of which something is lost."""
    files = {file_of(text) for text in _texts(reading)}
    found = {failure.path: failure.problem for failure in reversed(attempt.failures)}
    told = {problem.path: problem for problem in attempt.problems if problem.is_error and problem.path in files}
    yield from in_order((told | found).values())


def _found_by_halving(reading: Reading, printing: Printing, attempt: Attempt) -> tuple[Problem, ...]:
    """Find one text without which more can be printed; raise what was raised if there is none."""
    error = attempt.error or RuntimeError()

    def fails(names: Sequence[str]) -> bool:
        return not _attempt(_only(reading, frozenset(names)), printing).went_well

    names: Sequence[str] = sorted({name_of(file_of(text)) for text in _texts(reading)})
    if not names or fails(()):
        raise error
    while len(names) > 1:
        middle = len(names) // 2
        halves = (names[:middle], names[middle:])
        failing = next((half for half in halves if fails(half)), None)
        if failing is None:
            raise error
        names = failing
    kind = type(error).__name__
    return tuple(
        Failure(file_of(text), kind, error).problem for text in _texts(reading) if name_of(file_of(text)) == names[0]
    )


def _check_ordinary_post(reading: Reading, printing: Printing, attempt: Attempt, wrong: Sequence[Problem]) -> None:
    """Raise what was raised if most posts fail, and an ordinary one in their place would too."""
    failed = {name_of(problem.path) for problem in wrong}
    posts = {name_of(file_of(post)) for post in reading.posts}
    error = attempt.error or (attempt.failures[0].error if attempt.failures else None)
    if error is None or 2 * len(posts & failed) <= len(posts):
        return
    sample = next(post for post in reading.posts if name_of(file_of(post)) in failed)
    if not _attempt(replace(reading, posts=(_ordinary(sample),), pages=()), printing).went_well:
        raise error


def _ordinary(post: PostRecord) -> PostRecord:
    """Return a post in whose words and pictures nothing can be wrong."""
    words = "abc"
    return PostRecord(
        id=f"{post.id}/{words}",
        organization=post.organization,
        day=post.day,
        slug=words,
        language=post.language,
        address=addresses.post(post.organization, post.language, post.day.year, words),
        title=words,
        title_typeset=words,
        summary=words,
        html=f"<p>{words}</p>",
        published=post.published,
        share_title=words,
        due=post.due,
    )


def _only(reading: Reading, names: frozenset[str]) -> Reading:
    return replace(
        reading,
        posts=tuple(post for post in reading.posts if name_of(file_of(post)) in names),
        pages=tuple(page for page in reading.pages if name_of(file_of(page)) in names),
    )


def _texts(reading: Reading) -> tuple[PostRecord | PageRecord, ...]:
    return (*reading.posts, *reading.pages)


def name_of(path: str) -> str:
    """Return what the files of one post or page have in common: the path without language."""
    return path.removesuffix(".md").rpartition(".")[0]
