"""An organization's logo as pages show it: small, and a drawing cleaned."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from plugins.kept_files import FileFlaw, kept
from plugins.newsroom import Bill, Picture, Work

from .encoding import RECIPE, FinishedPicture
from .flaws import OVER_BUDGET, not_kept
from .preparing import PictureCaches, PictureRecipe, picture_of, read_picture, through_cache
from .store import keep, recall
from .svg import cleaned_svg, svg_size

SIDE = 320
_RECIPE = PictureRecipe(f"logos 2, {SIDE}, {RECIPE}", (SIDE, SIDE), ())
# What a file's name says it is decides what is made of it: the same bytes kept under one name serve no other.
_DRAWING_RECIPE = PictureRecipe(f"{_RECIPE.name}, drawn")
_DRAWING_WORK = 100


def prepare_logo(source: Path, address_stem: str, cache: Path, bill: Bill | None = None) -> Picture | FileFlaw:
    """Return the logo as it will be published, its bytes kept in the cache folder; or what is wrong with it.

    `address_stem` is the address without digest and ending, `/<org>/pictures/logo`.
    """
    data, bill = read_picture(source), bill or Bill()
    if isinstance(data, FileFlaw):
        return data
    if source.suffix != ".svg":
        return through_cache(data, address_stem, _RECIPE, PictureCaches(cache, cache), bill)
    if not bill.paid(Work(_DRAWING_WORK, len(data))):
        return OVER_BUDGET
    digest = _DRAWING_RECIPE.digest_of(data)
    finished: FinishedPicture | FileFlaw | None = recall(cache, digest)
    if finished is None:
        finished = kept(_cleaned(data), partial(keep, cache, digest), not_kept)
    return finished if isinstance(finished, FileFlaw) else picture_of(finished, address_stem, digest)


def _cleaned(data: bytes) -> FinishedPicture | FileFlaw:
    drawing = cleaned_svg(data)
    if isinstance(drawing, FileFlaw):
        return drawing
    width, height = svg_size(drawing)
    return FinishedPicture(width, height, "svg", (width,), (drawing,))
