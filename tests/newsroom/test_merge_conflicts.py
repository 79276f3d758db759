"""A file that a merge has left in two versions."""

from __future__ import annotations

import pytest

from plugins.newsroom import merge_conflict
from plugins.newsroom.toml import read_toml

LEFT = "<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> pay-rise\n"
WITH_BASE = "<<<<<<< HEAD\nours\n||||||| 1a2b3c4\nwas\n=======\ntheirs\n>>>>>>> pay-rise\n"


@pytest.mark.parametrize("left", [LEFT, WITH_BASE, "<<<<<<<\na\n=======\nb\n>>>>>>>", f"{LEFT}\n{LEFT}"])
def test_it_is_an_error_at_its_first_mark(left):
    problem = merge_conflict("a.ru.md", f"Text\n\n{left}")

    assert problem
    assert (problem.code, problem.line, problem.is_error) == ("merge-conflict", 3, True)


@pytest.mark.parametrize(
    "text",
    [
        "Heading\n=======\n",
        "<<<<<<< arrows\n",
        "<<<<<<< arrows\nHeading\n=======\n",
        "=======\n>>>>>>> b\n",
        "<<<<<<< a\n>>>>>>> b\n=======\n",
        "    <<<<<<< HEAD\n    =======\n    >>>>>>> b\n",
        "<<<<<<<< a\n========\n>>>>>>>> b\n",
        "=======\n<<<<<<< a\n>>>>>>> b\n",
    ],
)
def test_anything_less_is_a_text(text):
    assert merge_conflict("a.ru.md", text) is None


@pytest.mark.parametrize("left", [LEFT, WITH_BASE])
def test_a_toml_file_is_told_so_instead_of_its_grammar(left):
    assert read_toml("federation.toml", left.encode()) == (merge_conflict("federation.toml", left),)
