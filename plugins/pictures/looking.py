"""A picture looked at by its parts, for those who check a text before anything is published: nothing is decoded.

What is wrong inside of its pixels only the build finds, which decodes them.
"""

from __future__ import annotations

from pathlib import Path

from plugins.kept_files import FileFlaw
from plugins.newsroom import Bill, Picture

from .encoding import BOX
from .flaws import DAMAGED, OVER_BUDGET
from .preparing import inspect_file, read_picture
from .surveying import is_whole_png, work_of

MOST_OF_A_PIXEL = 8
"""Bytes."""


def look_at_picture(
    source: Path, address_stem: str, _cache: Path, bill: Bill | None = None, _refusals: Path | None = None
) -> Picture | FileFlaw:
    """Return the picture as large as its file has it, or what is wrong with it; asked as `prepare_picture` is.

    The bill is that of a picture that is prepared, so that a budget ends at the same picture.
    """
    data, bill = read_picture(source), bill or Bill()
    if isinstance(data, FileFlaw):
        return data
    survey = inspect_file(data)
    if isinstance(survey, FileFlaw):
        return survey
    if not bill.paid(work_of(survey, len(data), BOX)):
        return OVER_BUDGET
    is_whole = survey.kind != "PNG" or is_whole_png(data, MOST_OF_A_PIXEL * survey.pixels + 1_000_000)
    if not (survey.pixels and survey.ends and is_whole):
        bill.refused()
        return DAMAGED
    width, height = (survey.height, survey.width) if survey.lying else (survey.width, survey.height)
    return Picture(f"{address_stem}{source.suffix}", width, height, len(data), f"image/{survey.kind.lower()}", "")
