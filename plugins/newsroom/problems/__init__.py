"""Problems of what authors wrote, and messages for people: values, no exceptions, in no language yet.

A message is an English text with named places, and the values for them.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

_PLACE = re.compile(r"\{([a-z_]+)\}")
MOST_QUOTED = 1_000
"""Letters of one value: a line that somebody quotes may be as long as a post."""
_AMOUNTS = frozenset(("count", "most"))
_LEAST_IN_GROUPS = 10_000
"""Numbers from here on are written in groups of three digits."""


@dataclass(frozen=True, slots=True)
class Message:
    """Words for people: plain data, which crosses processes and caches; `str()` gives them in English."""

    text: str = ""
    """English, and the key of its translations; `{name}` is the place of a value."""
    values: tuple[tuple[str, str | int | float | Message], ...] = ()
    plural: str = ""
    """English for all counts but 1; empty where no number decides."""
    count: int = 1

    def __bool__(self) -> bool:
        return bool(self.text)

    def __str__(self) -> str:
        return worded(self, _english)


NOTHING = Message()
"""No words: false where asked."""


class UserError(Exception):
    """Something that ends the work, with the words for people; the kinds of it say of what."""

    def __init__(self, message: Message) -> None:
        super().__init__(message)
        self.message = message

    def __str__(self) -> str:
        return str(self.message)


def tell(text: str, /, **values: object) -> Message:
    """Return a message; `text` is a literal, so that tests find it, and each `{name}` in it is one of the values.

    Numbers and messages stay what they are, anything else becomes its text, cut where it is longer than anybody reads.
    """
    return Message(text, _plain(values))


def tell_count(text: str, plural: str, count: int, /, **values: object) -> Message:
    """Return a message with a form for 1 and one for all other counts; `{count}` is the count."""
    return Message(text, _plain({"count": count, **values}), plural, count)


def worded(message: Message, phrase: Callable[[Message], str], sign: str = ".", group: str = ",") -> str:
    """Return a message as text: `phrase` says its sentence in a language, `sign` separates tenths there.

    `group` separates thousands in what `{count}` and `{most}` stand for. Values are put in as they are: what looks
    like a place in them is none.
    """
    values = dict(message.values)

    def value_at(found: re.Match[str]) -> str:
        match values.get(found[1], found[0]):
            case Message() as inner:
                return worded(inner, phrase, sign, group)
            case float(number):
                return f"{number:.1f}".replace(".", sign)
            case int(amount) if found[1] in _AMOUNTS and amount >= _LEAST_IN_GROUPS:
                return f"{amount:,}".replace(",", group)
            case plain:
                return str(plain)

    return _PLACE.sub(value_at, phrase(message))


def places_of(text: str) -> frozenset[str]:
    """Return the names of the places in a text."""
    return frozenset(_PLACE.findall(text))


def _english(message: Message) -> str:
    return message.plural if message.plural and message.count != 1 else message.text


def _plain(values: dict[str, object]) -> tuple[tuple[str, str | int | float | Message], ...]:
    return tuple(
        (name, value if isinstance(value, int | float | Message) else _quoted(str(value)))
        for name, value in values.items()
    )


def _quoted(text: str) -> str:
    return text if len(text) <= MOST_QUOTED else f"{text[: MOST_QUOTED - 1]}…"


NO_NAMES: Mapping[str, tuple[str, ...]] = {}
MOST_COMPARED = 100
"""Letters: comparing takes the square of them, and no name is as long."""


def nearest(word: str, known: Iterable[str], names: Mapping[str, Iterable[str]] = NO_NAMES) -> str | None:
    """Return the one of `known` that reads most like `word`, whatever the case; None if none is near.

    `names` are what some of them are called in other languages: «тақырып» finds `title`.
    """
    candidates = sorted(known)
    by_lower_case = {name.lower(): candidate for candidate in candidates for name in names.get(candidate, ())}
    by_lower_case |= {candidate.lower(): candidate for candidate in candidates}
    found = get_close_matches(word.lower()[:MOST_COMPARED], by_lower_case, n=1, cutoff=0.6)
    return by_lower_case[found[0]] if found else None


def did_you_mean(
    word: str,
    known: Iterable[str],
    otherwise: Message = NOTHING,
    names: Mapping[str, Iterable[str]] = NO_NAMES,
) -> Message:
    """Return the remedy that names the nearest of `known`, or `otherwise`."""
    meant = nearest(word, known, names)
    return tell("did you mean '{name}'?", name=meant) if meant else otherwise


class Severity(StrEnum):
    """Only errors change the exit status of a build; a note is nothing wrong and no part of the report.

    Advice says how a text could be better: it is for its author, and no build tells it.
    """

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one file: the place, what is wrong and what to do about it."""

    path: str
    """The file below the content folder, with `/`: `organizations/a/organization.toml`."""
    code: str
    """The rule's name: the same in messages, tests and docs."""
    message: Message
    remedy: Message = NOTHING
    severity: Severity = Severity.ERROR
    line: int | None = None
    """Counted from 1."""
    field: str | None = None
    fails_proposals: bool = False
    """True of a warning that is an error at a proposal which adds or changes the file."""

    @property
    def is_error(self) -> bool:
        """True if a strict build must stop for it."""
        return self.severity is Severity.ERROR


def has_errors(problems: Iterable[Problem]) -> bool:
    """Return whether any of them is an error."""
    return any(problem.is_error for problem in problems)


def disk_is_full(error: OSError) -> bool:
    """Return whether what failed would have been done with more room."""
    return error.errno in _DISK_FULL


def is_machine_error(error: OSError) -> bool:
    """Return whether what failed would fail for any text: the disk, rights, or too many open files."""
    return error.errno in _OF_THE_MACHINE


def system_reason(error: OSError) -> Message:
    """Return why the system refused, as the end of a sentence; what is rare is said as the system says it."""
    said = error.strerror or type(error).__name__
    return _REASONS.get(error.errno or 0) or tell("the system said: {said}", said=said)


# The system's own words are in the machine's language.
_REASONS = {
    errno.EACCES: tell("no permission"),
    errno.EPERM: tell("no permission"),
    errno.EROFS: tell("the disk can only be read"),
    errno.ENOENT: tell("it is not there"),
    errno.ENOTDIR: tell("a folder on the way is a file"),
    errno.EISDIR: tell("it is a folder"),
    errno.ENOSPC: tell("the disk is full"),
    errno.EDQUOT: tell("the disk is full"),
    errno.EIO: tell("the disk is damaged"),
    errno.ENAMETOOLONG: tell("the name is too long"),
    errno.EADDRINUSE: tell("another program listens there"),
}
_DISK_FULL = frozenset((errno.ENOSPC, errno.EDQUOT))
"""No room, or the share of it that somebody was given is used up."""
_OF_THE_MACHINE = _DISK_FULL | {errno.EROFS, errno.EIO, errno.EACCES, errno.EPERM, errno.EMFILE, errno.ENFILE}


@dataclass(frozen=True, slots=True)
class Mistake:
    """A mistake of an author and its remedy, before its place is known: the caller has the file and the line."""

    code: str
    """The rule's name, such as `picture-heic`."""
    message: Message
    remedy: Message = NOTHING
    severity: Severity = Severity.ERROR
    fails_proposals: bool = False
    """True of a warning that is an error at a proposal which adds or changes the file."""

    def at(self, path: str, line: int | None, field: str | None = None) -> Problem:
        """Return the problem at a place."""
        return Problem(path, self.code, self.message, self.remedy, self.severity, line, field, self.fails_proposals)


def warning(code: str, message: Message, remedy: Message = NOTHING) -> Mistake:
    """Return a mistake that does not stop a build."""
    return Mistake(code, message, remedy, Severity.WARNING)
