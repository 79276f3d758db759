"""Changes in TOML files that leave every other sign as it is: comments, order, quotation marks, ends of lines.

A change is made in the text and then proved: the file, read again, says what was meant and nothing else. Where a file
is written in a way that is not known here, nothing is changed and its editor is told.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from plugins.newsroom import tell

from .written_files import RenameError, WrittenFile, lines_of

Values = dict[str, Any]
_TOKEN = re.compile(r"\"(?:[^\"\\\n]|\\.)*\"|'[^'\n]*'|#[^\r\n]*|[\[\]{},]|[^\s\[\]{},\"'#]+|\s+")
_TABLE = re.compile(r"[ \t]*\[")


def values_of(path: str, file: WrittenFile) -> Values:
    """Return what a TOML file says; raise RenameError where it cannot be read."""
    try:
        return tomllib.loads(file.plain)
    except (tomllib.TOMLDecodeError, RecursionError):
        message = tell(
            "{file} cannot be read as TOML: `make site` says why. Mend it, and type the same again", file=path
        )
        raise RenameError(message) from None


def changed(path: str, file: WrittenFile, change: Callable[[str], str], meant: Callable[[Values], None]) -> WrittenFile:
    """Return the file with a change of its text; `meant` does the same to what the file says.

    Raises RenameError where the text does not say that afterwards.
    """
    values = values_of(path, file)
    meant(values)
    new = replace(file, text=change(file.text))
    try:
        said: Values | None = tomllib.loads(new.plain)
    except tomllib.TOMLDecodeError:
        said = None
    if said != values:
        raise RenameError(
            tell("{file} is written in a way that no program can change safely: change it by hand", file=path)
        )
    return new


def with_line(path: str, file: WrittenFile, key: str, line: str, value: object) -> WrittenFile:
    """Add a key that the file lacks at its top, below the others there."""

    def change(text: str) -> str:
        lines = lines_of(text)
        at = _end_of_top(lines)
        if at and not lines[at - 1].endswith(("\n", "\r")):
            lines[at - 1] += file.line_end
        return "".join((*lines[:at], line, file.line_end, *lines[at:]))

    return changed(path, file, change, lambda values: values.update({key: value}))


def with_former_name(path: str, file: WrittenFile, name: str) -> WrittenFile:
    """Add a name at the end of `formerly` at the top of the file."""
    names = values_of(path, file).get("formerly")
    if names is None:
        return with_line(path, file, "formerly", f'formerly = ["{name}"]', [name])
    return changed(path, file, lambda text: _appended(text, "", name), lambda values: values["formerly"].append(name))


def with_names(path: str, file: WrittenFile, key: str, names: Mapping[str, str], table: str = "") -> WrittenFile:
    """Write other names into a text or a list of texts; one that the list has already is taken out.

    The key stands at the top, or in a `table`.
    """

    def meant(values: Values) -> None:
        place = values[table] if table else values
        value = place[key]
        place[key] = names.get(value, value) if isinstance(value, str) else _each_once(value, names)

    def change(text: str) -> str:
        start, end = _value_span(text, table, key)
        return text[:start] + _written_anew(text[start:end], names) + text[end:]

    return changed(path, file, change, meant)


def _each_once(value: list[str], names: Mapping[str, str]) -> list[str]:
    return list(dict.fromkeys(names.get(name, name) for name in value))


def without_name(path: str, file: WrittenFile, key: str, name: str) -> WrittenFile:
    """Take a name out of a list of texts at the top."""

    def change(text: str) -> str:
        start, end = _value_span(text, "", key)
        return text[:start] + _written_anew(text[start:end], {}, name) + text[end:]

    return changed(path, file, change, lambda values: values[key].remove(name))


def with_table_renamed(path: str, file: WrittenFile, kind: str, old: str, new: str) -> WrittenFile:
    """Rename the table `[kind.old]`, and write its old key at the end of its `formerly`."""

    def meant(values: Values) -> None:
        values[kind] = {new if key == old else key: value for key, value in values[kind].items()}
        values[kind][new]["formerly"] = [*values[kind][new].get("formerly", ()), old]

    def change(text: str) -> str:
        head = re.compile(
            rf"(?m)^([ \t]*\[[ \t]*{kind}[ \t]*\.[ \t]*)([\"']?){old}\2([ \t]*\][^\r\n]*(?:\r\n|\r|\n|\Z))"
        )
        found = head.search(text)
        if found is None:
            return text
        text = head.sub(rf"\g<1>\g<2>{new}\g<2>\g<3>", text)
        if "formerly" in values_of(path, file)[kind][old]:
            return _appended(text, f"{kind}.{new}", old)
        at = found.end() + len(new) - len(old)
        ended = "" if text[:at].endswith(("\n", "\r")) else file.line_end
        return f'{text[:at]}{ended}formerly = ["{old}"]{file.line_end}{text[at:]}'

    return changed(path, file, change, meant)


def _end_of_top(lines: list[str]) -> int:
    """Return the number of lines up to the last that says something above the first table."""
    said = depth = 0
    for number, line in enumerate(lines):
        if not depth and _TABLE.match(line):
            break
        words_of_line = [word for word in _TOKEN.findall(line) if not word.startswith("#")]
        depth += sum(word in "[{" for word in words_of_line) - sum(word in "]}" for word in words_of_line)
        if "".join(words_of_line).strip():
            said = number + 1
    return said


def _appended(text: str, table: str, name: str) -> str:
    """Add a name at the end of the list `formerly` of a table, or of the top."""
    start, end = _value_span(text, table, "formerly")
    value = text[start:end]
    last = None
    for found in _TOKEN.finditer(value):
        if found[0][0] in "\"'":
            last = found
    if last is None:
        return f'{text[:start]}["{name}"]{text[end:]}'
    at = start + last.end()
    return f'{text[:at]}, "{name}"{text[at:]}'


def _value_span(text: str, table: str, key: str) -> tuple[int, int]:
    """Return where the value of a key stands in a table, or at the top; an empty place where that is not seen."""
    here, place, depth = "", 0, 0
    for line in lines_of(text):
        if not depth and (head := re.match(r"[ \t]*\[[ \t]*([^\[\]]+?)[ \t]*\]", line)):
            here = re.sub(r"[\"'\s]", "", head[1])
        elif not depth and here == table and (found := re.match(rf"[ \t]*([\"']?){key}\1[ \t]*=[ \t]*", line)):
            start = place + found.end()
            return start, _end_of_value(text, start)
        else:
            marks = [word for word in _TOKEN.findall(line) if word in "[]{}"]
            depth += sum(mark in "[{" for mark in marks) - sum(mark in "]}" for mark in marks)
        place += len(line)
    return 0, 0


def _end_of_value(text: str, start: int) -> int:
    depth = 0
    for found in _TOKEN.finditer(text, start):
        if found[0][0] == "#":
            continue
        depth += (found[0] in "[{") - (found[0] in "]}")
        if not depth and not found[0].isspace():
            return found.end()
    return len(text)


def _written_anew(value: str, names: Mapping[str, str], dropped: str = "") -> str:
    """Write other names into a value; what is `dropped`, or stands there already, goes with its comma."""
    words_of_line = _TOKEN.findall(value)
    seen = {dropped} if dropped else set[str]()
    for place, word in enumerate(words_of_line):
        if not word.startswith(('"', "'")):
            continue
        name = names.get(word[1:-1], word[1:-1])
        if name in seen:
            _drop(words_of_line, place)
        elif name != word[1:-1]:
            words_of_line[place] = f"{word[0]}{name}{word[0]}"
        seen.add(name)
    return "".join(words_of_line)


def _drop(words_of_line: list[str], place: int) -> None:
    """Take one entry out of a list with the comma behind it, or before it where it is the last."""
    words = [at for at, word in enumerate(words_of_line) if word.strip() and not word.startswith("#")]
    here = words.index(place)
    words_of_line[place] = ""
    comma = words[here + 1] if words_of_line[words[here + 1]] == "," else words[here - 1]
    if words_of_line[comma] == ",":
        words_of_line[comma] = ""
        room = comma + 1 if comma > place else place - 1
        if words_of_line[room].strip(" \t") == "":
            words_of_line[room] = ""
