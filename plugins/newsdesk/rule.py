"""A rule of the newsroom's craft: for which texts it is, and what it finds in one."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from plugins.newsroom import KINDS, NOTHING, Message, Severity

from .edited_post import EditedPost, EditedText

LANGUAGES = ("kk", "ru", "en")
"""Those that rules know; a text in another one is told nothing that depends on words."""


@dataclass(frozen=True, slots=True)
class Mend:
    """A certain mend of the source: on its line, `old` becomes `new`; `old` stands there once."""

    line: int
    old: str
    new: str


@dataclass(frozen=True, slots=True)
class Advice:
    """What a rule finds: where, what is weak, and what to do about it."""

    line: int
    """Of the file, from 1."""
    message: Message
    remedy: Message = NOTHING
    field: str | None = None
    """The header's key, where it stands in one."""
    mend: Mend | None = None
    """Only where any editor would do the very same."""
    severity: Severity | None = None
    """Where it is another one than the rule's."""


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule; its code is the name of its module, with hyphens."""

    find: Callable[[EditedText, EditedPost], Iterable[Advice]]
    severity: Severity = Severity.ADVICE
    kinds: tuple[str, ...] = KINDS
    """Of posts that it is for."""
    languages: tuple[str, ...] = LANGUAGES
    instead_of: tuple[str, ...] = ()
    """Codes of rules that are not told beside it on its line: it says more of the same."""
    fails_proposals: bool = False
    """True of a warning that is an error at a proposal which adds or changes the file, and in a check of it."""
