"""Print the table of BENCHMARKS.md, twelve rows of what whole builds cost: `python tests/bench/builds.py -h`.

Every figure is of a new process, as people start it. CPU is that of the process and all that it started; ratios are of
one run, so they hold on a busy machine too, if it is busy evenly.
"""

from __future__ import annotations

import os
import shutil
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.measured import Cost, machine, measured
from tests.bench.measured_newsroom import Built, MeasuredNewsroom
from tests.bench.newsroom import versions
from tests.bench.peers import write_hugo_site, write_pelican_site

PART = 10
"""The small newsroom is so many times smaller."""
ROWS = (
    *("all anew", "all anew, a tenth of the versions", "all anew, no versions", "all anew, one worker"),
    *("nothing changed", "an old post changed", "the newest post with another title", "the theme changed"),
    *("a fresh clone with carried caches, an old post changed", "an old post changed, a mistake in each tenth post"),
    *("Pelican with typogrify, tags and feeds, all anew", "Hugo with tags and feeds, all anew"),
)
HEAD = ("what", "CPU, s", "clock, s", "largest process (all at once), MiB", "files written anew", "beside it")


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; without a cost where a generator is not installed."""

    what: str
    cost: Cost | None
    files: str = ""
    beside: str = ""

    def __str__(self) -> str:
        """Put the line as Markdown."""
        figures = ("", "", "")
        if self.cost:
            memory = f"{self.cost.largest / 2**20:.0f} ({self.cost.together / 2**20:.0f})"
            figures = (f"{self.cost.cpu:.2f}", f"{self.cost.wall:.2f}", memory)
        return line(self.what, *figures, self.files, self.beside)


def line(*cells: str) -> str:
    """Put cells as a line of a table."""
    return f"| {' | '.join(cells)} |"


def row(what: str, built: Built, beside: str = "") -> Row:
    """Return the line of a build."""
    needless = f", {built.needless} with the bytes that they had" if built.needless else ""
    return Row(what, built.cost, f"{built.new} of {len(built.files)}{needless}", beside)


def milliseconds(cost: Cost, count: int) -> str:
    """Put CPU as milliseconds a version."""
    return f"{cost.cpu / max(count, 1) * 1000:.1f} ms a version"


def cold_rows(newsroom: MeasuredNewsroom) -> Iterator[Row]:
    """Build all anew: the newsroom, a small one, an empty one."""
    many, small = newsroom.versions, newsroom.versions // PART
    cold = newsroom.build()
    size = sum(file.size for file in cold.files.values()) / max(many, 1) / 1024
    yield row(ROWS[0], cold, f"{milliseconds(cold.cost, many)}; {size:.0f} KiB a version")
    for what, count in ((ROWS[1], small), (ROWS[2], 0)):
        other = MeasuredNewsroom(newsroom.root.with_name(f"newsroom-{count}"), count, newsroom.told).write().build()
        yield row(what, other, milliseconds(other.cost, count) if count else "")


def warm_rows(newsroom: MeasuredNewsroom) -> Iterator[Row]:
    """Build again and again, each time with another change; in between once from nothing, to compare the bytes."""
    nothing = newsroom.build()
    newsroom.correct(newsroom.oldest(), 2026)
    old = newsroom.commit().build()
    newsroom.correct(newsroom.newest(), 2026, title=True)
    title = newsroom.commit().build()
    alone = newsroom.clone("alone", carried=False).build(workers=1)
    same = {name: file.digest for name, file in title.files.items()} == {
        name: file.digest for name, file in alone.files.items()
    }
    yield row(ROWS[3], alone, f"bytes {'as' if same else 'UNLIKE'} those of the last warm build")
    yield from (row(ROWS[4], nothing), row(ROWS[5], old), row(ROWS[6], title))

    clone = newsroom.clone("clone", carried=True)
    site = sum(file.size for file in title.files.values())
    carried = f"carried {newsroom.carried() / site:.2f} times the site"
    newsroom.change_theme()
    yield row(ROWS[7], newsroom.build())

    clone.correct(clone.oldest(), 2027)
    yield row(ROWS[8], clone.commit().build(), carried)

    newsroom.spoil()
    newsroom.build()
    newsroom.correct(newsroom.oldest(), 2028)
    yield row(ROWS[9], newsroom.commit().build())


def peer_rows(folder: Path, told: Namespace) -> Iterator[Row]:
    """Build the same posts, without pictures and cards, by other generators."""
    write_pelican_site(folder / "pelican", versions(told.versions))
    command = [sys.executable, "-m", "pelican", "content", "-o", "output", "-s", "settings.py"]
    pelican = measured(command, os.environ, folder / "pelican")
    yield Row(ROWS[10], pelican, beside=milliseconds(pelican, told.versions))
    program = shutil.which(told.hugo)
    if program is None:
        yield Row(ROWS[11], None, beside="not installed")
        return
    write_hugo_site(folder / "hugo", versions(told.versions))
    hugo = measured([program, "--quiet", "--buildFuture", "--destination", "output"], os.environ, folder / "hugo")
    yield Row(ROWS[11], hugo, beside=milliseconds(hugo, told.versions))


def options() -> Namespace:
    """Read the command line."""
    parser = ArgumentParser(description="Print what whole builds of a generated newsroom cost, as a table in Markdown.")
    parser.add_argument("--versions", type=int, default=3000, help="language versions of posts (3000)")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--cards", action="store_true", help="draw share cards too")
    parser.add_argument("--pictures", type=int, default=0, help="how many of 100 posts have a picture (0)")
    parser.add_argument("--folder", type=Path, help="where to work, on a disk with room (the system's temporary one)")
    parser.add_argument("--hugo", default="hugo", help="the program, if it is on no path")
    parser.add_argument("--brief", action="store_true", help="without other generators")
    return parser.parse_args()


def main() -> None:
    """Print the table, each line as soon as it is known."""
    told = options()
    drawn = f"share cards {'drawn' if told.cards else 'not drawn'}, {told.pictures} of 100 posts with a picture"
    newsroom = f"{told.versions} versions and {told.workers} workers, {drawn}"
    sys.stdout.write(f"Measured on {datetime.now(UTC).date()} with {newsroom}; {machine()}.\n\n")
    sys.stdout.write(f"{line(*HEAD)}\n{line(*('---' for _ in HEAD))}\n")
    with TemporaryDirectory(dir=told.folder) as made:
        large = MeasuredNewsroom(Path(made) / "newsroom", told.versions, told).write()
        rows = (cold_rows(large), warm_rows(large), () if told.brief else peer_rows(Path(made), told))
        for found in rows:
            for one in found:
                sys.stdout.write(f"{one}\n")
                sys.stdout.flush()


if __name__ == "__main__":
    main()
