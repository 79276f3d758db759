"""The entries of a header and their values: one reader a type, which returns the value or what is wrong with it.

A remedy shows the right line, made from what was typed: whoever types it so is told no more.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from plugins.newsroom import (
    KINDS,
    MOST_REPORTED,
    FormerName,
    Message,
    Mistake,
    Organization,
    Term,
    current_keys,
    did_you_mean,
    is_day,
    nearest,
    parse_former_name,
    propose_former_name,
    propose_moment,
    read_moment,
    tell,
    tell_count,
)
from plugins.reading.limits import TAGS, TITLE_LETTERS

from .names import KIND_NAMES, TOPIC_NAMES, Names


@dataclass(frozen=True, slots=True)
class HeaderEntry:
    """A key of a header with its value. All values are text: a header knows no yes, no or number."""

    key: str
    """In small letters, as readers of headers compare it."""
    line: int
    """In the file, counted from 1."""
    texts: tuple[str, ...]
    is_list: bool = False

    @property
    def text(self) -> str:
        """The value in one line's form, without spaces around it."""
        return ", ".join(self.texts) if self.is_list else self.texts[0].strip()

    @property
    def items(self) -> tuple[str, ...]:
        """The value as a list: a YAML list, or words between commas."""
        parts = self.texts if self.is_list else self.texts[0].split(",")
        return tuple(part.strip() for part in parts if part.strip())

    @property
    def empty(self) -> bool:
        """True if the key stands there without a value."""
        return not any(text.strip() for text in self.texts)


@dataclass(frozen=True, slots=True)
class HeaderContext:
    """Facts that a header is checked against."""

    zone: tzinfo
    day: date
    organization: Organization | None
    """None for the portal's own pages."""
    topics: tuple[Term, ...]
    contacts: frozenset[str] = frozenset()
    """Mobile numbers and e-mail addresses that a text may name."""


Reader = Callable[[HeaderEntry, HeaderContext], Any]
"""Returns the value, or a Mistake."""


def line_of_text(entry: HeaderEntry, _: HeaderContext) -> str | Mistake:
    """Read a text whose line breaks do not count."""
    if entry.is_list:
        message = tell("'{key}' is a text, not a list", key=entry.key)
        return Mistake("header-text", message, _write_so(entry, " ".join(entry.texts)))
    return re.sub(r"[ \t\n]+", " ", entry.text)


def title(entry: HeaderEntry, context: HeaderContext) -> str | Mistake:
    """Read a title: text of at most 200 letters."""
    text = line_of_text(entry, context)
    if isinstance(text, str) and len(text) > TITLE_LETTERS:
        message = tell(
            "'{key}' has {count} letters, {most} are the most", key=entry.key, count=len(text), most=TITLE_LETTERS
        )
        return Mistake("title-length", message, tell("tell the rest in the summary"))
    return text


def one_of(known: Sequence[str], names: Names) -> Reader:
    """Make the reader of a word out of a fixed list; `names` are what those are called in other languages."""

    def word(entry: HeaderEntry, _: HeaderContext) -> str | Mistake:
        value = entry.text.lower()
        if value in known:
            return value
        remedy = did_you_mean(entry.text, known, _known(known), names)
        return Mistake(f"unknown-{entry.key}", tell("'{value}' is not known here", value=entry.text), remedy)

    return word


_kind = one_of(KINDS, KIND_NAMES)


def kind(entry: HeaderEntry, context: HeaderContext) -> str | Mistake:
    """Read the kind of a post: a release needs somebody whom journalists can call."""
    value: str | Mistake = _kind(entry, context)
    organization = context.organization
    if value != "release" or not organization or organization.press_contacts:
        return value
    remedy = tell(
        'write at the end of organization.toml [[press_contacts]] and below it name.{language} = "…" and phone = "…"',
        language=next(iter(organization.languages), "kk"),
    )
    return Mistake("press-contact", tell("a release needs a contact for the press"), remedy)


def topics(entry: HeaderEntry, context: HeaderContext) -> tuple[str, ...] | Mistake:
    """Read keys of `[topics.…]` in federation.toml; an earlier one means today's."""
    known = [topic.key for topic in context.topics]
    today = current_keys(context.topics)
    named = tuple(dict.fromkeys(today.get(item, item) for item in entry.items))
    wrong = [item for item in named if item not in known]
    if not wrong:
        return named
    message = tell_count(
        "'{names}' is not among the topics of federation.toml",
        "'{names}' are not among the topics of federation.toml",
        len(wrong),
        names=", ".join(wrong),
    )
    meant = {item: key for item in wrong[:MOST_REPORTED] if (key := _meant_topic(item, context.topics))}
    remedy = tell(
        "did you mean {meant}? known are {known}",
        meant=", ".join(f"{item} → {key}" for item, key in meant.items()),
        known=", ".join(known),
    )
    return Mistake("unknown-topic", message, remedy if meant else _known(known))


def words(entry: HeaderEntry, _: HeaderContext) -> tuple[str, ...] | Mistake:
    """Read free words, each once."""
    if len(entry.items) > TAGS:
        message = tell("there are {count} tags, {most} are the most", count=len(entry.items), most=TAGS)
        return Mistake("too-many-tags", message, tell("keep the best"))
    return tuple(dict.fromkeys(entry.items))


def moment(entry: HeaderEntry, context: HeaderContext) -> datetime | Mistake:
    """Read a day with or without a time; without an offset in the site's zone."""
    value = read_moment(entry.text, context.zone)
    if value is None:
        message = tell("'{value}' is not a date and time", value=entry.text)
        right = propose_moment(entry.text, context.day) or f"{context.day.isoformat()} 10:00"
        return Mistake("date-time", message, _write_so(entry, right))
    return value


def day_or_moment(entry: HeaderEntry, context: HeaderContext) -> date | Mistake:
    """Read a day, or a moment where the hour is written."""
    value = moment(entry, context)
    return value.date() if isinstance(value, datetime) and is_day(entry.text) else value


def moment_of_month(entry: HeaderEntry, context: HeaderContext) -> datetime | Mistake:
    """Read a moment in the month of the file's name, because the month's page holds the post for ever."""
    value = moment(entry, context)
    if isinstance(value, datetime) and (value.year, value.month) != (context.day.year, context.day.month):
        month = f"{context.day:%Y-%m}"
        message = tell("'{key}' is not in the month of the file's name, {month}", key=entry.key, month=month)
        remedy = tell("rename the file so that it begins with {day}", day=f"{value:%Y-%m-%d}")
        return Mistake("other-month", message, remedy)
    return value


def focus(entry: HeaderEntry, _: HeaderContext) -> tuple[int, int] | Mistake:
    """Read the point of a picture to keep: per cent from the left and from the top."""
    found = re.fullmatch(r"(\d{1,3})%[ ,]+(\d{1,3})%", entry.text)
    point = (int(found[1]), int(found[2])) if found else (101, 101)
    if max(point) <= 100:
        return point
    numbers = [min(int(number), 100) for number in re.findall(r"\d{1,3}", entry.text)]
    left, top = (*numbers, 50, 50)[:2] if numbers else (40, 30)
    remedy = tell("write per cent from the left and from the top: {line}", line=f"{entry.key}: {left}% {top}%")
    return Mistake("focus", tell("'{value}' is no point of a picture", value=entry.text), remedy)


def former_names(entry: HeaderEntry, context: HeaderContext) -> tuple[FormerName, ...] | Mistake:
    """Read earlier names of the post, oldest first."""
    known = context.organization.formerly if context.organization else ()
    names: list[FormerName] = []
    for item in entry.items:
        name = parse_former_name(item)
        if name is None:
            message = tell("'{name}' is not the name of a post", name=item)
            right = (
                one if parse_former_name(one) else propose_former_name(one, context.day, known) for one in entry.items
            )
            return Mistake("former-name", message, _write_so(entry, f"[{', '.join(dict.fromkeys(right))}]"))
        if name.organization and name.organization not in known:
            message = tell("this organization was never called '{name}'", name=name.organization)
            remedy = did_you_mean(name.organization, known, tell("add it to formerly in organization.toml"))
            return Mistake("former-organization", message, remedy)
        names.append(name)
    return tuple(dict.fromkeys(names))


def file_name(entry: HeaderEntry, context: HeaderContext) -> str | Mistake:
    """Read a file's name, or its path from the post's folder."""
    text = line_of_text(entry, context)
    return unicodedata.normalize("NFC", text) if isinstance(text, str) else text


def _meant_topic(item: str, topics: Sequence[Term]) -> str:
    """Return the key of the topic that is called nearly so, by its key or by its name in any language."""
    names = {topic.key: (*(name for _, name in topic.name), *TOPIC_NAMES.get(topic.key, ())) for topic in topics}
    return nearest(item, names, names) or ""


def _known(names: Sequence[str]) -> Message:
    return tell("known are {known}", known=", ".join(names))


def _write_so(entry: HeaderEntry, value: str) -> Message:
    """Return the remedy that shows the whole right line."""
    return tell("write it so: {line}", line=f"{entry.key}: {value}")
