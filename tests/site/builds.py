"""Builds of a sample in this process: warm, going on from what stands, and cold, from nothing."""

from __future__ import annotations

import os
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.build.build import build
from plugins.build.section_job.build_section import build_section
from plugins.build.settings import BuildSettings
from plugins.incremental.outcome import Outcome
from tests.newsroom_folder import NewsroomFolder
from tests.section_jobs import jobs_with, settings_of
from tests.site.sample_content import State, write_out
from tests.tools import ROOT

PLUGINS = (
    "plugins.pictures",
    "plugins.attachments",
    "plugins.share_cards",
    "plugins.press_room",
    "plugins.calendars",
    "plugins.wall_board",
    "plugins.feeds",
)
WITHOUT_CARDS = tuple(name for name in PLUGINS if name != "plugins.share_cards")


@dataclass(frozen=True)
class Site:
    """What readers get, and what people are told."""

    files: Mapping[str, bytes]
    problems: tuple[object, ...]
    status: int

    def differs_from(self, other: Site) -> list[str]:
        """Name what is not the same, the whole of it."""
        names = sorted({*self.files, *other.files})
        found = [name for name in names if self.files.get(name) != other.files.get(name)]
        found += ["problems"] if self.problems != other.problems else []
        return found + ([f"status {self.status} {other.status}"] if self.status != other.status else [])


@dataclass
class Bench:
    """A newsroom whose site is built again and again."""

    root: Path
    plugins: tuple[str, ...] = PLUGINS
    built: int = field(default=0, init=False)

    def warm(self, state: State) -> Site:
        """Build on what the last build left."""
        return self._build(state, self.root / "output", self.root / "cache")

    def cold(self, state: State) -> Site:
        """Build as if nothing had ever been built."""
        fresh = self.root / f"fresh-{self.built}"
        self.built += 1
        site = self._build(state, fresh / "output", fresh / "cache")
        shutil.rmtree(fresh)
        return site

    def _build(self, state: State, output: Path, cache: Path) -> Site:
        folder = NewsroomFolder(self.root)
        write_out(state, folder.content)
        made = settings_of(folder, self.plugins)
        theme = _theme(self.root, *state.theme)
        made = replace(made, theme=theme, output=output, cache=cache, max_shrink=1.0, workers=1)
        outcome = _built(replace(made, **state.settings, previous=output / "manifest.json"))
        return Site(_files(output), tuple(outcome.problems), outcome.status)


def _built(settings: BuildSettings) -> Outcome:
    """Build the sections in this process, which has the templates ready, and then the site, which finds them made."""
    settings.cache.mkdir(parents=True, exist_ok=True)
    for job in jobs_with(settings):
        build_section(job)
    return build(settings)


def _theme(root: Path, file: str, end: str) -> Path:
    """Give a theme with more at the end of a file; each has a folder of its own, for compiled templates are kept."""
    if not file:
        return ROOT / "theme"
    folder = root / f"theme-{abs(hash((file, end)))}"
    if not folder.exists():
        shutil.copytree(ROOT / "theme", folder)
        with (folder / file).open("a", encoding="utf-8") as changed:
            changed.write(end)
    return folder


def _files(output: Path) -> dict[str, bytes]:
    return {
        Path(folder, name).relative_to(output).as_posix(): Path(folder, name).read_bytes()
        for folder, _, names in os.walk(output, followlinks=True)
        for name in names
    }
