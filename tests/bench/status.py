"""Measure `habarshy status` on a release store of any size: `python tests/bench/status.py --organizations 20000`.

Prints processor and clock seconds of the whole command, and how they grow from a tenth of the organizations on.
"""

from __future__ import annotations

import os
import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from tests.bench.measured import Cost, machine, measured
from tests.bench.status_store import write_store

ROOT = Path(__file__).parents[2]


def cost_of(folder: Path, organizations: int, posts: int) -> tuple[int, Cost]:
    """Return how many versions a store of that size has, and what the command costs over it."""
    folder.mkdir()
    versions = write_store(folder / "output", organizations, posts)
    command = (sys.executable, "-m", "plugins.command", "status", "--output", str(folder / "output"))
    return versions, measured(command, {**os.environ, "PYTHONPATH": str(ROOT)}, folder)


def main() -> None:
    """Print a line for a tenth and for all organizations, and the ratio."""
    parser = ArgumentParser(description="Measure `habarshy status`.")
    parser.add_argument("--organizations", type=int, default=20_000)
    parser.add_argument("--posts", type=int, default=10, help="of each organization (10)")
    told = parser.parse_args()
    costs = []
    sys.stdout.write(f"{machine()}\n")
    with TemporaryDirectory() as made:
        for many in (told.organizations // 10, told.organizations):
            versions, cost = cost_of(Path(made) / str(many), many, told.posts)
            costs.append(cost)
            figures = f"{cost.cpu:.1f} s of processor, {cost.wall:.1f} s by the clock, {cost.largest / 2**20:.0f} MiB"
            sys.stdout.write(f"{many} organizations, {versions} versions: {figures}\n")
    sys.stdout.write(f"ten times the organizations: {costs[1].cpu / costs[0].cpu:.1f} times the processor\n")


if __name__ == "__main__":
    main()
