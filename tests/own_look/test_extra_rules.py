"""`extra.css`: plain rules stand as they are written, in whatever form CSS has them."""

from __future__ import annotations

import pytest

from plugins.newsroom import Problem
from plugins.own_look.extra_rules import extra_rules

TOKENS = frozenset(("--accent", "--ink"))


def kept(text: str) -> tuple[str, tuple[Problem, ...]]:
    return extra_rules(text, TOKENS)


@pytest.mark.parametrize(
    "rule",
    [
        "@media print and (min-width: 30rem) { .a { margin: 0 } }",
        "@supports (display: grid) { .a { display: grid } }",
        "@container (min-width: 20rem) { .a { margin: 0 } }",
        "@MEDIA screen { @supports (gap: 0) { .a { gap: 0 } } }",
        ".a { .b & { margin: 0 } @media print { margin: 0 } }",
        '.a:not(.b):nth-child(odd)::before { content: "!important url(x) @import" }',
        ".a:lang(kk):has(> img) { margin: calc(var(--space-1) * 2) }",
        ".a { --own: 1rem; padding: var(--own) }",
        ".a { background: linear-gradient(45deg, var(--accent), var(--ink)) }",
        ".important { margin: 0 }",
        "a:hover { color: var(--accent) }",
        ".a { transform: translateX(1px) rotate(3deg) }",
    ],
)
def test_what_loads_nothing_stands_as_it_is_written(rule):
    assert kept(rule) == (rule, ())


@pytest.mark.parametrize(
    ("rule", "line", "message", "remedy"),
    [
        ("{ margin: 0 }", 1, "this cannot be read as CSS", "look for a missing bracket"),
        ("}", 1, "this cannot be read as CSS", "look for a missing bracket"),
        (".a { color: red !important }", 1, "!important would hold on paper too", "write it without"),
        (".a {\n\n--ink: #000 }", 3, "--ink is a token", "write it there"),
        (".a {\n background: url(x) }", 2, "nothing may be loaded from here", "do without the file"),
        (".a { background: url('x') }", 1, "nothing may be loaded from here", "do without the file"),
        (".a { width: expression(1) }", 1, "expression is not allowed here", "rules may stand in @media"),
        ("@Page { margin: 0 }", 1, "@page is not allowed here", "rules may stand in @media"),
        (".a {\n@layer x { margin: 0 } }", 2, "@layer is not allowed here", "rules may stand in @media"),
        (".a { Behavior: none }", 1, "Behavior is not allowed here", "rules may stand in @media"),
        ("@media print;", 1, "@media is not allowed here", "rules may stand in @media"),
    ],
)
def test_each_fault_is_told_at_its_line_with_what_to_do(rule, line, message, remedy):
    css, problems = kept(rule)

    assert css == ""
    assert {(one.path, one.line, one.is_error) for one in problems} == {("theme/extra.css", line, True)}
    assert str(problems[0].message).startswith(message)
    assert str(problems[0].remedy).startswith(remedy)


def test_all_faults_of_a_rule_are_told_at_once():
    _, problems = kept(".a { background: url(x);\n margin: 0 !important;\n --ink: red }")

    assert [problem.line for problem in problems] == [1, 2, 3]


@pytest.mark.parametrize(
    ("color", "count"),
    [("#fff", 1), ("light-dark(#fff, #000)", 1), ("oklch(50% 0 0)", 1), ("red", 0), ("var(--accent)", 0)],
)
def test_a_rule_with_colours_is_warned_of_once(color, count):
    css, problems = kept(f".a {{ color: {color}; background: {color} }}")

    assert css
    assert [problem.code for problem in problems] == ["theme-color"] * count


def test_notes_and_rules_left_out_leave_no_trace():
    assert kept("/* a */ .a { margin: 0 } /* b */ @import 'x'; .b { margin: 0 }")[0] == (
        ".a { margin: 0 }.b { margin: 0 }"
    )


@pytest.mark.parametrize("text", ["", "  \n", "/* nothing */", "<!-- -->"])
def test_a_file_that_says_nothing_has_no_rules(text):
    assert kept(text) == ("", ())
