"""Who may import whom: the table of docs/architecture.md, kept."""

from __future__ import annotations

import ast
import re
from pathlib import PurePosixPath

import pytest

from tests.tools import ROOT

PLUGINS = ROOT / "plugins"
ROOMS = sorted(path.name for path in PLUGINS.iterdir() if (path / "__init__.py").is_file())
MODULES = sorted(path.relative_to(PLUGINS).as_posix() for path in PLUGINS.glob("*/**/*.py"))
PELICAN_ROOMS = {"sections", "portal"}
PELICAN_MODULES = {"building/newsroom_run.py"}


def table():
    """Read `| room | may import |` of the docs: who may import whom."""
    text = (ROOT / "docs" / "architecture.md").read_text("utf-8")
    _, section = text.split("### Who may import whom")
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", section.split("\n#")[0], re.MULTILINE)
    return {room: set(re.findall(r"`(\w+)`", allowed)) for room, allowed in rows}


def imported(module):
    """Give the dotted names that a module imports from elsewhere: a relative one is told in full."""
    package = PurePosixPath("plugins", module).parent.parts
    for node in ast.walk(ast.parse((PLUGINS / module).read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            base = package[: len(package) - node.level + 1] if node.level else ()
            yield ".".join((*base, *filter(None, [node.module])))


def foreign(module):
    """Give what a module imports of other rooms, as parts: `plugins`, room, what lies below."""
    parts = (name.split(".") for name in imported(module))
    return [part for part in parts if part[0] == "plugins" and part[1:2] != [module.split("/")[0]]]


def test_the_table_names_every_room():
    assert sorted(table()) == ROOMS


def test_the_table_has_no_circle():
    rest = table()
    while ready := {room for room, needed in rest.items() if not needed & set(rest)}:
        rest = {room: needed for room, needed in rest.items() if room not in ready}
    assert rest == {}


@pytest.mark.parametrize("module", MODULES)
def test_a_module_imports_only_what_its_room_may(module):
    rooms = {part[1] if len(part) > 1 else "" for part in foreign(module)}
    assert rooms <= table()[module.split("/")[0]]


@pytest.mark.parametrize("module", MODULES)
def test_nobody_reaches_below_another_rooms_root(module):
    assert [".".join(part) for part in foreign(module) if len(part) > 2] == []


@pytest.mark.parametrize("module", MODULES)
def test_pelican_is_known_to_glue_and_runs_only(module):
    room, name = module.split("/")[0], module.rsplit("/", 1)[-1]
    knows = any(part.split(".")[0] == "pelican" for part in imported(module))
    assert not knows or name == "glue.py" or room in PELICAN_ROOMS or module in PELICAN_MODULES


@pytest.mark.parametrize("module", MODULES)
def test_a_module_is_short_and_named_for_what_it_holds(module):
    assert len((PLUGINS / module).read_text("utf-8").splitlines()) <= 300
    assert PurePosixPath(module).stem not in {"utils", "helpers", "common", "manager"}
