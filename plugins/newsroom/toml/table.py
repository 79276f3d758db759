"""Taking checked values out of a TOML table: mistakes are kept with their lines and remedies, and reading goes on.

A remedy shows the line as it should be, made from the one that its author wrote.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from functools import lru_cache
from typing import Any

from plugins.newsroom.problems import NO_NAMES, NOTHING, Message, Problem, Severity, nearest, tell
from plugins.newsroom.problems.few import MOST_REPORTED
from plugins.newsroom.texts import LANGUAGE_CODE, Texts, language_like
from plugins.newsroom.texts.letters import NO_ROOM, UNSEEN, has_visible

from . import TomlFile
from .lines import Place
from .repair import NO, TOML_NAMES, day_like, literal

_VALUE = re.compile(r"\A([^=]*=\s*).*\Z")


@dataclass(frozen=True, slots=True)
class Fault:
    """Why a value is wrong, as the end of the sentence "'value' …", and what to do; false where nothing is."""

    reason: Message
    remedy: Message = NOTHING
    right: str = ""
    """The value that was meant; empty where that is not known."""

    def __bool__(self) -> bool:
        return bool(self.reason)


RIGHT = Fault(NOTHING)
Check = Callable[[str], Fault]


@dataclass(frozen=True, slots=True)
class Table:
    """One table of a file, and the problems that reading the file has found so far."""

    file: TomlFile
    values: dict[str, Any]
    place: Place = ()
    problems: list[Problem] = field(default_factory=list)
    language: str = "kk"
    """In which a text is proposed that lacks its language."""

    def error(self, key: str, code: str, message: Message, remedy: Message = NOTHING) -> None:
        """Keep an error at a key of this table, or where the key should be."""
        self.problems.append(problem_at(self.file, (*self.place, key), code, message, remedy))

    def warn(self, key: str, code: str, message: Message, remedy: Message) -> None:
        """Keep a warning at a key of this table."""
        self.problems.append(warning_at(self.file, (*self.place, key), code, message, remedy))


def problem_at(file: TomlFile, place: Place, code: str, message: Message, remedy: Message = NOTHING) -> Problem:
    """Return an error at a place of a file."""
    return Problem(file.path, code, message, remedy, Severity.ERROR, file.line_of(place), _name(place))


def warning_at(file: TomlFile, place: Place, code: str, message: Message, remedy: Message) -> Problem:
    """Return a warning at a place of a file."""
    return replace(problem_at(file, place, code, message, remedy), severity=Severity.WARNING)


def only_keys(table: Table, known: Iterable[str]) -> None:
    """Keep an error for each key of the table that is not a `known` one, with the nearest that is."""
    names = tuple(known)
    unknown = [key for key in table.values if key not in names]
    for number, key in enumerate(unknown):
        # Looking for the nearest takes a while, and nobody is told of more than these.
        meant = nearest(key, names, TOML_NAMES) if number <= MOST_REPORTED else None
        remedy = named_so(table, key, meant) if meant else _one_of(names)
        table.error(key, "unknown-key", tell("'{key}' means nothing here", key=key), remedy)


def text(table: Table, key: str, check: Check | None = None) -> str:
    """Return a line of text; empty if it is not there or wrong."""
    value = table.values.get(key, "")
    if isinstance(value, str):
        return _checked_text(table, key, value, check)
    remedy = written_so(table, (key,), value, _as_text(value))
    table.error(key, "wrong-type", tell("'{key}' must be text", key=key), remedy)
    return ""


def yes(table: Table, key: str) -> bool:
    """Return true or false; false if it is not there or wrong."""
    value = table.values.get(key, False)
    if isinstance(value, bool):
        return value
    remedy = written_so(table, (key,), value, "false" if str(value).lower() in (*NO, "") else "true")
    table.error(key, "wrong-type", tell("'{key}' must be true or false", key=key), remedy)
    return False


def words(table: Table, key: str, check: Check | None = None) -> tuple[str, ...]:
    """Return a list of lines of text without those that are wrong."""
    value = table.values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        items = value if isinstance(value, list) else re.split(r"\s*,\s*", str(value))
        remedy = written_so(table, (key,), value, f"[{', '.join(_as_text(item) for item in items)}]")
        table.error(key, "wrong-type", tell("'{key}' must be a list of texts", key=key), remedy)
        return ()
    for item in sorted({item for item in value if value.count(item) > 1}):
        table.error(key, "twice", tell("'{item}' stands twice in '{key}'", item=item, key=key), tell("write it once"))
    checked = (_checked_text(table, key, item, check, value.index(item)) for item in dict.fromkeys(value))
    return tuple(item for item in checked if item)


def texts(table: Table, key: str, required_in: str = "") -> Texts:
    """Return a text in several languages, `key.ru = "…"`; an error if the language `required_in` is missing."""
    value = table.values.get(key, {})
    if isinstance(value, str | int | float | date):
        remedy = tell("write it so: {line}", line=f"{key}.{table.language} = {_as_text(value)}")
        table.error(key, "wrong-type", tell("'{key}' has a text for each language", key=key), remedy)
        return Texts()
    inner = table_in(table, key)
    named = {}
    for language, one in inner.values.items():
        if LANGUAGE_CODE.fullmatch(language):
            named[language] = text(inner, language)
        else:
            remedy = named_so(inner, language, language_like(language, str(one)))
            inner.error(language, "language-code", tell("'{language}' is no language", language=language), remedy)
    written = Texts.of({language: value for language, value in named.items() if value})
    if required_in and required_in not in dict(written) and isinstance(value, dict):
        message = tell("'{key}' is missing in the language '{language}'", key=key, language=required_in)
        inner.error(required_in, "text-missing", message, added(inner, required_in))
    return written


def day(table: Table, key: str) -> date | None:
    """Return a day; None if it is not there or wrong."""
    value = table.values.get(key)
    if value is None or type(value) is date:
        return value
    right = value.date().isoformat() if isinstance(value, datetime) else day_like(str(value))
    table.error(key, "wrong-type", tell("'{key}' must be a day", key=key), written_so(table, (key,), value, right))
    return None


def choice(
    table: Table, key: str, known: Iterable[str], code: str, called: Mapping[str, Iterable[str]] = NO_NAMES
) -> str:
    """Return a text that is one of `known`; empty if it is not there or wrong."""
    names = tuple(known)
    value = text(table, key)
    if not value or value in names:
        return value
    meant = nearest(value, names, called)
    remedy = written_so(table, (key,), table.values[key], literal(meant)) if meant else _one_of(names)
    table.error(key, code, tell("'{value}' is not known as '{key}'", value=value, key=key), remedy)
    return ""


def table_in(table: Table, key: str, known: Iterable[str] | None = None) -> Table:
    """Return the table under a key, empty if it is not there or wrong; keep an error for all but `known` keys."""
    value, place = table.values.get(key, {}), (*table.place, key)
    if not isinstance(value, dict):
        remedy = tell("write [{table}] on a line of its own, its keys below", table=_name(place))
        table.error(key, "wrong-type", tell("'{key}' must be a table", key=key), remedy)
        value = {}
    inner = replace(table, values=value, place=place)
    if known is not None:
        only_keys(inner, known)
    return inner


def rows_in(table: Table, key: str) -> tuple[Table, ...]:
    """Return the tables that stand as `[[key]]`; none if they are not there or wrong."""
    value = table.values.get(key, [])
    if not isinstance(value, list) or not all(isinstance(row, dict) for row in value):
        remedy = tell("write [[{key}]] above each", key=key)
        table.error(key, "wrong-type", tell("'{key}' must be a list of tables", key=key), remedy)
        return ()
    return tuple(replace(table, values=row, place=(*table.place, key, number)) for number, row in enumerate(value))


def _checked_text(table: Table, key: str, written: str, check: Check | None, *entry: int) -> str:
    value = re.sub("[ \t\r\n\u2028\u2029]+", " ", written).strip()
    unseen = tell("'{key}' has a letter that cannot be seen", key=key), tell("write the text anew")
    if UNSEEN.search(value):
        table.error(key, "invisible-letter", *unseen)
        return ""
    if not has_visible(value):
        return ""
    # What takes no room is taken out; what was published before goes on, so it is told only.
    if NO_ROOM.search(value.replace("\u00ad", "")):
        table.warn(key, "invisible-letter", *unseen)
    value = NO_ROOM.sub("", value)
    fault = check(value) if check and value else RIGHT
    if fault:
        right = fault.right and literal(fault.right)
        remedy = written_so(table, (key, *entry), written, right) if right else fault.remedy
        table.error(key, key.replace("_", "-"), tell("'{value}' {fault}", value=value, fault=fault.reason), remedy)
    return "" if fault else value


def written_so(table: Table, below: Place, old: object, new: str) -> Message:
    """Return the remedy that shows the line of a place below a table with a new value instead of the `old` one."""
    line = _line_at(table.file, (*table.place, *below))
    for mark in "\"'" if isinstance(old, str) else "":
        if f"{mark}{old}{mark}" in line:
            return tell("write it so: {line}", line=line.replace(f"{mark}{old}{mark}", new, 1))
    is_alone = line.count("=") == 1 and (line.count("[") == line.count("]"))
    right = _VALUE.sub(lambda found: found[1] + new, line) if is_alone else f"{below[-1]} = {new}"
    return tell("write it so: {line}", line=right)


def named_so(table: Table, old: str, new: str) -> Message:
    """Return the remedy that shows the line of a key with another name in it."""
    line = _line_at(table.file, (*table.place, old))
    right = re.sub(rf"(?<![\w-])[\"']?{re.escape(old)}[\"']?(?![\w-])", lambda _: new, line, count=1)
    return tell("write it so: {line}", line=right) if right != line else tell("did you mean '{name}'?", name=new)


def added(table: Table, key: str) -> Message:
    """Return the remedy that adds a text to a table, which may not be there yet."""
    line, number, pair = _line_at(table.file, table.place), table.file.lines.get(table.place), f'{key} = "…"'
    if not line or number is None:
        return tell("write [{table}] and below it {line}", table=_name(table.place), line=pair)
    if line.startswith("["):
        return tell("write below line {number}: {line}", number=number, line=pair)
    if line.endswith("}"):
        return tell("write it so: {line}", line=f"{line[:-1].rstrip()}, {pair}}}")
    above = line.partition("=")[0].strip().rpartition(".")[0]
    return tell("write below line {number}: {line}", number=number, line=f"{above}.{pair}")


def _line_at(file: TomlFile, place: Place) -> str:
    """Return the line of a place; empty where it is not written down itself."""
    number = file.lines.get(place)
    return _lines(file.text)[number - 1].strip() if number else ""


@lru_cache(maxsize=1)  # asked for each problem of a file
def _lines(text: str) -> list[str]:
    return text.split("\n")


def _as_text(value: object) -> str:
    return literal(value if isinstance(value, str) else "…" if isinstance(value, dict | list) else str(value))


def _name(place: Place) -> str:
    return ".".join(map(str, place))


def _one_of(names: tuple[str, ...]) -> Message:
    return tell("one of: {names}", names=", ".join(names)) if names else NOTHING
