"""`make look`: build two newsrooms, look at every kind of page with all instruments, and keep pictures of all."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

from tests.conftest import QUIET_BROWSER
from tests.look.album import Seen
from tests.look.choice import Sight, sights
from tests.look.faces import bundled_faces
from tests.look.hard import HARDEST, build_hard
from tests.look.internet import Reader, reader
from tests.look.photographs import photographs
from tests.look.rules.axe import axe
from tests.look.visit import faults
from tests.readers.published import PublishedSite, sample
from tests.tools import TOOLS

NEEDED = ("chromium", "libatomic", "axe")


class CannotLookError(Exception):
    """Something is missing before anything can be looked at; its words are for people."""


@dataclass(frozen=True, slots=True)
class Newsroom:
    """A newsroom that was built."""

    name: str
    site: PublishedSite
    sights: tuple[Sight, ...]


def missing() -> list[str]:
    """Give the tools that are not there."""
    return [name for name in NEEDED if TOOLS[name]() is None]


def newsrooms(folder: Path) -> Iterator[Newsroom]:
    """Build what is looked at: what lies in content/, and the newsroom of all that is hard to lay out."""
    for name, build in (("sample", lambda root: sample(root, {"WORKERS": "2"}).build()), ("hard", build_hard)):
        root = folder / name
        root.mkdir(parents=True, exist_ok=True)
        built = build(root)
        if built.status:
            message = f"The {name} newsroom cannot be built, so there is nothing to look at:\n{built.text}"
            raise CannotLookError(message)
        site = PublishedSite(root / "output")
        yield Newsroom(name, site, tuple(dict.fromkeys((*sights(site), *_hardest(name, site)))))


@contextmanager
def chromium() -> Iterator[Browser]:
    """Give a browser that opens nothing of its own and has the bundled faces only."""
    program, options = str(TOOLS["chromium"]()), list(QUIET_BROWSER)
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=program, args=options, env=bundled_faces())
        yield browser
        browser.close()


def look(browser: Browser, folder: Path, rooms: Sequence[Newsroom]) -> Iterator[Seen]:
    """Look at all pages of newsrooms; the pictures go into a folder of their own below `folder`."""
    pictures = folder / "pictures"
    shutil.rmtree(pictures, ignore_errors=True)
    pictures.mkdir(parents=True)
    for room in rooms:
        with reader(browser, room.site) as one, reader(browser, room.site, java_script_enabled=False) as bare:
            for number, sight in enumerate(room.sights):
                found = [*faults(one, bare, sight.url), *_on_a_desk(one, sight.url)]
                taken = photographs(one.open(sight.url), folder, f"pictures/{room.name}-{number:03}")
                yield Seen(room.name, sight, found, tuple(taken))


def _on_a_desk(reader: Reader, url: str) -> Iterator[str]:
    page = reader.open(url)
    page.set_viewport_size({"width": 1280, "height": 800})
    yield from (f"axe: at 1280 px {words}" for words in axe(page))


def _hardest(name: str, site: PublishedSite) -> Iterator[Sight]:
    if name == "hard":
        for template, language, address in HARDEST:
            yield Sight(template, language, address, site.siteurl + address)
