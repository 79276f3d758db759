"""Print what a wall board costs: `python tests/bench/boards.py -h`.

A board is printed once before, so that what typst reads once in a process, its fonts and the template, is not counted.
Each is another one, as organizations have them: typst remembers what it has set before.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from plugins.newsroom import Text
from plugins.sections.wall_boards import boards
from plugins.wall_board import Board, board_pdf
from plugins.wall_board.store import BoardStore
from tests.bench.measured import machine, milliseconds
from tests.made import record, section
from tests.wall_board.boards import LEADS, TITLES

BOUND = 20
"""Milliseconds of the processor for a board."""
RUNS = 50
POSTS = (0, 1, 5, 40)
"""Of an organization in each of two languages."""


def boards_of(posts: int, runs: int) -> Iterator[Board]:
    """Yield boards of organizations with so many posts in each language: as many as are measured, and a first one."""
    for run in range(runs + 1):
        made = section(
            record(
                f"n{number}-{run}",
                language=code,
                title=f"{run} {TITLES[code]}",
                summary=" ".join([f"{LEADS[code]} {run}."] * (1 + number % 3)),
            )
            for number in range(posts)
            for code in ("kk", "ru")
        )
        yield replace(boards(made)["kk"], name=Text(f"№ {run} аурухананың бастауыш кәсіподақ ұйымы", "kk"))


def main() -> None:
    """Print boards of organizations with more and more posts, then one that the cache has over and over."""
    parser = ArgumentParser(description="Print what a wall board costs, in milliseconds of CPU.")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"how many of a kind are printed ({RUNS})")
    runs = parser.parse_args().runs
    print(machine())  # noqa: T201
    for posts in POSTS:
        made = iter(tuple(boards_of(posts, runs)))
        cost = milliseconds(lambda made=made: board_pdf(next(made)), runs)  # type: ignore[misc]
        print(f"{f'{posts} posts in each language (at most {BOUND})':40} {cost:6.1f} ms")  # noqa: T201
    with TemporaryDirectory() as folder:
        store, board = BoardStore(Path(folder)), next(boards_of(POSTS[-1], 0))
        cost = milliseconds(lambda: store.deliver(board, "/clinic/kk/board/", "organization.toml"), runs)
    print(f"{'the last one, unchanged':40} {cost:6.1f} ms")  # noqa: T201


if __name__ == "__main__":
    main()
