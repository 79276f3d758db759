"""Print what the forms of a press release cost: `python tests/bench/press.py -h`.

A form is made once before, so that what its libraries read once in a process is not counted, and each time of another
release, for typst remembers what it has set before. Beside each stands how many times it takes what plain text and mail
take, so that figures of a busy machine can be compared.
"""

from __future__ import annotations

import sys
from argparse import ArgumentParser
from pathlib import Path
from tempfile import TemporaryDirectory

sys.path.insert(0, str(Path(__file__).parents[2]))

from plugins.press_room import PressRelease
from plugins.press_room.forms import FORMS, forms_of, kit
from plugins.press_room.store import PressStore
from tests.bench.measured import machine, milliseconds
from tests.press_room.releases import WHOLE, release

BOUND = 60
"""Milliseconds of the processor for a kit without pictures."""
RUNS = 30
PARAGRAPH = "<p>Келісім бойынша жалақы {} кезеңмен өседі, жол ақысы бұрынғыдай төленеді.</p>"
PARAGRAPHS = 12
TERMS = "Free to publish."


def _release(number: int) -> PressRelease:
    """Return a release that has no paragraph but the first ones in common with those of other numbers."""
    own = (PARAGRAPH.format(f"{number}.{place}") for place in range(PARAGRAPHS))
    return release(WHOLE + "".join(own))


def main() -> None:
    """Make the forms of one release over and over."""
    parser = ArgumentParser(description="Print what the forms of a press release cost, in milliseconds of CPU.")
    parser.add_argument("--runs", type=int, default=RUNS, help=f"how often each is made ({RUNS})")
    runs = parser.parse_args().runs
    one, *others = map(_release, range(runs + 2))
    made, _ = forms_of(one)
    costs = {}
    for form in FORMS:
        left = iter(others)
        costs[form.name] = milliseconds(lambda form=form, left=left: form.make(next(left)), runs)  # type: ignore[misc]
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
