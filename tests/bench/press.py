"""Print what the forms of a press release cost: `python tests/bench/press.py -h`.

A form is made once before, so that what its libraries read once in a process is not counted. Beside each stands how
many times it takes what plain text and mail take, so that figures of a busy machine can be compared.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from time import process_time

sys.path.insert(0, str(Path(__file__).parents[2]))

from plugins.press_room.forms import FORMS, forms_of, kit
from plugins.press_room.store import PressStore
from tests.bench.measured import machine
from tests.press_room.releases import WHOLE, release

BOUND = 60
"""Milliseconds of the processor for a kit without pictures."""
RUNS = 30
PARAGRAPHS = 12
TERMS = "Free to publish."


def milliseconds(make: Callable[[], object], runs: int) -> float:
    """Return the CPU time of a call in milliseconds, the middle one of some runs."""
    make()
    taken = []
    for _ in range(runs):
        begin = process_time()
        make()
        taken.append(process_time() - begin)
    return 1000 * sorted(taken)[runs // 2]


def main() -> None:
    """Make the forms of one release over and over."""
    parser = ArgumentParser(description="Print what the forms of a press release cost, in milliseconds of CPU.")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"how often each is made ({RUNS})")
    runs = parser.parse_args().runs
    one = release(
        WHOLE + "<p>Келісім бойынша жалақы екі кезеңмен өседі, жол ақысы бұрынғыдай төленеді.</p>" * PARAGRAPHS
    )
    made, _ = forms_of(one)
    costs = {form.name: milliseconds(lambda form=form: form.make(one), runs) for form in FORMS}  # type: ignore[misc]
    costs["kit.zip"] = milliseconds(lambda: kit(one, made, TERMS), runs)
    whole = sum(costs.values())
    with TemporaryDirectory() as folder:
        store = PressStore(Path(folder), TERMS)
        again = milliseconds(lambda: store.deliver(one, "/sample/kk/2026/pay/"), runs)
    least = costs["release.txt"] + costs["release.eml"]
    rows = (*costs.items(), (f"all of it (at most {BOUND})", whole), ("all of it, unchanged", again))
    print(machine())  # noqa: T201
    for name, cost in rows:
        print(f"{name:28} {cost:6.1f} ms {cost / least:6.1f}")  # noqa: T201


if __name__ == "__main__":
    main()
