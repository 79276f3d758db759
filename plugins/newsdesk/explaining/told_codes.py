"""Codes of problems, and the words in which each is told: read where they stand, in the sources of all rooms.

So no list of them has to be kept beside the checks, and none can be forgotten. Of words that are put together the
values are missing, for these are of the text that is wrong: an ellipsis stands for them.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.newsroom import Message, Severity

ROOMS = (
    *("newsroom", "typesetting", "body", "reading", "pictures", "attachments", "own_look", "share_cards", "share_desk"),
    *("portal", "press_room", "build", "reporting", "newsdesk/checking"),
)
_PLUGINS = Path(__file__).parents[2]
_CODE = re.compile(r"[a-z]+(?:-[a-z0-9]+)*")
_ERRORS = ("Mistake", "FileFlaw", "Problem", "problem_at", "place_problem", "error", "problem")
_WARNINGS = ("warning", "warning_at", "warn", "Damaged", "_warning", "_problem")
_TELLING = {**dict.fromkeys(_ERRORS, Severity.ERROR), **dict.fromkeys(_WARNINGS, Severity.WARNING)}
"""Calls that make a problem, by the severity that it has unless it says another one."""
_TELLS = re.compile(rf"\b(?:{'|'.join(_TELLING)})\(")
_PLACE = re.compile(r"'?\{[a-z_]+\}'?")


@dataclass(frozen=True, slots=True)
class ToldCode:
    """How a problem is told."""

    severity: Severity
    messages: tuple[Message, ...]
    """What is wrong, then what to do; without values."""


@dataclass(frozen=True, slots=True)
class _NamedMessage:
    name: str
    line: int
    message: Message


@cache
def told_codes() -> Mapping[str, ToldCode]:
    """Return all codes of problems besides the newsdesk's, sorted."""
    found: dict[str, ToldCode] = {}
    modules = (module for room in ROOMS for module in sorted((_PLUGINS / room).rglob("*.py")))
    for module in modules:
        text = module.read_text(encoding="utf-8")
        for code, told in _codes_in(ast.parse(text)) if _TELLS.search(text) else ():
            if code not in found or len(told.messages) > len(found[code].messages):
                found[code] = told
    return dict(sorted(found.items()))


def _codes_in(module: ast.Module) -> Iterator[tuple[str, ToldCode]]:
    shared = tuple(_named_messages(module.body))
    for part in module.body:
        nodes = list(ast.walk(part))
        named = (*shared, *sorted(_named_messages(nodes), key=lambda one: one.line))
        for node in nodes:
            if isinstance(node, ast.Call) and (code := _code(node)):
                yield code, ToldCode(_severity(node), tuple(_messages(node, named)))


def _code(call: ast.Call) -> str:
    """Return the code that a call tells, which may stand behind a key; empty if it tells none."""
    if _name(call) not in _TELLING:
        return ""
    values = [one.value for one in call.args[:3] if isinstance(one, ast.Constant)]
    codes = [value for value in values if isinstance(value, str) and _CODE.fullmatch(value)]
    return codes[-1] if codes else ""


def _severity(call: ast.Call) -> Severity:
    named = (one.attr for one in ast.walk(call) if isinstance(one, ast.Attribute) and one.attr in Severity.__members__)
    return Severity[next(named, _TELLING[_name(call)].name)]


def _messages(call: ast.Call, named: Sequence[_NamedMessage]) -> Iterator[Message]:
    for argument in call.args:
        if isinstance(argument, ast.Call) and (message := _message(argument)):
            yield message
        elif isinstance(argument, ast.Name):
            # Of a name that is given several times the last one above the call is meant.
            above = [one.message for one in named if one.name == argument.id and one.line <= call.lineno]
            yield from above[-1:]


def _named_messages(nodes: Iterable[ast.AST]) -> Iterator[_NamedMessage]:
    for node in nodes:
        if isinstance(node, ast.Assign) and isinstance(node.value, ast.Call) and (message := _message(node.value)):
            yield from (
                _NamedMessage(one.id, node.lineno, message) for one in node.targets if isinstance(one, ast.Name)
            )


def _message(call: ast.Call) -> Message | None:
    """Return the message of `tell("…", …)`, an ellipsis for each of its values."""
    first = call.args[0] if call.args else None
    if _name(call) not in {"tell", "tell_count"} or not isinstance(first, ast.Constant):
        return None
    text = str(first.value)
    return Message(text, tuple((name, "…") for name in _names_in(text)))


def _names_in(text: str) -> list[str]:
    return [found.strip("'{}") for found in _PLACE.findall(text)]


def _name(call: ast.Call) -> str:
    return call.func.id if isinstance(call.func, ast.Name) else getattr(call.func, "attr", "")
