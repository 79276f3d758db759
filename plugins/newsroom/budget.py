"""The work that files of an organization may ask for, counted alike on every machine and never measured.

A point is about a thousandth of a second of a processor of 2025: what a file costs follows from its kind, its size and
its bytes alone, whether the cache has it or not. So the same content gets the same verdict everywhere, cold or warm.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

POST_WORK = 100_000
ORGANIZATION_WORK = 3_600_000
POST_HIDDEN_WORK = 20_000
ORGANIZATION_HIDDEN_WORK = 60_000
POST_FILES_BYTES = 1_000_000_000
ORGANIZATION_FILES_BYTES = 30_000_000_000
REFUSED_WORK = 2_000
"""Of a file that was looked into and refused: the most that looking may take."""

# An honest photo brings a byte for some pixels. Work that no bytes account for is what bombs are made of.
_FREE = 100
_BYTES_A_POINT = 100

Owner = Literal["", "post", "organization"]


@dataclass(frozen=True, slots=True)
class Work:
    """The price of making one file ready, in points, and the bytes of the file."""

    points: int
    length: int

    @property
    def hidden(self) -> int:
        """The points that its bytes do not account for."""
        return max(0, self.points - _FREE - self.length // _BYTES_A_POINT)


NONE = Work(0, 0)


@dataclass(slots=True)
class Account:
    """Bounds of one post or organization, and what was spent of them."""

    most_points: int
    most_hidden: int
    most_bytes: int
    points: int = 0
    hidden: int = 0
    length: int = 0

    def affords(self, work: Work) -> bool:
        """True if this work too is within all bounds."""
        return (
            self.points + work.points <= self.most_points
            and (not work.hidden or self.hidden + work.hidden <= self.most_hidden)
            and self.length + work.length <= self.most_bytes
        )

    def spend(self, work: Work, instead_of: Work = NONE) -> None:
        """Take the work off; `instead_of` what was taken off for it before."""
        self.points += work.points - instead_of.points
        self.hidden += work.hidden - instead_of.hidden
        self.length += work.length - instead_of.length


def of_a_post() -> Account:
    """Return the account of a post that asks for its first file."""
    return Account(POST_WORK, POST_HIDDEN_WORK, POST_FILES_BYTES)


def of_an_organization() -> Account:
    """Return the account of an organization before its first file."""
    return Account(ORGANIZATION_WORK, ORGANIZATION_HIDDEN_WORK, ORGANIZATION_FILES_BYTES)


@dataclass(slots=True)
class Budget:
    """Bounds for the files of one organization and one post; each is paid once, by the first post that names it."""

    organization: Account = field(default_factory=of_an_organization)
    post: Account = field(default_factory=of_a_post)
    prices: dict[str, Work] = field(default_factory=dict)
    """Of files that were looked at, by path."""
    paid: set[str] = field(default_factory=set)

    def of_another_post(self) -> Budget:
        """Return the same budget for the next post."""
        return Budget(self.organization, of_a_post(), self.prices, self.paid)

    def short_of(self, path: str) -> Owner:
        """Return whose account does not allow a file; empty if it may be made ready or was never looked at."""
        if path in self.paid or path not in self.prices:
            return ""
        if not self.organization.affords(self.prices[path]):
            return "organization"
        return "" if self.post.affords(self.prices[path]) else "post"

    def spend(self, work: Work, instead_of: Work = NONE) -> None:
        """Take work off both accounts."""
        self.organization.spend(work, instead_of)
        self.post.spend(work, instead_of)


@dataclass(frozen=True, slots=True)
class Bill:
    """The price of one file, presented by the room that makes it ready."""

    budget: Budget = field(default_factory=Budget)
    path: str = ""

    def paid(self, work: Work) -> bool:
        """Pay before the work is done; False if there is not enough left."""
        self.budget.prices[self.path] = work
        if self.path in self.budget.paid:
            return True
        if self.budget.short_of(self.path):
            return False
        self.budget.paid.add(self.path)
        self.budget.spend(work)
        return True

    def refused(self) -> None:
        """Pay for a file that was looked into in vain as for the slowest one, whatever it took."""
        work = self.budget.prices[self.path]
        self.budget.spend(Work(max(REFUSED_WORK, work.points), work.length), instead_of=work)
