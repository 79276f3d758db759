"""Taking checked values out of a TOML table: each mistake is noted with its line, and reading goes on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from .faults import Fault
from .languages import LANGUAGE_CODE, Texts
from .letters import NO_ROOM, UNSEEN, has_visible
from .messages import NOTHING, Message, tell
from .nearest import did_you_mean
from .problems import Problem, Severity
from .toml_file import TomlFile
from .toml_lines import Place

Check = Callable[[str], Fault | Message]
"""Says what is wrong with a value, as the end of a sentence; false if nothing is."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file, and the problems that reading the file has found so far."""

    file: TomlFile
    values: dict[str, Any]
    place: Place = ()
    problems: list[Problem] = field(default_factory=list)

    def note(self, key: str | int, code: str, message: Message, remedy: Message = NOTHING) -> None:
        """Keep an error at a key of this table."""
        self.problems.append(self.problem(key, code, message, remedy))

    def problem(self, key: str | int, code: str, message: Message, remedy: Message = NOTHING) -> Problem:
        """Give an error at a key of this table, or where the key should be."""
        return problem_at(self.file, (*self.place, key), code, message, remedy)


def problem_at(file: TomlFile, place: Place, code: str, message: Message, remedy: Message = NOTHING) -> Problem:
    """Give an error at a place of a file."""
    return Problem(file.path, code, message, remedy, Severity.ERROR, file.line_of(place), _name(place))


def only_keys(table: Table, known: Iterable[str]) -> None:
    """Note each key of the table that is not a `known` one, with the nearest that is."""
    names = tuple(known)
    for key in table.values:
        if key not in names:
            message = tell("'{key}' means nothing here", key=key)
            table.note(key, "unknown-key", message, did_you_mean(key, names, _one_of(names)))


def text(table: Table, key: str, check: Check | None = None) -> str:
    """Give a line of text; empty if it is not there or wrong."""
    value = table.values.get(key, "")
    if not isinstance(value, str):
        table.note(key, "wrong-type", tell("'{key}' must be text", key=key), tell('write it in quotes: "…"'))
        return ""
    return _checked_text(table, key, value, check)


def yes(table: Table, key: str) -> bool:
    """Give true or false; false if it is not there or wrong."""
    value = table.values.get(key, False)
    if not isinstance(value, bool):
        remedy = tell("write {key} = true, without quotes", key=key)
        table.note(key, "wrong-type", tell("'{key}' must be true or false", key=key), remedy)
        return False
    return value


def words(table: Table, key: str, check: Check | None = None) -> tuple[str, ...]:
    """Give a list of lines of text without those that are wrong."""
    value = table.values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        remedy = tell('write it so: {key} = ["…", "…"]', key=key)
        table.note(key, "wrong-type", tell("'{key}' must be a list of texts", key=key), remedy)
        return ()
    for item in sorted({item for item in value if value.count(item) > 1}):
        table.note(key, "twice", tell("'{item}' stands twice in '{key}'", item=item, key=key), tell("write it once"))
    checked = (_checked_text(table, key, item, check) for item in dict.fromkeys(value))
    return tuple(item for item in checked if item)


def texts(table: Table, key: str, required_in: str = "") -> Texts:
    """Give a text in several languages, `key.ru = "…"`; note it if the language `required_in` is missing."""
    inner = table_in(table, key)
    named = {}
    for language in inner.values:
        if LANGUAGE_CODE.fullmatch(language):
            named[language] = text(inner, language)
        else:
            message = tell("'{language}' is no language", language=language)
            inner.note(language, "language-code", message, tell("languages are kk, ru, en …"))
    written = Texts.of({language: value for language, value in named.items() if value})
    if required_in and required_in not in dict(written) and _may_be_missed(table, key):
        message = tell("'{key}' is missing in the language '{language}'", key=key, language=required_in)
        remedy = tell('write [{table}] and below it {language} = "…"', table=_name(inner.place), language=required_in)
        inner.note(required_in, "text-missing", message, remedy)
    return written


def day(table: Table, key: str) -> date | None:
    """Give a day; None if it is not there or wrong."""
    value = table.values.get(key)
    if value is None or type(value) is date:
        return value
    remedy = tell("write it without quotes: {key} = 2026-01-29", key=key)
    table.note(key, "wrong-type", tell("'{key}' must be a day", key=key), remedy)
    return None


def choice(table: Table, key: str, known: Iterable[str], code: str) -> str:
    """Give a text that is one of `known`; empty if it is not there or wrong."""
    names = tuple(known)
    value = text(table, key)
    if value and value not in names:
        message = tell("'{value}' is not known as '{key}'", value=value, key=key)
        table.note(key, code, message, did_you_mean(value, names, _one_of(names)))
        return ""
    return value


def table_in(table: Table, key: str) -> Table:
    """Give the table under a key; an empty one if it is not there or wrong."""
    value = table.values.get(key, {})
    if not isinstance(value, dict):
        remedy = tell("write [{table}] on a line of its own, its keys below", table=_name((*table.place, key)))
        table.note(key, "wrong-type", tell("'{key}' must be a table", key=key), remedy)
        value = {}
    return Table(table.file, value, (*table.place, key), table.problems)


def rows_in(table: Table, key: str) -> tuple[Table, ...]:
    """Give the tables that stand as `[[key]]`; none if they are not there or wrong."""
    value = table.values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        remedy = tell("write [[{key}]] above each", key=key)
        table.note(key, "wrong-type", tell("'{key}' must be a list of tables", key=key), remedy)
        return ()
    place = (*table.place, key)
    return tuple(Table(table.file, row, (*place, number), table.problems) for number, row in enumerate(value))


def _checked_text(table: Table, key: str, value: str, check: Check | None) -> str:
    value = re.sub("[ \t\r\n\u2028\u2029]+", " ", value).strip()
    if UNSEEN.search(value):
        message = tell("'{key}' has a letter that cannot be seen", key=key)
        table.note(key, "invisible-letter", message, tell("write the text anew"))
        return ""
    if not has_visible(value):
        return ""
    value = _without_no_room(table, key, value)
    wrong = check(value) if check and value else NOTHING
    if wrong:
        fault = wrong if isinstance(wrong, Fault) else Fault(wrong)
        message = tell("'{value}' {fault}", value=value, fault=fault.reason)
        table.note(key, key.replace("_", "-"), message, fault.remedy)
    return "" if wrong else value


def _without_no_room(table: Table, key: str, value: str) -> str:
    """Take out what takes no room; what was published before goes on, so it is told only."""
    bare = NO_ROOM.sub("", value)
    if NO_ROOM.search(value.replace("\u00ad", "")):
        message = tell("'{key}' has a letter that cannot be seen", key=key)
        problem = table.problem(key, "invisible-letter", message, tell("write the text anew"))
        table.problems.append(replace(problem, severity=Severity.WARNING))
    return bare


def _may_be_missed(table: Table, key: str) -> bool:
    return isinstance(table.values.get(key, {}), dict)


def _name(place: Place) -> str:
    return ".".join(str(part) for part in place)


def _one_of(names: tuple[str, ...]) -> Message:
    return tell("one of: {names}", names=", ".join(names)) if names else NOTHING
