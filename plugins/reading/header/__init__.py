"""The header of a text: its lines become entries, and its entries values, each key checked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from plugins.newsroom import Mistake, Problem, tell

from .keys import KEYS, key_fault
from .parts import Parts, take_apart, title_missing
from .values import HeaderContext, HeaderEntry

ENDS_FIRST = Mistake("event-order", tell("the event ends before it starts"), tell("exchange starts and ends"))


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
        value = key_fault(entry, lines, page=page)
        if value is None and not entry.empty:
            value = KEYS[entry.key].read(entry, context)
        lines.setdefault(entry.key, entry.line)
        if isinstance(value, Mistake):
            problems.append(value.at(path, entry.line, entry.key))
        elif value is not None:
            values[entry.key] = value
    starts, ends = values.get("starts"), values.get("ends")
    # A day beside an hour is told elsewhere: they have no order.
    if starts and ends and type(starts) is type(ends) and ends < starts:
        problems.append(ENDS_FIRST.at(path, lines["ends"], "ends"))
    return Header(values, lines), tuple(problems)
