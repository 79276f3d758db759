"""An organization's logo as pages show it: small, and a drawing cleaned."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

from plugins.newsroom import Bill, Picture, Work

from .developing import Caches, Printing, kept, picture_of, read_source, through_cache
from .encoding import RECIPE, Print
from .flaws import OVER_BUDGET, Flaw
from .store import recall
from .svg import cleaned_svg, svg_size

SIDE = 320
_PRINTING = Printing(f"logos 2, {SIDE}, {RECIPE}", (SIDE, SIDE), ())
# What a file's name says it is decides what is made of it: the same bytes kept under one name serve no other.
_DRAWING_RECIPE = f"{_PRINTING.recipe}, drawn"
_DRAWING_WORK = 100


def develop_logo(source: Path, address_stem: str, cache: Path, bill: Bill | None = None) -> Picture | Flaw:
    """Give the logo as it will be published, its bytes kept in the cache folder; or what is wrong with it.

    `address_stem` is the address without digest and ending, `/<org>/pictures/logo`.
    """
    data = read_source(source)
    if isinstance(data, Flaw):
        return data
    develop = _drawn if source.suffix == ".svg" else _scaled
    return develop(data, address_stem, cache, bill or Bill())


def _scaled(data: bytes, address_stem: str, cache: Path, bill: Bill) -> Picture | Flaw:
    return through_cache(data, address_stem, _PRINTING, Caches(cache, cache), bill)


def _drawn(data: bytes, address_stem: str, cache: Path, bill: Bill) -> Picture | Flaw:
    if not bill.paid(Work(_DRAWING_WORK, len(data))):
        return OVER_BUDGET
    digest = sha256(_DRAWING_RECIPE.encode() + b"\0" + data).hexdigest()
    finished = recall(cache, digest) or _cleaned(data, cache, digest)
    return finished if isinstance(finished, Flaw) else picture_of(finished, address_stem, digest)


def _cleaned(data: bytes, cache: Path, digest: str) -> Print | Flaw:
    drawing = cleaned_svg(data)
    if isinstance(drawing, Flaw):
        return drawing
    width, height = svg_size(drawing)
    return kept(Print(width, height, "svg", (width,), (drawing,)), cache, digest)
