"""Organizations' colours on pages: readable in both schemes, and allowed by the page's own policy."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from html import unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.colors import WHITE, contrast, parse
from plugins.newsroom.look import DARK, LIGHT
from plugins.views.accents import accent_style
from tests.views.showcase import THEME, environment, page, site

TOKENS = (THEME / "static" / "css" / "tokens.css").read_text()


def tokens(accent, band):
    style = accent_style(accent, band)
    assert style
    light, dark = style.rules.split("prefers-color-scheme:dark")
    return [
        {name: parse(color) or WHITE for name, color in re.findall(r"--([a-z]+):(#[0-9a-f]{6})", part)}
        for part in (light, dark)
    ]


def test_the_grounds_are_those_of_the_theme():
    written = {name: re.findall(rf"--{name}: (#[0-9a-f]+);", TOKENS) for name in ("paper", "shade")}
    assert [tuple(parse(color) for color in colors) for colors in written.values()] == [
        *zip(LIGHT, DARK, strict=True),
    ]


@settings(max_examples=60, deadline=None, database=None)
@given(st.integers(0, 0xFFFFFF), st.integers(0, 0xFFFFFF))
def test_every_colour_can_be_read_in_both_schemes(accent, band):
    light, dark = tokens(f"#{accent:06x}", f"#{band:06x}")
    assert min(contrast(light["accent"], ground) for ground in LIGHT) >= 4.5
    assert min(contrast(dark["accent"], ground) for ground in DARK) >= 7
    assert min(contrast(scheme["band"], WHITE) for scheme in (light, dark)) >= 7


def test_a_colour_that_can_be_read_stays():
    assert tokens("#0b5d4e", "")[0] == {"accent": (0x0B, 0x5D, 0x4E)}


def test_without_an_own_colour_pages_have_the_federations():
    light, _ = tokens("", "#7a3b12")
    assert light == dict.fromkeys(("band", "accent"), (0x7A, 0x3B, 0x12))


@pytest.mark.parametrize("color", ["", "green", "red;}body{display:none"])
def test_what_is_no_colour_changes_nothing(color):
    assert accent_style(color, color) is None


def test_the_policy_allows_these_rules_and_no_others():
    html = (
        environment()
        .get_template("page.html")
        .render(page=page(), site=site(style=accent_style("#7a3b12", "#0b5d4e")), ROOT="", SITEURL="", html="")
    )
    (rules,) = re.findall(r"<style>(.*?)</style>", html)
    digest = b64encode(sha256(rules.encode()).digest()).decode()
    assert f"style-src 'self' 'sha256-{digest}';" in unescape(html)
