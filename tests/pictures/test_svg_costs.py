"""A logo costs a browser no more than a fifth of a second."""

from __future__ import annotations

import pytest

from plugins.kept_files import FileFlaw
from plugins.pictures import cleaned_svg
from plugins.pictures.svg_costs import path_length

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">'
ZIGZAG = "M0 0" + "".join(f"L{step % 100} {99 * (step % 2)}" for step in range(5_000))
STROKE = 'fill="none" stroke="#000"'


def is_too_much(inside: str) -> bool:
    made = cleaned_svg(f"{HEAD}{inside}</svg>".encode())
    assert isinstance(made, bytes) or "too long" in str(made.message), made
    return isinstance(made, FileFlaw)


@pytest.mark.parametrize(
    "inside",
    [
        f'<path d="{ZIGZAG}"/>',
        f'<polyline points="{ZIGZAG.replace("L", " ").removeprefix("M")}"/>',
        f'<g transform="scale(90)"><path d="{ZIGZAG[:3000]}"/></g>',
        f'<path id="a" d="{ZIGZAG[:9000]}"/>' + '<use href="#a"/>' * 100,
        f'<clipPath id="c"><path d="{ZIGZAG[:9000]}"/></clipPath>' + '<rect clip-path="url(#c)"/>' * 100,
        f'<path d="M0 50H100" {STROKE} stroke-dasharray=".001 .001"/>',
        f'<g style="stroke-dasharray:.001"><path d="M0 50H100" {STROKE}/></g>',
        f'<circle r="40" {STROKE} stroke-dasharray=".01"/>',
        f'<g transform="scale(.0001)"><path d="M0 0H9999999" {STROKE} stroke-dasharray="1"/></g>',
        f'<text {STROKE} stroke-dasharray=".01">{"W@" * 200}</text>',
        f"<text>{'W@' * 2_000}</text>",
        '<rect width="99" height="99" fill="url(#g)"/>' * 400,
        '<g opacity=".9"><rect width="9" height="9"/></g>' * 400,
        '<path d="M1e999 1L-1e999 2L1e999 1"/>',
    ],
)
def test_what_would_take_long_is_refused(inside):
    assert is_too_much(inside)


@pytest.mark.parametrize(
    "inside",
    [
        "".join(f'<path d="M{step % 90} {step // 9}c1 2 3 4 5 6l2-3z" opacity="1"/>' for step in range(900)),
        f'<circle r="45" {STROKE} stroke-dasharray="2 1"/><text>Кәсіподақ</text>',
        '<rect width="99" height="99" fill="url(#g)"/>' * 20,
        '<path id="a" d="M0 0h9v9z"/>' + '<use href="#a" transform="rotate(30)"/>' * 50,
        f'<path d="M0 0h9" {STROKE} stroke-dasharray="none"/><line x1="1" y1="2" x2="3" y2="4"/>',
    ],
)
def test_honest_logos_go_through(inside):
    assert not is_too_much(inside)


@pytest.mark.parametrize(
    ("d", "length"),
    [("M0 0L3 4", 5), ("M1 1h3v4z", 12), ("m1 1 3 4 3 4", 0), ("M0 0H10V5", 15), ("M0 0C0 1 0 2 0 3", 3), ("", 0)],
)
def test_the_length_of_a_path(d, length):
    assert path_length(d) >= length
