"""Everything that a PDF's catalog leads to is kept to its allow-list; what nothing leads to is not written at all."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Object, Pdf, Stream, String

from .allow_list import ALLOWED, INSTEAD, STREAMS
from .choices import CHOICES, VisiblePages
from .plain_values import PLAIN

ID = tuple[int, int]


@dataclass(slots=True)
class Walk:
    """What has been met: each object once in each of its roles."""

    visible: VisiblePages
    waiting: list[tuple[Object, str]] = field(default_factory=list)
    seen: set[tuple[ID, str]] = field(default_factory=set)
    streams: list[tuple[Stream, str]] = field(default_factory=list)
    """The streams that stay, each with its type."""


def prune(pdf: Pdf) -> list[tuple[Stream, str]]:
    """Take out all keys and values that are not allowed where they stand; return the streams that stay, by type."""
    walk = Walk(VisiblePages.of(pdf))
    walk.waiting.append((pdf.Root, "catalog"))
    while walk.waiting:
        found, kind = walk.waiting.pop()
        _prune(found, ALLOWED[kind], walk)
        for key, value in INSTEAD.get(kind, {}).items():
            if key not in found:
                found[key] = String(value)
    return walk.streams


def _prune(found: Object, allowed: dict[str, tuple[str, ...]], walk: Walk) -> None:
    for key, value in list(found.items()):
        rules = allowed.get(key)
        if rules is None or not _fits(value, rules, walk):
            del found[key]


def _fits(value: object, rules: Iterable[str], walk: Walk) -> bool:
    return value is None or any(_fits_one(value, rule, walk) for rule in rules)


def _fits_one(value: object, rule: str, walk: Walk) -> bool:
    plain = PLAIN.get(rule)
    if plain:
        return plain(value)
    if rule.startswith("["):
        return isinstance(value, Array) and _array(value, rule[1:-1], walk)
    if rule.startswith("{"):
        return isinstance(value, Dictionary) and _named(value, rule[1:-1], walk)
    choose = CHOICES.get(rule)
    if choose is None:
        return _meet(value, rule, walk)
    chosen = choose(value, walk.visible)
    return chosen is not None and all(_fits(part, (kind,), walk) for part, kind in chosen)


def _array(values: Array, rule: str, walk: Walk) -> bool:
    """Keep what fits; every array is looked through once in a role, as arrays may lead to themselves."""
    if _is_new(values, f"[{rule}]", walk):
        for place in reversed(range(len(values))):
            if not _fits(values[place], (rule,), walk):
                del values[place]
    return True


def _named(values: Dictionary, rule: str, walk: Walk) -> bool:
    if _is_new(values, f"{{{rule}}}", walk):
        for key, value in list(values.items()):
            if not _fits(value, (rule,), walk):
                del values[key]
    return True


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
