"""The table of docs/architecture.md: which room may import which, over the syntax trees of all modules."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.tools import ROOT

PLUGINS = ROOT / "plugins"
CORE = {"newsroom", "typesetting"}
MAY_IMPORT = {
    "newsroom": set(),
    "typesetting": {"newsroom"},
    "views": CORE,
    "pictures": CORE,
    "share_cards": CORE,
    "feeds": CORE,
    "listings": CORE | {"views"},
    "reading": CORE | {"pictures"},
    "sections": CORE | {"listings", "views"},
    "portal": CORE | {"listings", "views"},
}
ROOMS = sorted(folder.name for folder in PLUGINS.iterdir() if any(folder.glob("*.py")))
KNOWS_ALL = "building"
MEET_PELICAN = {"sections", "portal", "building"}


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
                yield from (Import(file, node.lineno, f"plugins.{name}") for name in names)
            else:
                yield Import(file, node.lineno, module, names)


IMPORTS = [found for file in sorted(PLUGINS.rglob("*.py")) if file.parent != PLUGINS for found in imports_of(file)]
BETWEEN_ROOMS = [
    (found, found.module.split(".")[1])
    for found in IMPORTS
    if found.module.startswith("plugins.") and found.module.split(".")[1] != found.room
]


def public_names(room: str) -> set[str]:
    """What the room's `__all__` lists."""
    tree = ast.parse((PLUGINS / room / "__init__.py").read_text("utf-8"))
    lists = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and any(ast.unparse(target) == "__all__" for target in node.targets)
    ]
    return {name for value in lists for name in ast.literal_eval(value)}


def test_every_room_has_its_row():
    assert [room for room in ROOMS if room not in MAY_IMPORT and room != KNOWS_ALL] == []


def test_rooms_import_only_whom_they_may():
    allowed = {**MAY_IMPORT, KNOWS_ALL: set(ROOMS)}
    assert [str(found) for found, other in BETWEEN_ROOMS if other not in allowed.get(found.room, set())] == []


def test_nobody_imports_a_module_below_another_rooms_root():
    assert [str(found) for found, _ in BETWEEN_ROOMS if found.module.count(".") > 1] == []


def test_nobody_imports_a_name_that_another_room_does_not_make_public():
    public = {room: public_names(room) for room in ROOMS}
    assert [str(found) for found, other in BETWEEN_ROOMS if not set(found.names) <= public.get(other, set())] == []


def test_the_core_needs_the_standard_library_and_babel_only():
    known = {*sys.stdlib_module_names, "babel", "plugins"}
    assert [str(i) for i in IMPORTS if i.room == "newsroom" and i.module.split(".")[0] not in known] == []


def test_only_glue_and_the_rooms_that_run_it_meet_pelican():
    met = [i for i in IMPORTS if i.module.split(".")[0] == "pelican"]
    assert [str(i) for i in met if i.file.name != "glue.py" and i.room not in MEET_PELICAN] == []


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
