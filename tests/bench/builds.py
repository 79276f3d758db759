"""Print what whole builds cost, beside plain Pelican's in the same run: `python tests/bench/builds.py -h`.

Every figure is of a new process, as people start it. CPU is that of the process and all that it started; ratios are of
one run, so they hold on a busy machine too, if it is busy evenly.
"""

from __future__ import annotations

import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.measured import Cost, Sizes, measured, parallel_gain, sizes_of
from tests.bench.newsroom import Version, organization, text_of, versions, write_newsroom
from tests.bench.plain_pelican import write_plain_site
from tests.newsroom_folder import NewsroomFolder
from tests.tools import ROOT

SMALL = 300
SETTINGS = """\
import sys

sys.path.insert(0, {root!r})

from pelicanconf import *

STRICT, MAX_SHRINK = False, "1"
THEME = {theme!r}
PLUGINS = [name for name in PLUGINS if {cards} or name != "plugins.share_cards"]
"""


@dataclass(frozen=True, slots=True)
class Bench:
    """One newsroom to measure: where it is built, how large it is, what of it is drawn."""

    root: Path
    versions: int
    told: Namespace

    @property
    def folder(self) -> NewsroomFolder:
        return NewsroomFolder(self.root)

    def write(self) -> Bench:
        """Write its content and settings."""
        write_newsroom(self.folder.content, self.versions, self.told.pictures)
        text = SETTINGS.format(root=str(ROOT), theme=str(ROOT / "theme"), cards=self.told.cards)
        (self.root / "settings.py").write_text(text)
        return self

    def copy(self, name: str) -> Bench:
        """Give a fresh checkout beside it, with the caches and the last output as they were."""
        root = self.root.with_name(name)
        shutil.copytree(self.root, root, symlinks=True)
        for file in (root / "content").rglob("*"):
            os.utime(file)
        return Bench(root, self.versions, self.told)

    def build(self, workers: int) -> Cost:
        """Build in a new process; anything but a whole site is an error."""
        command = [*self.folder.command()[:-1], str(self.root / "settings.py")]
        return measured(command, self.folder.surroundings(WORKERS=str(workers)), self.root)


def newest(bench: Bench) -> Version:
    """Give the version that stands on the most front pages."""
    found = versions(bench.versions, bench.told.pictures)
    return max(found, key=lambda one: (one.day, one.organization, one.slug, one.language))


def forgotten(bench: Bench) -> Version:
    """Give the oldest version of an organization that has more than a front page holds."""
    large = organization(9)
    found = (one for one in versions(bench.versions, bench.told.pictures) if one.organization == large)
    return min(found, key=lambda one: (one.day, one.slug, one.language), default=newest(bench))


def edit(bench: Bench, version: Version) -> None:
    """Correct a post: another title, and words more in its text."""
    text = text_of(replace(version, title=f"{version.title} (2026)", body=f"{version.body}\n**2026** – 2027.\n"))
    (bench.folder.content / version.file).write_text(text, encoding="utf-8")


def one_edit(bench: Bench, name: str, version: Version) -> Bench:
    """Change one post in a fresh checkout, build it, and tell."""
    changed = bench.copy(name)
    before = sizes_of(changed.folder.output)
    edit(changed, version)
    cost = changed.build(bench.told.workers)
    tell(f"one post changed, {name.replace('-', ' ')}, fresh checkout", cost, files(before, changed))
    return changed


def files(before: Sizes, bench: Bench) -> str:
    """Say how many files were written anew, and how many of them needlessly."""
    after = sizes_of(bench.folder.output)
    new = [name for name, file in after.items() if before.get(name) != file]
    same = sum(name in before and before[name].digest == after[name].digest for name in new)
    return f"{len(new)} of {len(after)} files written anew, {same} of them with the bytes that they had"


def tell(what: str, cost: Cost, more: str = "") -> None:
    sys.stdout.write(f"{what}: CPU {cost.cpu:.2f} s, wall {cost.wall:.2f} s{'; ' if more else ''}{more}\n")
    sys.stdout.flush()


def whole_builds(bench: Bench) -> Cost:
    """Build all anew and then again; tell of both."""
    cold = bench.build(bench.told.workers)
    memory = f"at most {cold.largest / 2**20:.0f} MiB in one process, {cold.together / 2**20:.0f} MiB in all"
    tell(f"cold, {bench.versions} versions", cold, f"{cold.cpu / bench.versions * 1000:.2f} ms a version; {memory}")
    before = sizes_of(bench.folder.output)
    again = bench.build(bench.told.workers)
    tell("nothing changed", again, files(before, bench))
    total = sum(file.size for file in before.values())
    sys.stdout.write(f"output: {len(before)} files, {total / bench.versions / 1024:.1f} KiB a version\n")
    return cold


def growth(bench: Bench, cold: Cost) -> None:
    """Compare a version's CPU with that in a small newsroom; what a build costs without any posts is taken off both."""
    empty = Bench(bench.root.with_name("empty"), 0, bench.told).write().build(bench.told.workers)
    small = Bench(bench.root.with_name("small"), SMALL, bench.told).write().build(bench.told.workers)
    tell(f"cold, {SMALL} versions", small, f"{small.cpu / SMALL * 1000:.2f} ms a version")
    tell("cold, no versions", empty)
    ratio = (cold.cpu / bench.versions) / (small.cpu / SMALL)
    added = ((cold.cpu - empty.cpu) / bench.versions) / ((small.cpu - empty.cpu) / SMALL)
    sys.stdout.write(f"CPU a version against {SMALL}: {ratio:.2f} times; without what every build costs {added:.2f}\n")


def speed_up(bench: Bench, version: Version, warm: Bench) -> None:
    """Build the changed newsroom from nothing with one worker and with two; compare its bytes with the warm build's."""
    walls = []
    for workers in (1, 2):
        clean = Bench(bench.root.with_name(f"clean-{workers}"), bench.versions, bench.told).write()
        edit(clean, version)
        walls.append(clean.build(workers).wall)
    found = {name: file.digest for name, file in sizes_of(warm.folder.output).items()}
    equal = found == {name: file.digest for name, file in sizes_of(clean.folder.output).items()}
    sys.stdout.write(f"the warm build is {'equal to' if equal else 'UNLIKE'} a clean one, byte for byte\n")
    gain, possible = walls[0] / walls[1], parallel_gain()
    sys.stdout.write(
        f"two workers against one: {gain:.2f} times as fast; two independent processes in this run: "
        f"{possible:.2f} times; {gain / possible:.0%} of it\n"
    )


def plain_pelican(bench: Bench, cold: Cost) -> None:
    """Build the same posts by Pelican alone, with typogrify, tags and feeds."""
    root = bench.root.with_name("plain")
    write_plain_site(root, versions(bench.versions))
    command = [sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "settings.py"]
    plain = measured(command, dict(os.environ), root)
    tell("plain Pelican with typogrify, tags and feeds, same posts", plain, f"{plain.cpu / cold.cpu:.2f} times our CPU")


def main() -> None:
    parser = ArgumentParser(description="Print what whole builds of a generated newsroom cost.")
    parser.add_argument("--versions", type=int, default=3000, help="language versions of posts (3000)")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--cards", action="store_true", help="draw share cards too")
    parser.add_argument("--pictures", type=int, default=0, help="how many of 100 posts have a picture (0)")
    parser.add_argument(
        "--folder", type=Path, help="where to work, on a disk with room (the system's for temporary files)"
    )
    parser.add_argument("--brief", action="store_true", help="without plain Pelican and the comparison of workers")
    told = parser.parse_args()
    with TemporaryDirectory(dir=told.folder) as made:
        bench = Bench(Path(made) / "newsroom", told.versions, told).write()
        cold = whole_builds(bench)
        on_fronts = newest(bench)
        warm = one_edit(bench, "the-newest", on_fronts)
        one_edit(bench, "on-no-front-page", forgotten(bench))
        growth(bench, cold)
        if not told.brief:
            speed_up(bench, on_fronts, warm)
            plain_pelican(bench, cold)


if __name__ == "__main__":
    main()
