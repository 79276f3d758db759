"""All rules at work on a post."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module

from plugins.newsroom import Problem, in_order

from .edited_post import EditedPost, EditedText
from .rule import Advice, Rule

RULE_ROOMS = ("plugins.newsdesk", "plugins.press_room")
"""Rooms that have a folder `rules` and a folder `lessons`."""
_UNADVISED = ("withdrawn", "hidden")
"""Statuses of posts that nobody edits any more."""


@cache
def all_rules() -> Mapping[str, Rule]:
    """Return each rule by its code, sorted."""
    folders = [import_module(f"{room}.rules") for room in RULE_ROOMS]
    places = sorted((one.name, folder.__name__) for folder in folders for one in pkgutil.iter_modules(folder.__path__))
    return {name.replace("_", "-"): import_module(f"{folder}.{name}").RULE for name, folder in places}


def advise(post: EditedPost) -> tuple[Problem, ...]:
    """Return what the rules find in all versions of a post, by file and line."""
    return in_order(problem_of(text, code, found) for text, code, found in advice_of(post))


def advice_of(post: EditedPost) -> Iterator[tuple[EditedText, str, Advice]]:
    """Yield each finding with its text and the code of its rule."""
    if post.values.get("status") in _UNADVISED:
        return
    for text in post.texts:
        told = [
            (code, found)
            for code, rule in all_rules().items()
            if post.kind in rule.kinds and text.language in rule.languages
            for found in rule.find(text, post)
        ]
        said_better = {(other, found.line) for code, found in told for other in all_rules()[code].instead_of}
        yield from ((text, code, found) for code, found in told if (code, found.line) not in said_better)


def problem_of(text: EditedText, code: str, found: Advice) -> Problem:
    """Return a finding of the rule with a code as authors are told of it."""
    rule = all_rules()[code]
    severity = found.severity or rule.severity
    return Problem(
        text.path, code, found.message, found.remedy, severity, found.line, found.field, rule.fails_proposals
    )
