"""What Python 3.11 does otherwise in its first releases, which are those of stable systems."""

from __future__ import annotations

import ast
import re

from tests.tools import ROOT

POSSESSIVE_GROUP = re.compile(r"\(\?.*\)[+*?]\+")


def test_no_pattern_repeats_a_group_possessively():
    """Before 3.11.5 such a group keeps the begin of a repetition that did not match: atomic groups do not."""
    found = [
        f"{file.relative_to(ROOT)}:{node.lineno}: {node.value}"
        for file in sorted((ROOT / "plugins").rglob("*.py"))
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and POSSESSIVE_GROUP.search(node.value)
    ]
    assert found == []


def test_such_a_pattern_would_be_found():
    assert POSSESSIVE_GROUP.search(r"@(?:\.\w++)++")
    assert not POSSESSIVE_GROUP.search(r"@(?>(?:\.\w++)+)")
