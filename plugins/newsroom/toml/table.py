"""Taking checked values out of a TOML table: mistakes are noted with their lines and remedies, and reading goes on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from plugins.newsroom.dates.written_dates import propose_day
from plugins.newsroom.paths.right_names import language_like
from plugins.newsroom.problems import MOST_TOLD, Problem, Severity
from plugins.newsroom.problems.messages import NO_NAMES, NOTHING, Message, nearest, tell
from plugins.newsroom.texts import LANGUAGE_CODE, Texts
from plugins.newsroom.texts.letters import NO_ROOM, UNSEEN, has_visible

from . import TomlFile
from .lines import Place
from .names import TOML_NAMES
from .repair import literal

_EXAMPLE_DAY = date(2026, 1, 29)
_NO = ("0", "no", "off", "false", "нет", "жоқ", "")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a value is wrong, and what to do; false where nothing is."""

    reason: Message
    remedy: Message = NOTHING
    right: str = ""
    """The value that was meant; empty where that is not known."""

    def __bool__(self) -> bool:
        return bool(self.reason)


RIGHT = Fault(NOTHING)


Check = Callable[[str], Fault | Message]
"""Says what is wrong with a value, as the end of a sentence; false if nothing is."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file, and the problems that reading the file has found so far."""

    file: TomlFile
    values: dict[str, Any]
    place: Place = ()
    problems: list[Problem] = field(default_factory=list)
    language: str = "kk"
    """In which a text is proposed that lacks its language."""

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
    unknown = [key for key in table.values if key not in names]
    for number, key in enumerate(unknown):
        message = tell("'{key}' means nothing here", key=key)
        # Looking for the nearest takes a while, and nobody is told of more than these.
        meant = nearest(key, names, TOML_NAMES) if number <= MOST_TOLD else None
        remedy = named_so(table.file, (*table.place, key), key, meant) if meant else _one_of(names)
        table.note(key, "unknown-key", message, remedy)


def text(table: Table, key: str, check: Check | None = None) -> str:
    """Give a line of text; empty if it is not there or wrong."""
    value = table.values.get(key, "")
    if not isinstance(value, str):
        table.note(key, "wrong-type", tell("'{key}' must be text", key=key), _so(table, key, value, _as_text(value)))
        return ""
    return _checked_text(table, key, value, check)


def yes(table: Table, key: str) -> bool:
    """Give true or false; false if it is not there or wrong."""
    value = table.values.get(key, False)
    if not isinstance(value, bool):
        remedy = _so(table, key, value, "false" if str(value).lower() in _NO else "true")
        table.note(key, "wrong-type", tell("'{key}' must be true or false", key=key), remedy)
        return False
    return value


def words(table: Table, key: str, check: Check | None = None) -> tuple[str, ...]:
    """Give a list of lines of text without those that are wrong."""
    value = table.values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        items = value if isinstance(value, list) else re.split(r"\s*,\s*", str(value))
        remedy = _so(table, key, value, f"[{', '.join(_as_text(item) for item in items)}]")
        table.note(key, "wrong-type", tell("'{key}' must be a list of texts", key=key), remedy)
        return ()
    for item in sorted({item for item in value if value.count(item) > 1}):
        table.note(key, "twice", tell("'{item}' stands twice in '{key}'", item=item, key=key), tell("write it once"))
    checked = (_checked_text(table, key, item, check, value.index(item)) for item in dict.fromkeys(value))
    return tuple(item for item in checked if item)


def texts(table: Table, key: str, required_in: str = "") -> Texts:
    """Give a text in several languages, `key.ru = "…"`; note it if the language `required_in` is missing."""
    value = table.values.get(key)
    if isinstance(value, str | int | float | date):
        remedy = _texts_so(table, key, value)
        table.note(key, "wrong-type", tell("'{key}' has a text for each language", key=key), remedy)
        return Texts()
    inner = table_in(table, key)
    named = {}
    for language in inner.values:
        if LANGUAGE_CODE.fullmatch(language):
            named[language] = text(inner, language)
        else:
            message = tell("'{language}' is no language", language=language)
            remedy = named_so(
                table.file, (*inner.place, language), language, language_like(language, str(inner.values[language]))
            )
            inner.note(language, "language-code", message, remedy)
    written = Texts.of({language: value for language, value in named.items() if value})
    if required_in and required_in not in dict(written) and _may_be_missed(table, key):
        message = tell("'{key}' is missing in the language '{language}'", key=key, language=required_in)
        inner.note(required_in, "text-missing", message, added(table.file, inner.place, required_in, '"…"'))
    return written


def day(table: Table, key: str) -> date | None:
    """Give a day; None if it is not there or wrong."""
    value = table.values.get(key)
    if value is None or type(value) is date:
        return value
    remedy = _so(table, key, value, _day_like(value))
    table.note(key, "wrong-type", tell("'{key}' must be a day", key=key), remedy)
    return None


def choice(
    table: Table, key: str, known: Iterable[str], code: str, called: Mapping[str, Iterable[str]] = NO_NAMES
) -> str:
    """Give a text that is one of `known`; empty if it is not there or wrong."""
    names = tuple(known)
    value = text(table, key)
    if value and value not in names:
        message = tell("'{value}' is not known as '{key}'", value=value, key=key)
        meant = nearest(value, names, called)
        remedy = _so(table, key, table.values[key], literal(meant)) if meant else _one_of(names)
        table.note(key, code, message, remedy)
        return ""
    return value


def table_in(table: Table, key: str) -> Table:
    """Give the table under a key; an empty one if it is not there or wrong."""
    value = table.values.get(key, {})
    if not isinstance(value, dict):
        name = _name((*table.place, key))
        remedy = tell("write [{table}] on a line of its own, its keys below", table=name)
        table.note(key, "wrong-type", tell("'{key}' must be a table", key=key), remedy)
        value = {}
    return replace(table, values=value, place=(*table.place, key))


def rows_in(table: Table, key: str) -> tuple[Table, ...]:
    """Give the tables that stand as `[[key]]`; none if they are not there or wrong."""
    value = table.values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        remedy = tell("write [[{key}]] above each", key=key)
        table.note(key, "wrong-type", tell("'{key}' must be a list of tables", key=key), remedy)
        return ()
    place = (*table.place, key)
    return tuple(replace(table, values=row, place=(*place, number)) for number, row in enumerate(value))


def _checked_text(table: Table, key: str, value: str, check: Check | None, entry: int | None = None) -> str:
    written = value
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
        place = (*table.place, key) if entry is None else (*table.place, key, entry)
        remedy = written_so(table.file, place, written, literal(fault.right)) if fault.right else fault.remedy
        table.note(key, key.replace("_", "-"), message, remedy)
    return "" if wrong else value


def _without_no_room(table: Table, key: str, value: str) -> str:
    """Take out what takes no room; what was published before goes on, so it is told only."""
    bare = NO_ROOM.sub("", value)
    if NO_ROOM.search(value.replace("\u00ad", "")):
        message = tell("'{key}' has a letter that cannot be seen", key=key)
        problem = table.problem(key, "invisible-letter", message, tell("write the text anew"))
        table.problems.append(replace(problem, severity=Severity.WARNING))
    return bare


def _so(table: Table, key: str, old: object, new: str) -> Message:
    return written_so(table.file, (*table.place, key), old, new)


def _texts_so(table: Table, key: str, value: object) -> Message:
    line = f"{key}.{table.language} = {_as_text(value)}"
    return tell("write it so: {line}", line=line)


def _as_text(value: object) -> str:
    return literal(value if isinstance(value, str) else "…" if isinstance(value, dict | list) else str(value))


def _day_like(value: object) -> str:
    if isinstance(value, datetime):
        return value.date().isoformat()
    written = str(value)
    if re.fullmatch(r"[12][0-9]{3}", written):
        return f"{written}-01-01"
    return propose_day(written, _EXAMPLE_DAY) or _EXAMPLE_DAY.isoformat()


def _may_be_missed(table: Table, key: str) -> bool:
    return isinstance(table.values.get(key, {}), dict)


def _name(place: Place) -> str:
    return ".".join(str(part) for part in place)


def _one_of(names: tuple[str, ...]) -> Message:
    return tell("one of: {names}", names=", ".join(names)) if names else NOTHING


_KEY = re.compile(r"\A([^=]*=\s*).*\Z")


def written_so(file: TomlFile, place: Place, old: object, new: str) -> Message:
    """Return the remedy that shows a whole line with a new value in place of the `old` one."""
    line = _line_at(file, place)
    for mark in "\"'" if isinstance(old, str) else "":
        if f"{mark}{old}{mark}" in line:
            return tell("write it so: {line}", line=line.replace(f"{mark}{old}{mark}", new, 1))
    is_alone = line.count("=") == 1 and (line.count("[") == line.count("]"))
    right = _KEY.sub(lambda found: found[1] + new, line) if is_alone else f"{place[-1]} = {new}"
    return tell("write it so: {line}", line=right)


def named_so(file: TomlFile, place: Place, old: str, new: str) -> Message:
    """Return the remedy that shows a whole line with another name in it."""
    line = _line_at(file, place)
    right = re.sub(rf"(?<![\w-])[\"']?{re.escape(old)}[\"']?(?![\w-])", lambda _: new, line, count=1)
    return tell("write it so: {line}", line=right) if right != line else tell("did you mean '{name}'?", name=new)


def added(file: TomlFile, table: Place, key: str, new: str) -> Message:
    """Return the remedy that adds a key to a table, which may not be there yet."""
    name = ".".join(str(part) for part in table)
    line, number = _line_at(file, table), file.lines.get(table)
    if not line or number is None:
        return tell("write [{table}] and below it {line}", table=name, line=f"{key} = {new}")
    if line.startswith("["):
        return tell("write below line {number}: {line}", number=number, line=f"{key} = {new}")
    if line.endswith("}"):
        return tell("write it so: {line}", line=f"{line[:-1].rstrip()}, {key} = {new}}}")
    above = line.partition("=")[0].strip().rpartition(".")[0]
    return tell("write below line {number}: {line}", number=number, line=f"{above}.{key} = {new}")


def _line_at(file: TomlFile, place: Place) -> str:
    """Return the line of a place; empty where it is not written down itself."""
    number = file.lines.get(place)
    return _lines(file.text)[number - 1].strip() if number else ""


@lru_cache(maxsize=1)  # asked for each problem of a file
def _lines(text: str) -> list[str]:
    return text.split("\n")
