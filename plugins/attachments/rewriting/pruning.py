"""Everything that a PDF's catalog leads to is kept to its allow-list; what nothing leads to is not written at all."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pikepdf import Array, Dictionary, Object, Pdf, Stream, String

from .allow_list import ALLOWED, INSTEAD, STREAMS
from .choices import CHOICES, VisiblePages
from .plain_values import PLAIN

Rules = tuple[str, ...]


@dataclass(slots=True)
class Walk:
    """Objects that have been met, each once in each of its roles, for objects lead to each other in circles.

    A page, say, is met as one of its parent's `Kids`, and then, by each link to it, as `page-here`: looked through once
    as a page, and only asked whether readers see it in the other role.
    """

    visible: VisiblePages
    waiting: list[tuple[Object, str]] = field(default_factory=list)
    seen: set[tuple[tuple[int, int], str]] = field(default_factory=set)
    streams: list[tuple[Stream, str]] = field(default_factory=list)
    """The streams that stay, each with its type."""


def prune(pdf: Pdf) -> list[tuple[Stream, str]]:
    """Take out all keys and values that are not allowed where they stand; return the streams that stay, by type."""
    walk = Walk(VisiblePages.of(pdf))
    walk.waiting.append((pdf.Root, "catalog"))
    while walk.waiting:
        found, kind = walk.waiting.pop()
        _keep_fitting(found, ALLOWED[kind].get, walk)
        for key, value in INSTEAD.get(kind, {}).items():
            if key not in found:
                found[key] = String(value)
    return walk.streams


def _fits(value: object, rules: Rules, walk: Walk) -> bool:
    return value is None or any(_fits_one(value, rule, walk) for rule in rules)


def _fits_one(value: object, rule: str, walk: Walk) -> bool:
    plain = PLAIN.get(rule)
    if plain:
        return plain(value)
    if rule[0] in "[{":
        if not isinstance(value, Array if rule[0] == "[" else Dictionary):
            return False
        # Looked through once in a role, as arrays may lead to themselves.
        if _is_new(value, rule, walk):
            _keep_fitting(value, lambda _: (rule[1:-1],), walk)
        return True
    choose = CHOICES.get(rule)
    if choose is None:
        return _meet(value, rule, walk)
    chosen = choose(value, walk.visible)
    return chosen is not None and all(_fits(part, (kind,), walk) for part, kind in chosen)


def _keep_fitting(values: Object, rules_of: Callable[[Any], Rules | None], walk: Walk) -> None:
    """Delete from an array or a dictionary what may not stand in its place."""
    places: list[tuple[Any, object]]
    places = list(values.items()) if isinstance(values, (Dictionary, Stream)) else list(enumerate(values))
    for place, value in reversed(places):
        rules = rules_of(place)
        if rules is None or not _fits(value, rules, walk):
            del values[place]


def _meet(value: object, kind: str, walk: Walk) -> bool:
    """Note a dictionary or stream for its turn, if it is one as its type asks."""
    if not isinstance(value, Stream if kind in STREAMS else Dictionary):
        return False
    if _is_new(value, kind, walk):
        walk.waiting.append((value, kind))
        if isinstance(value, Stream):
            walk.streams.append((value, kind))
    return True


def _is_new(value: Object, role: str, walk: Walk) -> bool:
    if not value.is_indirect:
        return True
    known = (value.objgen, role)
    if known in walk.seen:
        return False
    walk.seen.add(known)
    return True
