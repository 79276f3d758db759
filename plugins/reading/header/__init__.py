"""The header of a text: its lines become entries, and its entries values, each key checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from plugins.body import Wrong
from plugins.newsroom import Problem, did_you_mean, tell

from .keys import FROM_THE_PATH, KEYS
from .names import KEY_NAMES, PATH_NAMES
from .parts import Parts, take_apart, title_missing
from .values import HeaderContext, HeaderEntry

__all__ = ["KEYS", "Header", "HeaderContext", "HeaderEntry", "Parts", "read_header", "take_apart", "title_missing"]

ENDS_FIRST = Wrong("event-order", tell("the event ends before it starts"), tell("exchange starts and ends"))


@dataclass(frozen=True, slots=True)
class Header:
    """The right values of a header by key, and the line of each; keys without a value are absent."""

    values: Mapping[str, Any] = field(default_factory=dict)
    lines: Mapping[str, int] = field(default_factory=dict)


def read_header(
    path: str, entries: Sequence[HeaderEntry], context: HeaderContext, *, page: bool
) -> tuple[Header, tuple[Problem, ...]]:
    """Check every entry of a post's header, or a standing page's; return what is right, and all that is wrong."""
    values: dict[str, Any] = {}
    lines: dict[str, int] = {}
    problems: list[Problem] = []
    for entry in entries:
        value = _key_fault(entry, lines, page=page)
        if value is None and not entry.empty:
            value = KEYS[entry.key].read(entry, context)
        lines.setdefault(entry.key, entry.line)
        if isinstance(value, Wrong):
            problems.append(value.at(path, entry.line, entry.key))
        elif value is not None:
            values[entry.key] = value
    starts, ends = values.get("starts"), values.get("ends")
    # A day beside an hour is told elsewhere: they have no order.
    if starts and ends and type(starts) is type(ends) and ends < starts:
        problems.append(ENDS_FIRST.at(path, lines["ends"], "ends"))
    return Header(values, lines), tuple(problems)


def _key_fault(entry: HeaderEntry, seen: Mapping[str, int], *, page: bool) -> Wrong | None:
    allowed = [key for key, rule in KEYS.items() if rule.on_pages or not page]
    if entry.key in seen and entry.key in KEYS:
        message = tell("'{key}' stands twice, first in line {line}", key=entry.key, line=seen[entry.key])
        return Wrong("double-key", message, tell("keep one of them"))
    if entry.key in allowed:
        return None
    if entry.key in KEYS:
        message = tell("'{key}' is for posts; a page has {known}", key=entry.key, known=", ".join(allowed))
        return Wrong("posts-only", message, tell("delete the line"))
    if entry.key in FROM_THE_PATH or any(entry.key in names for names in PATH_NAMES.values()):
        message = tell("'{key}' comes from the file's path and from nowhere else", key=entry.key)
        return Wrong("path-key", message, tell("delete the line; to change it, rename or move the file"))
    remedy = did_you_mean(entry.key, allowed, tell("known are {known}", known=", ".join(allowed)), KEY_NAMES)
    return Wrong("unknown-key", tell("'{key}' is not a key of a header", key=entry.key), remedy)
