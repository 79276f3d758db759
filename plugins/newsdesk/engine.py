"""All rules at work on a post."""

from __future__ import annotations

import pkgutil
from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module

from plugins.newsroom import Problem, in_order

from . import rules
from .edited_post import EditedPost, EditedText
from .rule import Advice, Rule

_UNADVISED = ("withdrawn", "hidden")
"""Statuses of posts that nobody edits any more."""


@cache
def all_rules() -> Mapping[str, Rule]:
    """Return each rule by its code, sorted."""
    names = sorted(module.name for module in pkgutil.iter_modules(rules.__path__))
    found = {name: import_module(f"{rules.__name__}.{name}").RULE for name in names}
    return {name.replace("_", "-"): rule for name, rule in found.items()}


def advise(post: EditedPost) -> tuple[Problem, ...]:
    """Return what the rules find in all versions of a post, by file and line."""
    return in_order(problem_of(text, code, found) for text, code, found in advice_of(post))


def advice_of(post: EditedPost) -> Iterator[tuple[EditedText, str, Advice]]:
    """Yield each finding with its text and the code of its rule."""
    if post.values.get("status") in _UNADVISED:
        return
    for text in post.texts:
        for code, rule in all_rules().items():
            if post.kind in rule.kinds and text.language in rule.languages:
                for found in rule.find(text, post):
                    yield text, code, found


def problem_of(text: EditedText, code: str, found: Advice) -> Problem:
    """Return a finding of the rule with a code as authors are told of it."""
    severity = found.severity or all_rules()[code].severity
    return Problem(text.path, code, found.message, found.remedy, severity, found.line, found.field)
