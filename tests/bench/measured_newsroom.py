"""A generated newsroom in a git repository: written, changed, cloned with what CI carries, and built to be measured."""

from __future__ import annotations

import shutil
import subprocess
from argparse import Namespace
from dataclasses import dataclass, replace
from pathlib import Path

from tests.bench.measured import Cost, Sizes, bytes_of, measured, sizes_of
from tests.bench.newsroom import Version, organization, text_of, versions, write_newsroom
from tests.newsroom_folder import NewsroomFolder
from tests.tools import ROOT

SETTINGS = """\
import sys

sys.path.insert(0, {root!r})

from pelicanconf import *

STRICT, MAX_SHRINK = False, "1"
THEME = {theme!r}
PLUGINS = [name for name in PLUGINS if {cards} or name != "plugins.share_cards"]
"""
GIT = ("git", "-c", "user.name=Bench", "-c", "user.email=bench@example.org", "-c", "commit.gpgsign=false")
CARRIED = ("cache", ".output.releases", "output")
"""What a workflow of a git service keeps from one build to the next."""
TENTH = 10


@dataclass(frozen=True, slots=True)
class Built:
    """What a build cost, and what it wrote anew."""

    cost: Cost
    files: Sizes
    new: int
    needless: int
    """How many of the new files have the bytes that they had."""


@dataclass(frozen=True, slots=True)
class MeasuredNewsroom:
    """One newsroom to measure: where it is built, how large it is, what of it is drawn."""

    root: Path
    versions: int
    told: Namespace

    @property
    def folder(self) -> NewsroomFolder:
        return NewsroomFolder(self.root)

    def write(self) -> MeasuredNewsroom:
        """Write its content, theme and settings, and commit the content."""
        write_newsroom(self.folder.content, self.versions, self.told.pictures)
        shutil.copytree(ROOT / "theme", self.root / "theme")
        self._git("init", "--quiet")
        (self.root / ".gitignore").write_text("/*\n!/content/\n")
        return self._with_settings().commit()

    def _with_settings(self) -> MeasuredNewsroom:
        text = SETTINGS.format(root=str(ROOT), theme=str(self.root / "theme"), cards=self.told.cards)
        (self.root / "settings.py").write_text(text)
        return self

    def _git(self, *arguments: str) -> None:
        subprocess.run([*GIT, *arguments], cwd=self.root, check=True, capture_output=True)

    def commit(self) -> MeasuredNewsroom:
        """Commit what was changed in the content."""
        self._git("add", "--all", "content")
        self._git("commit", "--quiet", "--message", "News")
        return self

    def clone(self, name: str, *, carried: bool) -> MeasuredNewsroom:
        """Clone it beside itself; with the caches and releases as they were, if they are carried."""
        root = self.root.with_name(name)
        self._git("clone", "--quiet", str(self.root), str(root))
        shutil.copytree(self.root / "theme", root / "theme")
        if carried:
            # As a cache of CI does, this keeps dates and names of one file.
            subprocess.run(["cp", "-a", *(str(self.root / name) for name in CARRIED), str(root)], check=True)
        return MeasuredNewsroom(root, self.versions, self.told)._with_settings()

    def carried(self) -> int:
        """Return how many bytes are carried."""
        return bytes_of(*(self.root / name for name in CARRIED[:2]))

    def build(self, workers: int = 0) -> Built:
        """Build in a new process; anything but a whole site, without what is bad, is an error."""
        before = sizes_of(self.folder.output)
        command = [*self.folder.command()[:-1], str(self.root / "settings.py")]
        environment = self.folder.surroundings(WORKERS=str(workers or self.told.workers))
        cost = measured(command, environment, self.root, allowed=(0, 3))
        after = sizes_of(self.folder.output)
        new = [name for name, file in after.items() if before.get(name) != file]
        needless = sum(name in before and before[name].digest == after[name].digest for name in new)
        return Built(cost, after, len(new), needless)

    def news(self) -> list[Version]:
        """Return all its versions."""
        return list(versions(self.versions, self.told.pictures))

    def newest(self) -> Version:
        """Return the version that stands on the most front pages."""
        return max(self.news(), key=lambda one: (one.day, one.organization, one.slug, one.language))

    def oldest(self) -> Version:
        """Return the oldest version of an organization that has more than a front page holds."""
        of_large = [one for one in self.news() if one.organization == organization(9)] or self.news()
        return min(of_large, key=lambda one: (one.day, one.slug, one.language))

    def correct(self, version: Version, year: int, *, title: bool = False) -> None:
        """Correct a post: words more in its text, and another title if that is wished."""
        name = f"{version.title} ({year})" if title else version.title
        self._rewrite(replace(version, title=name, body=f"{version.body}\n**{year}** – {year + 1}.\n"))

    def spoil(self) -> None:
        """Make a mistake in each tenth post, but not in the oldest."""
        kept = self.oldest()
        for number, version in enumerate(self.news()):
            if number % TENTH == 0 and version != kept:
                self._rewrite(version, "---\ntitel: Mistake\n")
        self.commit()

    def _rewrite(self, version: Version, begin: str = "---\n") -> None:
        file = self.folder.content / version.file
        file.write_text(text_of(version).replace("---\n", begin, 1), encoding="utf-8")

    def change_theme(self) -> None:
        """Add a rule to the stylesheet, whose address then changes on all pages."""
        with (self.root / "theme" / "static" / "css" / "base.css").open("a", encoding="utf-8") as file:
            file.write("address {\n  font-style: normal;\n}\n")
