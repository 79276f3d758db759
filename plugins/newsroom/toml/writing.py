"""How a line of a TOML file should be written: made from the line that its author wrote."""

from __future__ import annotations

import re
from functools import lru_cache

from plugins.newsroom.problems.messages import Message, tell

from . import TomlFile
from .lines import Place

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
