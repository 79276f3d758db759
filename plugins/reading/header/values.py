"""What a header's key may be worth: one reader a type, which gives the value or what is wrong with it."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Any

from plugins.newsroom import (
    MOST_TOLD,
    Message,
    Organization,
    Term,
    did_you_mean,
    is_day,
    keys_of_today,
    nearest,
    parse_former_name,
    read_moment,
    tell,
    tell_count,
)
from plugins.reading.limits import TAGS, TITLE_LETTERS
from plugins.reading.wrong import Wrong

from .entries import Entry
from .names import KIND_NAMES, TOPIC_NAMES, Names
from .remedies import focus_remedy, former_remedy, moment_remedy, press_contact_remedy, written_so


@dataclass(frozen=True, slots=True)
class Desk:
    """What a header is checked against."""

    zone: tzinfo
    day: date
    organization: Organization | None
    """None for the portal's own pages."""
    topics: tuple[Term, ...]
    contacts: frozenset[str] = frozenset()
    """Mobile numbers and e-mail addresses that a text may name."""


Reader = Callable[[Entry, Desk], Any]
"""Gives the value, or a Wrong."""


def line_of_text(entry: Entry, _: Desk) -> str | Wrong:
    """Text whose line breaks do not count."""
    if entry.is_list:
        message = tell("'{key}' is a text, not a list", key=entry.key)
        return Wrong("header-text", message, written_so(entry, " ".join(entry.texts)))
    return re.sub(r"[ \t\n]+", " ", entry.text)


def title(entry: Entry, desk: Desk) -> str | Wrong:
    """A title: text of at most 200 letters."""
    text = line_of_text(entry, desk)
    if isinstance(text, str) and len(text) > TITLE_LETTERS:
        message = tell(
            "'{key}' has {count} letters, {most} are the most", key=entry.key, count=len(text), most=TITLE_LETTERS
        )
        return Wrong("title-length", message, tell("tell the rest in the summary"))
    return text


def one_of(known: Sequence[str], names: Names) -> Reader:
    """Make the reader of a word out of a fixed list; `names` are what those are called in other languages."""

    def word(entry: Entry, _: Desk) -> str | Wrong:
        value = entry.text.lower()
        return value if value in known else _unknown(f"unknown-{entry.key}", entry.text, known, names)

    return word


def kind(known: Sequence[str]) -> Reader:
    """Make the reader of kinds: a release needs somebody whom journalists can call."""
    read = one_of(known, KIND_NAMES)

    def checked(entry: Entry, desk: Desk) -> str | Wrong:
        value: str | Wrong = read(entry, desk)
        if value == "release" and desk.organization and not desk.organization.press_contacts:
            remedy = press_contact_remedy(desk.organization)
            return Wrong("press-contact", tell("a release needs a contact for the press"), remedy)
        return value

    return checked


def topics(entry: Entry, desk: Desk) -> tuple[str, ...] | Wrong:
    """Keys of `[topics.…]` in federation.toml; an earlier one means today's."""
    known = [topic.key for topic in desk.topics]
    today = keys_of_today(desk.topics)
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
    meant = {item: key for item in wrong[:MOST_TOLD] if (key := _meant_topic(item, desk.topics))}
    remedy = tell(
        "did you mean {meant}? known are {known}",
        meant=", ".join(f"{item} → {key}" for item, key in meant.items()),
        known=", ".join(known),
    )
    return Wrong("unknown-topic", message, remedy if meant else _known(known))


def words(entry: Entry, _: Desk) -> tuple[str, ...] | Wrong:
    """Free words, each once."""
    if len(entry.items) > TAGS:
        message = tell("there are {count} tags, {most} are the most", count=len(entry.items), most=TAGS)
        return Wrong("too-many-tags", message, tell("keep the best"))
    return tuple(dict.fromkeys(entry.items))


def moment(entry: Entry, desk: Desk) -> datetime | Wrong:
    """A day with or without a time; without an offset in the site's zone."""
    value = read_moment(entry.text, desk.zone)
    if value is None:
        message = tell("'{value}' is not a date and time", value=entry.text)
        return Wrong("date-time", message, moment_remedy(entry, desk.day))
    return value


def day_or_moment(entry: Entry, desk: Desk) -> date | Wrong:
    """A day, or a moment where the hour is written."""
    value = moment(entry, desk)
    return value.date() if isinstance(value, datetime) and is_day(entry.text) else value


def moment_of_month(entry: Entry, desk: Desk) -> datetime | Wrong:
    """A moment in the month of the file's name, because the month's page holds the post for ever."""
    value = moment(entry, desk)
    if isinstance(value, datetime) and (value.year, value.month) != (desk.day.year, desk.day.month):
        month = f"{desk.day:%Y-%m}"
        message = tell("'{key}' is not in the month of the file's name, {month}", key=entry.key, month=month)
        remedy = tell("rename the file so that it begins with {day}", day=f"{value:%Y-%m-%d}")
        return Wrong("other-month", message, remedy)
    return value


def focus(entry: Entry, _: Desk) -> tuple[int, int] | Wrong:
    """The point of a picture to keep: per cent from the left and from the top."""
    found = re.fullmatch(r"(\d{1,3})%[ ,]+(\d{1,3})%", entry.text)
    point = (int(found[1]), int(found[2])) if found else (101, 101)
    if max(point) > 100:
        return Wrong("focus", tell("'{value}' is no point of a picture", value=entry.text), focus_remedy(entry))
    return point


def former_names(entry: Entry, desk: Desk) -> tuple[str, ...] | Wrong:
    """Earlier names of the post, oldest first."""
    known = desk.organization.formerly if desk.organization else ()
    for item in entry.items:
        name = parse_former_name(item)
        if name is None:
            message = tell("'{name}' is not the name of a post", name=item)
            return Wrong("former-name", message, former_remedy(entry, desk.day, known))
        if name.organization and name.organization not in known:
            message = tell("this organization was never called '{name}'", name=name.organization)
            remedy = did_you_mean(name.organization, known, tell("add it to formerly in organization.toml"))
            return Wrong("former-organization", message, remedy)
    return tuple(dict.fromkeys(entry.items))


def file_name(entry: Entry, desk: Desk) -> str | Wrong:
    """A file's name, or its path from the post's folder."""
    text = line_of_text(entry, desk)
    return unicodedata.normalize("NFC", text) if isinstance(text, str) else text


def _meant_topic(item: str, topics: Sequence[Term]) -> str:
    """Return the key of the topic that is called nearly so, by its key or by its name in any language."""
    names = {topic.key: (*(name for _, name in topic.name), *TOPIC_NAMES.get(topic.key, ())) for topic in topics}
    return nearest(item, names, names) or ""


def _known(names: Sequence[str]) -> Message:
    return tell("known are {known}", known=", ".join(names))


def _unknown(code: str, value: str, known: Sequence[str], names: Names) -> Wrong:
    remedy = did_you_mean(value, known, _known(known), names)
    return Wrong(code, tell("'{value}' is not known here", value=value), remedy)
