"""An organization's logo as pages show it: small, and a drawing cleaned."""

from __future__ import annotations

from pathlib import Path

from plugins.newsroom import Picture

from .developing import printed, through_cache
from .encoding import RECIPE, Print
from .flaws import Flaw
from .svg import cleaned_svg, svg_size

SIDE = 320
_RECIPE = f"logos 2, {SIDE}, {RECIPE}"
# What a file's name says it is decides what is made of it: the same bytes kept under one name serve no other.
_RECIPE_OF_DRAWINGS = f"{_RECIPE}, drawn"


def develop_logo(source: Path, address_stem: str, cache: Path) -> Picture | Flaw:
    """Give the logo as it will be published, its bytes kept in the cache folder; or what is wrong with it.

    `address_stem` is the address without digest and ending, `/<org>/pictures/logo`.
    """
    if source.suffix == ".svg":
        return through_cache(source, address_stem, cache, _RECIPE_OF_DRAWINGS, _drawn)
    return through_cache(source, address_stem, cache, _RECIPE, _scaled)


def _drawn(data: bytes) -> Print | Flaw:
    drawing = cleaned_svg(data)
    if isinstance(drawing, Flaw):
        return drawing
    width, height = svg_size(drawing)
    return Print(width, height, "svg", (width,), (drawing,))


def _scaled(data: bytes) -> Print | Flaw:
    return printed(data, (SIDE, SIDE), ())
