"""Pictures of a page: on a telephone and on a desk, by day and by night."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Page

WIDTHS = (390, 1280)
TIMES = ("day", "night")
_TALLEST = 3200
"""Pixels of a page that are worth looking at; lists go on and on."""
_NEAR = "() => document.images.length && [...document.images].forEach(image => { image.loading = 'eager' })"
_ALL_THERE = "() => [...document.images].every(image => image.complete || !image.checkVisibility())"


@dataclass(frozen=True, slots=True)
class Photograph:
    """A picture of a page as it was shown."""

    width: int
    time: str
    file: str


def photographs(page: Page, folder: Path, name: str) -> Iterator[Photograph]:
    """Take all pictures of the page that is shown, into files of a folder that begin with `name`."""
    page.evaluate(_NEAR)
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 844})
        for time in TIMES:
            page.emulate_media(color_scheme="dark" if time == "night" else "light")
            page.wait_for_function(_ALL_THERE)
            file = f"{name}-{width}-{time}.jpg"
            _take(page, folder / file, width)
            yield Photograph(width, time, file)


def _take(page: Page, file: Path, width: int) -> None:
    height = min(page.evaluate("document.documentElement.scrollHeight"), _TALLEST)
    clip = {"x": 0, "y": 0, "width": width, "height": height}
    page.screenshot(path=file, type="jpeg", quality=75, full_page=True, clip=clip, animations="disabled")  # type: ignore[arg-type]  # its own TypedDict
