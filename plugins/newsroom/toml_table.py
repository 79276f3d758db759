"""Taking checked values out of a TOML table: each mistake is noted with its line, and reading goes on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from .languages import LANGUAGE_CODE, Texts
from .letters import UNSEEN
from .nearest import did_you_mean
from .problems import Problem, Severity
from .toml_file import TomlFile
from .toml_lines import Place

Fault = Callable[[str], str]
"""Says what is wrong with a value, as the end of a sentence and an example after a colon; empty if nothing is."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file, and the problems that reading the file has found so far."""

    file: TomlFile
    values: dict[str, Any]
    place: Place = ()
    problems: list[Problem] = field(default_factory=list)

    def note(self, key: str | int, code: str, message: str, remedy: str = "") -> None:
        """Keep an error at a key of this table."""
        self.problems.append(self.problem(key, code, message, remedy))

    def problem(self, key: str | int, code: str, message: str, remedy: str = "") -> Problem:
        """Give an error at a key of this table, or where the key should be."""
        return problem_at(self.file, (*self.place, key), code, message, remedy)


def problem_at(file: TomlFile, place: Place, code: str, message: str, remedy: str = "") -> Problem:
    """Give an error at a place of a file."""
    return Problem(file.path, code, message, remedy, Severity.ERROR, file.line_of(place), _name(place))


def only_keys(table: Table, known: Iterable[str]) -> None:
    """Note each key of the table that is not a `known` one, with the nearest that is."""
    names = tuple(known)
    for key in table.values:
        if key not in names:
            table.note(key, "unknown-key", f"'{key}' means nothing here", did_you_mean(key, names, _one_of(names)))


def text(table: Table, key: str, fault: Fault | None = None) -> str:
    """Give a line of text; empty if it is not there or wrong."""
    value = table.values.get(key, "")
    if not isinstance(value, str):
        table.note(key, "wrong-type", f"'{key}' must be text", 'write it in quotes: "…"')
        return ""
    return _checked_text(table, key, value, fault)


def yes(table: Table, key: str) -> bool:
    """Give true or false; false if it is not there or wrong."""
    value = table.values.get(key, False)
    if not isinstance(value, bool):
        table.note(key, "wrong-type", f"'{key}' must be true or false", f"write {key} = true, without quotes")
        return False
    return value


def words(table: Table, key: str, fault: Fault | None = None) -> tuple[str, ...]:
    """Give a list of lines of text without those that are wrong."""
    value = table.values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        table.note(key, "wrong-type", f"'{key}' must be a list of texts", f'write it so: {key} = ["…", "…"]')
        return ()
    for item in sorted({item for item in value if value.count(item) > 1}):
        table.note(key, "twice", f"'{item}' stands twice in '{key}'", "write it once")
    checked = (_checked_text(table, key, item, fault) for item in dict.fromkeys(value))
    return tuple(item for item in checked if item)


def texts(table: Table, key: str, required_in: str = "") -> Texts:
    """Give a text in several languages, `key.ru = "…"`; note it if the language `required_in` is missing."""
    inner = table_in(table, key)
    named = {}
    for language in inner.values:
        if LANGUAGE_CODE.fullmatch(language):
            named[language] = text(inner, language)
        else:
            inner.note(language, "language-code", f"'{language}' is no language", "languages are kk, ru, en …")
    written = Texts.of({language: value for language, value in named.items() if value})
    if required_in and required_in not in dict(written) and _may_be_missed(table, key):
        message = f"'{key}' is missing in the language '{required_in}'"
        inner.note(
            required_in, "text-missing", message, f'write [{_name(inner.place)}] and below it {required_in} = "…"'
        )
    return written


def day(table: Table, key: str) -> date | None:
    """Give a day; None if it is not there or wrong."""
    value = table.values.get(key)
    if value is None or type(value) is date:
        return value
    table.note(key, "wrong-type", f"'{key}' must be a day", f"write it without quotes: {key} = 2026-01-29")
    return None


def choice(table: Table, key: str, known: Iterable[str], code: str) -> str:
    """Give a text that is one of `known`; empty if it is not there or wrong."""
    names = tuple(known)
    value = text(table, key)
    if value and value not in names:
        table.note(key, code, f"'{value}' is not known as '{key}'", did_you_mean(value, names, _one_of(names)))
        return ""
    return value


def table_in(table: Table, key: str) -> Table:
    """Give the table under a key; an empty one if it is not there or wrong."""
    value = table.values.get(key, {})
    if not isinstance(value, dict):
        name = _name((*table.place, key))
        table.note(
            key, "wrong-type", f"'{key}' must be a table", f"write [{name}] on a line of its own, its keys below"
        )
        value = {}
    return Table(table.file, value, (*table.place, key), table.problems)


def rows_in(table: Table, key: str) -> tuple[Table, ...]:
    """Give the tables that stand as `[[key]]`; none if they are not there or wrong."""
    value = table.values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        table.note(key, "wrong-type", f"'{key}' must be a list of tables", f"write [[{key}]] above each")
        return ()
    place = (*table.place, key)
    return tuple(Table(table.file, row, (*place, number), table.problems) for number, row in enumerate(value))


def _checked_text(table: Table, key: str, value: str, fault: Fault | None) -> str:
    value = re.sub(r"[ \t\r\n]+", " ", value).strip()
    if UNSEEN.search(value):
        table.note(key, "invisible-letter", f"'{key}' has a letter that cannot be seen", "write the text anew")
        return ""
    wrong = fault(value) if fault and value else ""
    if wrong:
        reason, _, example = wrong.partition(": ")
        table.note(key, key.replace("_", "-"), f"'{value}' {reason}", f"write it like {example}" if example else "")
    return "" if wrong else value


def _may_be_missed(table: Table, key: str) -> bool:
    return isinstance(table.values.get(key, {}), dict)


def _name(place: Place) -> str:
    return ".".join(str(part) for part in place)


def _one_of(names: tuple[str, ...]) -> str:
    return f"one of: {', '.join(names)}" if names else ""
