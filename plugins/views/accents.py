"""The colours of an organization on its pages: its own where they can be read, else the nearest shade that can."""

from __future__ import annotations

from base64 import b64encode
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from markupsafe import Markup

from plugins.newsroom import OwnColors, colors

Color = colors.Color
BRIGHT = 7.0
"""The contrast of white words on a band of colour, and of coloured ones on dark paper, where less looks dull."""
DIMMED = 0.3
"""The share of black in a band in a dark scheme."""


@dataclass(frozen=True, slots=True)
class Style:
    """Rules for `<style>`, and the source that a Content-Security-Policy names to allow them and no others."""

    rules: Markup
    digest: str
    """SHA-256 in base64, as the policy has it (CSP level 3)."""


THEME_COLORS = OwnColors()


@lru_cache(maxsize=512)
def accent_style(accent: str, band: str, own: OwnColors = THEME_COLORS) -> Style | None:
    """Return the tokens of an organization's colour and of the band that its federation's pages have on top.

    Both are `#rrggbb` or empty; an empty one stays as the theme has it, or `own` colours of the federation. None where
    nothing differs from these.
    """
    light, dark = {}, {}
    if "band" not in own.named and (color := colors.parse(band)):
        deep = band_color(color)
        light["band"], dark["band"] = deep, dark_band(deep)
    if color := colors.parse(accent or ("" if "accent" in own.named else band)):
        light["accent"] = _on_all(color, own.light, colors.BLACK, colors.READABLE)
        dark["accent"] = dark_accent(color, own.dark)
    return _style(light, dark) if light else None


def band_color(color: Color) -> Color:
    """Return the nearest shade of a colour on which white words can be read."""
    return colors.readable(color, colors.WHITE, colors.BLACK, BRIGHT)


def dark_band(color: Color) -> Color:
    """Return the shade of a band's colour in a dark scheme."""
    return colors.blend(color, colors.BLACK, DIMMED)


def dark_accent(color: Color, grounds: tuple[Color, ...]) -> Color:
    """Return the shade of a colour in which words can be read on dark `grounds`."""
    return _on_all(color, grounds, colors.WHITE, BRIGHT)


def _on_all(color: Color, grounds: tuple[Color, ...], towards: Color, least: float) -> Color:
    for ground in grounds:
        color = colors.readable(color, ground, towards, least)
    return color


def _style(light: dict[str, Color], dark: dict[str, Color]) -> Style:
    # On screens only: paper takes black ink.
    rules = f"@media screen{{{_root(light)}@media (prefers-color-scheme:dark){{{_root(dark)}}}}}"
    digest = b64encode(sha256(rules.encode()).digest()).decode()
    return Style(Markup(rules), digest)  # noqa: S704 - our own numbers


def _root(tokens: dict[str, Color]) -> str:
    return f":root{{{';'.join(f'--{name}:{colors.written(color)}' for name, color in tokens.items())}}}"
