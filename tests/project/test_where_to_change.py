"""docs/architecture.md, "Where to change what": each file that it names is there, and has what is named beside it."""

from __future__ import annotations

import ast
import re

import pytest

from tests.tools import ROOT

_, AFTER = (ROOT / "docs" / "architecture.md").read_text("utf-8").split("## Where to change what")
ROWS = re.findall(r"^\| ([^|`-][^|]*) \| (`.+) \|$", AFTER.split("\n## ")[0], re.MULTILINE)
PLACES = [place for _, where in ROWS for place in re.findall(r"`([^`]*\.\w+)`(?:: (`\w+`(?:, `\w+`(?!:))*))?", where)]


def defined_in(file):
    """Give all names that a module and its classes and functions define."""
    for node in ast.walk(ast.parse((ROOT / file).read_text("utf-8"))):
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def test_every_row_names_files():
    assert len(ROWS) == AFTER.split("\n## ")[0].count("\n| ") - 1 > 15
    assert all(re.search(r"`[^`]+\.\w+`", where) for _, where in ROWS)


@pytest.mark.parametrize(("file", "names"), PLACES)
def test_what_is_named_is_there(file, names):
    assert (ROOT / file).is_file()
    assert set(re.findall(r"\w+", names)) <= set(defined_in(file) if names else ())
