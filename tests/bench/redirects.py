"""Print what tens of thousands of old addresses cost a site: `python tests/bench/redirects.py -h`.

Each kind of addresses has a newsroom of its own, and none is deleted before the end: some disks take far longer to make
files where many were deleted within the last minutes. Seconds are of CPU and, behind a stroke, of the clock.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator, Mapping
from itertools import cycle, islice
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.measured import Cost, machine
from tests.bench.measured_newsroom import MeasuredNewsroom

SLUG = "enbekaqy-turaly-kelisim"
KINDS: Mapping[str, Callable[[int], str]] = {
    "by day": lambda one: f"/{2007 + one % 10}/{one // 10 % 12 + 1:02}/{one // 120 % 28 + 1:02}/{SLUG}-{one}/",
    "files of one folder": lambda one: f"/news/{SLUG}-{one}.html",
    "folders of one folder": lambda one: f"/archive/{SLUG}-{one}/",
    "percent-encoded": lambda one: f"/{quote('жаңалықтар')}/{quote('еңбекақы-туралы-келісім')}-{one}/",
    "among our own folders": lambda one: f"/ru/news/{SLUG}-{one}/",
    "beside our home page": lambda one: f"/{SLUG}-{one}/",
}
BUILDS = ("all anew", "nothing changed", "an old post changed", "a line added")


def redirects(kind: str, count: int, newsroom: MeasuredNewsroom) -> str:
    """Give that many lines of a kind, which lead to all versions in turn."""
    targets = cycle(f"{one.organization}/{one.day}-{one.slug}.{one.language}" for one in newsroom.news())
    lines = (f'"{KINDS[kind](number)}" = "{target}"\n' for number, target in enumerate(islice(targets, count)))
    return f"[redirects]\n{''.join(lines)}"


def costs(newsroom: MeasuredNewsroom, kind: str, count: int) -> Iterator[Cost]:
    """Build a newsroom with old addresses of a kind, or with none, after one change after the other."""
    if kind:
        newsroom.folder.write("redirects.toml", redirects(kind, count, newsroom))
        newsroom.commit()
    for _ in BUILDS[:2]:
        yield newsroom.build().cost
    newsroom.correct(newsroom.oldest(), 2026)
    yield newsroom.commit().build().cost
    if kind:
        newsroom.folder.write("redirects.toml", redirects(kind, count + 1, newsroom))
        yield newsroom.commit().build().cost


def options() -> Namespace:
    """Read the command line."""
    parser = ArgumentParser(description="Print what old addresses of another site cost, as a table in Markdown.")
    parser.add_argument(
        "--count", type=int, default=49_999, help="old addresses (49,999: one more is all there may be)"
    )
    parser.add_argument("--versions", type=int, default=300, help="language versions of posts that they lead to (300)")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--folder", type=Path, help="where to work, on a disk with room (the system's temporary one)")
    parser.set_defaults(cards=False, pictures=0)
    return parser.parse_args()


def main() -> None:
    """Print the table, each line as soon as it is known."""
    told = options()
    sys.stdout.write(f"Measured with {told.count} old addresses and {told.versions} versions; {machine()}.\n\n")
    sys.stdout.write(f"| old addresses | {' | '.join(BUILDS)} |\n|{' --- |' * (len(BUILDS) + 1)}\n")
    with TemporaryDirectory(dir=told.folder) as made:
        for kind in ("", *KINDS):
            newsroom = MeasuredNewsroom(Path(made) / (kind or "none"), told.versions, told).write()
            cells = (f"{cost.cpu:.2f} / {cost.wall:.2f}" for cost in costs(newsroom, kind, told.count))
            sys.stdout.write(f"| {kind or 'none'} | {' | '.join(cells)} |\n")
            sys.stdout.flush()


if __name__ == "__main__":
    main()
