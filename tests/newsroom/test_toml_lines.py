from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.toml.lines import Place, key_lines


def places(value: object, above: Place = ()) -> Iterator[Place]:
    """Every place that tomllib finds below a value."""
    entries = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, inner in entries:
        yield (*above, key)
        yield from places(inner, (*above, key))


@pytest.mark.parametrize(
    ("text", "place", "line"),
    [
        ("a = 1\nb = 2", ("b",), 2),
        ("# a = 1\n\na = 1 # b = 2", ("a",), 3),
        ("[t.u]\nv = 3.14", ("t", "u", "v"), 2),
        ("[t.u]\nv = 3.14", ("t",), 1),
        ("[a]\n[b]\nx = 1979-05-27 07:32:00\ny = 1", ("b", "y"), 4),
        ("a.b.c = 1\na.b.d = 2", ("a", "b", "d"), 2),
        ("'a.b'.\"c\\u0064\" = 1", ("a.b", "cd"), 1),
        ("a = '''\n[x]\nb = 1'''\nb = 2", ("b",), 4),
        ('a = """\n\\"""x""""\nb = 2', ("b",), 3),
        ('a = """"""\nb = ""', ("b",), 2),
        ("a = [\n  1, # one\n  [2],\n]\nb = 1", ("a", 1, 0), 3),
        ("a = [\n  1, # one\n  [2],\n]\nb = 1", ("b",), 5),
        ("a = { b = { c = 1 }, d = [ { e = 2 } ] }", ("a", "d", 0, "e"), 1),
        ("a = {}\nb = []", ("b",), 2),
        ("[[r]]\nn = 1\n\n[[r]]\nn = 2", ("r", 1, "n"), 5),
        ("[[r]]\nn = 1\n\n[[r]]\nn = 2", ("r",), 1),
        ("[[r]]\n[r.s]\nq = 1\n[[r]]\n[r.s]\nq = 2", ("r", 1, "s", "q"), 6),
        ("[[r]]\n[[r.s]]\n[[r.s]]\nq = 1\n[[r]]\n[[r.s]]\nq = 2", ("r", 1, "s", 0, "q"), 7),
        ("[ a . b ]\nc = 1", ("a", "b", "c"), 2),
    ],
)
def test_each_key_has_its_line(text, place, line):
    assert key_lines(text)[place] == line


def test_an_empty_text_has_no_keys():
    assert key_lines("\n# nothing\n") == {}


KEYS = st.sampled_from(["a", "b-1", '"q. q"', "'l]#'", "2026", '""'])
SCALARS = st.one_of(
    st.integers(),
    st.booleans().map(lambda value: str(value).lower()),
    st.text(st.characters(codec="ascii", exclude_characters="\x7f"), max_size=9).map(json.dumps),
    st.sampled_from(["3.5e-2", "1979-05-27 07:32:00Z", "07:32:00.5", "inf", "'#'", '"""\na\n"b"\n"""', "'''\n]\n'''"]),
).map(str)
VALUES = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3).map(lambda items: "[\n" + " , # c\n".join(items) + "\n]")
        | st.lists(inner, min_size=1, max_size=1).map(lambda items: "{ k.j = " + items[0] + " }")
    ),
    max_leaves=6,
)
LINES = st.one_of(
    st.tuples(st.lists(KEYS, min_size=1, max_size=3).map(" . ".join), VALUES).map(" = ".join),
    st.lists(KEYS, min_size=1, max_size=3).map(lambda keys: f"[{'.'.join(keys)}]"),
    st.lists(KEYS, min_size=1, max_size=2).map(lambda keys: f"[[{'.'.join(keys)}]] # row"),
    st.sampled_from(["", "# [c]"]),
)


def accepted(lines: list[str]) -> str:
    """Leave out the lines that tomllib does not accept after those before them."""
    text = ""
    for line in lines:
        try:
            tomllib.loads(f"{text}{line}\n")
        except tomllib.TOMLDecodeError:
            continue
        text += f"{line}\n"
    return text


@settings(deadline=None)
@given(st.lists(LINES, max_size=12).map(accepted))
def test_every_place_that_tomllib_finds_has_a_line_and_no_other(text):
    lines = key_lines(text)
    assert set(lines) == set(places(tomllib.loads(text)))
    assert all(1 <= line <= text.count("\n") for line in lines.values())
