"""The table of docs/architecture.md: which room may import which, over the syntax trees of all modules."""

from __future__ import annotations

import ast
import re
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path, PurePosixPath

import pytest

from tests.tools import ROOT

PLUGINS = ROOT / "plugins"
ROOMS = sorted(folder.name for folder in PLUGINS.iterdir() if any(folder.glob("*.py")))
MODULES = sorted(path.relative_to(PLUGINS).as_posix() for path in PLUGINS.glob("*/**/*.py"))
PELICAN_ROOMS = {"sections", "portal"}
PELICAN_MODULES = {"build/run.py", "build/newsroom_pelican.py"}


def table() -> dict[str, set[str]]:
    """Read `| room | may import |` of the docs: who may import whom."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    _, section = text.split("### Who may import whom")
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", section.split("\n#")[0], re.MULTILINE)
    return {room: set(re.findall(r"`(\w+)`", allowed)) for room, allowed in rows}


@dataclass(frozen=True)
class Import:
    """`from module import names`; no names for `import module`."""

    file: Path
    line: int
    module: str
    names: tuple[str, ...] = ()

    @property
    def room(self) -> str:
        return self.file.relative_to(PLUGINS).parts[0]

    def __str__(self) -> str:
        return f"{self.file.relative_to(PLUGINS)}:{self.line}: {self.module} {', '.join(self.names)}"


def imports_of(file: Path) -> Iterator[Import]:
    """Every import of a module, those inside functions too; relative ones by their full name."""
    package = ("plugins", *file.relative_to(PLUGINS).parent.parts)
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (Import(file, node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) + 1 - node.level] if node.level else ()
            module = ".".join((*above, *(node.module or "").split("."))).rstrip(".")
            names = tuple(alias.name for alias in node.names)
            if module == "plugins":
                # What stands in plugins/__init__.py itself is of no room.
                yield from (Import(file, node.lineno, f"plugins.{name}") for name in names if name != "loaded_on_use")
            else:
                yield Import(file, node.lineno, module, names)


@cache
def imports() -> list[Import]:
    """Read every import of every room, once for all tests and not while tests are collected."""
    return [found for file in sorted(PLUGINS.rglob("*.py")) if file.parent != PLUGINS for found in imports_of(file)]


def between_rooms() -> list[tuple[Import, str]]:
    """Give the imports of one room in another, each with the name of the other."""
    others = [(found, found.module.split(".")[1]) for found in imports() if found.module.startswith("plugins.")]
    return [(found, other) for found, other in others if other != found.room]


def public_names(room: str) -> set[str]:
    """What the room's root defines, takes from its own modules, or loads from them on use."""
    names: set[str] = set()
    top = ast.parse((PLUGINS / room / "__init__.py").read_text("utf-8")).body
    for node in (one for part in top for one in (part.body if isinstance(part, ast.If) else [part])):
        if isinstance(node, ast.ImportFrom) and node.level:
            names |= {alias.asname or alias.name for alias in node.names}
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            names.add(node.name)
    return names


def test_the_table_names_every_room():
    assert sorted(table()) == ROOMS


def test_the_table_has_no_circle():
    rest = table()
    while ready := {room for room, needed in rest.items() if not needed & set(rest)}:
        rest = {room: needed for room, needed in rest.items() if room not in ready}
    assert rest == {}


def test_rooms_import_only_whom_they_may():
    allowed = table()
    assert [str(found) for found, other in between_rooms() if other not in allowed[found.room]] == []


def test_nobody_imports_a_module_below_another_rooms_root():
    assert [str(found) for found, _ in between_rooms() if found.module.count(".") > 1] == []


def test_nobody_imports_a_name_that_another_room_does_not_make_public():
    public = {room: public_names(room) for room in ROOMS}
    assert [str(found) for found, other in between_rooms() if not set(found.names) <= public.get(other, set())] == []


@pytest.mark.parametrize("room", ROOMS)
def test_no_public_name_is_that_of_a_module_which_would_hide_it(room):
    root = (PLUGINS / room / "__init__.py").read_text("utf-8")
    modules = {path.stem for path in (PLUGINS / room).iterdir()} if "loaded_on_use" in root else set()
    modules -= {name for names in re.findall(r"from \. import (.*)", root) for name in names.split(", ")}
    assert public_names(room) & modules == set()


def test_the_core_needs_the_standard_library_and_babel_only():
    known = {*sys.stdlib_module_names, "babel", "plugins"}
    assert [str(i) for i in imports() if i.room == "newsroom" and i.module.split(".")[0] not in known] == []


def test_pelican_is_known_to_glue_and_runs_only():
    met = [found for found in imports() if found.module.split(".")[0] == "pelican"]
    strangers = [
        str(found)
        for found in met
        if found.file.name != "glue.py"
        and found.room not in PELICAN_ROOMS
        and found.file.relative_to(PLUGINS).as_posix() not in PELICAN_MODULES
    ]
    assert strangers == []


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_short_and_named_for_what_it_holds(module):
    assert len((PLUGINS / module).read_text("utf-8").splitlines()) <= 300
    assert PurePosixPath(module).stem not in {"utils", "helpers", "common", "manager"}


@pytest.mark.parametrize(
    ("line", "module"),
    [
        ("import plugins.newsroom.paths", "plugins.newsroom.paths"),
        ("from plugins.newsroom import Text", "plugins.newsroom"),
        ("from plugins import newsroom", "plugins.newsroom"),
        ("from . import rss", "plugins.feeds"),
        ("from .rss import feed", "plugins.feeds.rss"),
        ("from .. import newsroom", "plugins.newsroom"),
        ("from ..newsroom.paths import parse_path", "plugins.newsroom.paths"),
        ("def f():\n    from pelican import signals", "pelican"),
    ],
)
def test_each_form_of_import_is_seen(tmp_path, monkeypatch, line, module):
    monkeypatch.setattr(sys.modules[__name__], "PLUGINS", tmp_path)
    file = tmp_path / "feeds" / "glue.py"
    file.parent.mkdir()
    file.write_text(line, "utf-8")
    assert [found.module for found in imports_of(file)] == [module]
