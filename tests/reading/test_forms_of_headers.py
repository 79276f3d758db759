"""A header stands between lines of ---, or at the head of a file without them: both are read alike."""

from __future__ import annotations

from random import Random

import pytest

from plugins.newsroom import Problem
from plugins.reading.header import HeaderEntry, take_apart
from plugins.reading.limits import HEADER_LETTERS, in_time
from tests.soak import trials

LINES = (
    *("title: Words", "summary: |", "topics: [pay, youth] # note", "topics:", "tags: a, 'b, c'", "# note"),
    *("- item", "  more", "  title: Inner", "title = Words", "words alone", "image: a.jpg # note", "кегль: 12"),
)


def shifted(entries: tuple[HeaderEntry, ...]) -> list[tuple[str, int, tuple[str, ...], bool]]:
    return [(one.key, one.line - 1, one.texts, one.is_list) for one in entries]


def test_lines_say_the_same_with_fences_and_without():
    random = Random(5)
    for _ in range(trials(300)):
        lines = ["title: First", *random.choices(LINES, k=random.randint(0, 6))]
        bare = take_apart("a.ru.md", "\n".join((*lines, "", "Text")))
        fenced = take_apart("a.ru.md", "\n".join(("---", *lines, "---", "Text")))
        assert shifted(fenced.entries) == [(one.key, one.line, one.texts, one.is_list) for one in bare.entries]
        assert [(one.code, one.line - 1) for one in fenced.problems if one.line] == [
            (one.code, one.line) for one in bare.problems if one.line
        ]
        assert (fenced.body, fenced.first_line) == (bare.body, bare.first_line + 1) == ("Text", len(lines) + 3)


@pytest.mark.parametrize("edge", ["---\n", ""])
def test_a_header_of_any_form_has_a_bound(edge):
    header = "title: " + "x" * HEADER_LETTERS
    parts = take_apart("a.ru.md", f"{edge}{header}\n{edge}\nText")
    assert [problem.code for problem in parts.problems] == ["header-size"]
    assert (parts.entries, parts.body) == ((), "")


@pytest.mark.parametrize("value", ["[a,{}[", "[{}", "a{}", "a,{}'b", "'a{}"])
def test_a_list_with_thousands_of_spaces_is_read_at_once(value):
    text = "---\ntags: " + value.format(" " * (HEADER_LETTERS - 100)) + "\n---\nText"
    assert not isinstance(in_time("a.ru.md", lambda: take_apart("a.ru.md", text), 1.0), Problem)
