"""All listed posts of the site, as the portal asks for them: counted by month, read when they are printed."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from plugins.newsroom import MonthTally, PageRecord, PostRecord


class Posts(Protocol):
    """The listed posts of the site, as the portal asks for them."""

    def tallies(self, front: str) -> tuple[MonthTally, ...]:
        """Return the months of the scope with this front page, the newest first."""

    def month(self, language: str, first_day: date) -> tuple[PostRecord, ...]:
        """Return all posts of a month in a language, newest first, without their HTML."""

    def events(self, language: str, first_day: date) -> tuple[PostRecord, ...]:
        """Return all events that begin in a month in a language, the first one first, without their HTML."""

    def with_words(self, language: str, first_day: date) -> tuple[tuple[PostRecord, str], ...]:
        """Return the posts of a month, each with the words that search finds it by besides its title and lead."""

    def pages_with_words(self, language: str) -> tuple[tuple[PageRecord, str], ...]:
        """Return the standing pages of organizations in a language, each with such words."""

    def whole(self, record: PostRecord) -> PostRecord:
        """Return one of the newest posts with its HTML."""


@dataclass(frozen=True, slots=True)
class Unread:
    """Posts that are counted by `tallies` and not read: what a page without them is made from."""

    tallies: Callable[[str], tuple[MonthTally, ...]]

    def month(self, language: str, first_day: date) -> tuple[PostRecord, ...]:  # noqa: ARG002 - as Posts has it
        """Return none."""
        return ()

    def events(self, language: str, first_day: date) -> tuple[PostRecord, ...]:  # noqa: ARG002 - as above
        """Return none."""
        return ()

    def with_words(self, language: str, first_day: date) -> tuple[tuple[PostRecord, str], ...]:  # noqa: ARG002 - as above
        """Return none."""
        return ()

    def pages_with_words(self, language: str) -> tuple[tuple[PageRecord, str], ...]:  # noqa: ARG002 - as above
        """Return none."""
        return ()

    def whole(self, record: PostRecord) -> PostRecord:
        """Return a post as it is."""
        return record


NO_POSTS = Unread(lambda _: ())


@dataclass(frozen=True)
class Months(Mapping[date, tuple[PostRecord, ...]]):
    """The months of a scope, newest first, each read and sifted when it is asked for."""

    tallies: tuple[MonthTally, ...]
    read: Callable[[date], tuple[PostRecord, ...]]
    belongs: Callable[[PostRecord], bool]

    def __getitem__(self, first_day: date) -> tuple[PostRecord, ...]:
        if first_day not in self:
            raise KeyError(first_day)
        return tuple(record for record in self.read(first_day) if self.belongs(record))

    def __contains__(self, first_day: object) -> bool:
        return any(tally.first_day == first_day for tally in self.tallies)

    def __iter__(self) -> Iterator[date]:
        return (tally.first_day for tally in self.tallies)

    def __len__(self) -> int:
        return len(self.tallies)
