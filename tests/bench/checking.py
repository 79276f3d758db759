"""Print what `habarshy check` costs, of one post and of many: `python tests/bench/checking.py -h`.

Each is a whole process, as somebody types it. Beside each stands how many starts of Python it takes, so that
figures of a busy machine and of another one can be compared.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.measured import Cost, machine, measured
from tests.bench.newsroom import write_newsroom
from tests.tools import ROOT

ENDED = (0, 1)
RUNS = 5
PICTURES = 30
"""Per cent of posts with one."""


def many_posts(content: Path, posts: int) -> int:
    """Write a newsroom with that many posts at least; return how many it has."""
    versions = posts
    while True:
        write_newsroom(content, versions, pictures=PICTURES)
        files = content.glob("organizations/*/news/*.md")
        found = len({(file.parent.parent.name, file.name.partition(".")[0]) for file in files})
        if found >= posts:
            return found
        versions += max(50, posts - found)


def cost(command: list[str], folder: Path, runs: int) -> Cost:
    """Return what a command costs, the middle one of some runs by the clock."""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    costs = sorted((measured(command, environment, folder, ENDED) for _ in range(runs)), key=lambda one: one.wall)
    return costs[len(costs) // 2]


def main() -> None:
    """Write a newsroom and check it."""
    parser = ArgumentParser(description="Print what checking a post and many posts costs.")
    parser.add_argument("--posts", type=int, default=1000, help="posts of the newsroom (1000)")
    parser.add_argument("--runs", type=int, default=RUNS, help="how often one post is checked (5)")
    told = parser.parse_args()
    check = [sys.executable, "-m", "plugins.command", "check"]
    with TemporaryDirectory() as made:
        folder = Path(made)
        posts = many_posts(folder / "content", told.posts)
        post = next(file for file in sorted(folder.glob("content/organizations/*/news/*.ru.md")))
        start = cost([sys.executable, "-c", "pass"], folder, told.runs)
        rows = (
            ("one post", cost([*check, str(post)], folder, told.runs)),
            (f"{posts:,} posts", cost([*check, str(folder / "content")], folder, 1)),
        )
    sys.stdout.write(f"{machine()}\n| checked | CPU, s | clock, s | starts of Python |\n| --- | --- | --- | --- |\n")
    for name, one in rows:
        sys.stdout.write(f"| {name} | {one.cpu:.2f} | {one.wall:.2f} | {one.cpu / start.cpu:.1f} |\n")


if __name__ == "__main__":
    main()
