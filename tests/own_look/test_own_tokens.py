"""`tokens.css`: values at the edge, both schemes, and what becomes of a colour whose partner is left out."""

from __future__ import annotations

import pytest

from plugins.newsroom import colors
from plugins.own_look.tokens import PAIRS, REMS, OwnTokens, names, own_tokens, theme_tokens
from tests.tools import ROOT

THEME = ROOT / "theme"
DARK = "@media (prefers-color-scheme: dark)"


def own(text: str) -> tuple[OwnTokens, list[str]]:
    made, problems = own_tokens(text, THEME)
    return made, [str(problem.message) for problem in problems]


@pytest.mark.parametrize("name", sorted(set(REMS) - {"title"}))
def test_a_length_may_be_the_least_and_the_most_and_nothing_beyond(name):
    least, most = REMS[name]
    for value in (least, most):
        made, told = own(f":root {{ --{name}: {value:g}rem }}")
        assert (made.css, told) == (f":root{{--{name}:{value:g}rem}}", [])
    assert own(f":root {{ --{name}: {most + 0.1:g}rem }}")[1] == [f"--{name} cannot be '{most + 0.1:g}rem'"]


@pytest.mark.parametrize(
    "value", ["1e0rem", "+1rem", "-1rem", "1 rem", "calc(1rem)", "1.00001rem", "1REM", "rem", "1", ""]
)
def test_a_length_has_one_form(value):
    made, told = own(f":root {{ --text: {value} }}")

    assert made.css == ""
    assert told == [f"--text cannot be '{value}'"]


@pytest.mark.parametrize(
    ("value", "holds"),
    [
        ('"PT Sans", sans-serif', True),
        ('Georgia, "Times New Roman", serif', True),
        ("serif", True),
        ('"' + "x" * 198 + '"', True),
        ('"' + "x" * 199 + '"', False),
        ("serif / sans", False),
        ("local(x)", False),
        ("12px serif", False),
        ("{}", False),
    ],
)
def test_a_typeface_is_a_list_of_names(value, holds):
    made, told = own(f":root {{ --font: {value} }}")

    assert (made.css == f":root{{--font:{value}}}") is holds
    assert bool(told) is not holds


@pytest.mark.parametrize("value", ["#000", "#000000"])
@pytest.mark.parametrize("wrong", ["#00", "#00000", "000", "rgb(0,0,0)", "#0000", "#00000000", "black", "var(--ink)"])
def test_a_colour_has_three_or_six_digits(value, wrong):
    assert own(f":root {{ --ink: {value} }}")[1] == []
    assert own(f":root {{ --ink: {wrong} }}")[1] == [f"--ink cannot be '{wrong}'"]


@pytest.mark.parametrize(
    "head",
    [
        DARK,
        "@media ( prefers-color-scheme : dark )",
        "@MEDIA (PREFERS-COLOR-SCHEME: DARK)",
        "@media(prefers-color-scheme:dark)",
    ],
)
def test_the_dark_scheme_is_known_however_it_is_typed(head):
    made, told = own(f"{head} {{ :root {{ --ink: #fff }} }}")

    assert (made.css, told) == (f"{DARK.replace(': ', ':')}{{:root{{--ink:#fff}}}}", [])


def test_of_two_values_the_later_one_holds():
    assert own(":root { --sheet: 50rem } :root { --sheet: 60rem; --sheet: 70rem }")[0].css == ":root{--sheet:70rem}"


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (
            "@media (prefers-color-scheme: dark) { @media print { :root { --ink: #fff } } }",
            "this file gives tokens their",
        ),
        ("@media (prefers-color-scheme: dark) { } }", "this cannot be read as CSS"),
        ("@media (prefers-color-scheme: dark) and print { :root { --ink: #fff } }", "this file gives tokens their"),
        (":root, html { --ink: #000 }", "this file gives tokens their"),
        ("html { --ink: #000 }", "this file gives tokens their"),
        (":root { a { --ink: #000 } }", "this cannot be read as CSS"),
        ("@media (prefers-color-scheme: dark);", ""),
    ],
)
def test_what_is_no_token_is_told_and_left_out(text, fault):
    made, told = own(text)

    assert made.css == ""
    assert [message[: len(fault)] for message in told] == [fault] * bool(fault)


@pytest.mark.parametrize(
    ("ink", "ground"), [("--band-ink: #000", "--band: #fff"), ("--focus-ink: #fff", "--focus: #000")]
)
def test_two_colours_that_fit_each_other_hold_where_one_alone_would_not(ink, ground):
    both, told = own(f":root {{ {ink}; {ground} }}")
    alone, told_alone = own(f":root {{ {ground} }}")

    assert ground.replace(" ", "") in both.css
    assert told == []
    assert (alone.css, len(told_alone)) == ("", 1)


def test_the_shade_that_is_told_can_be_read_on_every_ground():
    _, (problem,) = own_tokens(":root { --paper: #fffff0; --muted: #999 }", THEME)
    (shade,) = [word.strip(",") for word in str(problem.remedy).split() if word.startswith("#")]

    assert own(f":root {{ --paper: #fffff0; --muted: {shade} }}")[1] == []


@pytest.mark.parametrize("band", ["#5a1230", "#003366", "#0b5d4e"])
def test_a_band_of_the_light_scheme_has_a_dark_shade_on_which_words_can_be_read(band):
    made, told = own(f":root {{ --band: {band} }}")

    dark = made.css.partition(f"{DARK.replace(': ', ':')}{{:root{{--band:")[2].partition("}")[0]
    color = colors.parse(dark)
    assert told == []
    assert color is not None
    assert colors.contrast(color, colors.WHITE) >= colors.READABLE


def test_names_are_those_of_the_themes_file():
    text = theme_tokens(THEME)

    assert {f"--{name}" for pair in PAIRS for name in pair} | {f"--{name}" for name in REMS} <= names(THEME)
    assert all(f"{name}:" in text for name in names(THEME))
