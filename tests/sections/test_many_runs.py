"""A worker prints thousands of sections, one after the other."""

from __future__ import annotations

import gc
import sys
from collections import Counter
from pathlib import Path

from plugins.sections import print_section
from plugins.views import PrintSettings
from tests.made import record, section
from tests.soak import trials
from tests.tools import ROOT

RUNS = trials(3_000)
WARM_UP = 5
FEW_BLOCKS = 20
"""Of memory, for each run: what Python keeps to use again goes up and down; a section has thousands."""


def print_one(folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    printing = PrintSettings(theme=ROOT / "theme", plugins=(), cache=folder, output=folder)
    print_section(section([record(), record("rest", "2026-10-05"), record(language="kk")]), printing)


def kinds() -> Counter[str]:
    gc.collect()
    return Counter(type(one).__qualname__ for one in gc.get_objects())


def test_nothing_is_left_of_the_sections_before(tmp_path):
    for _ in range(WARM_UP):
        print_one(tmp_path / "site")
    objects, blocks = kinds(), sys.getallocatedblocks()

    for _ in range(RUNS):
        print_one(tmp_path / "site")

    grown = {kind: more for kind, more in (kinds() - objects).items() if more >= RUNS / 2}
    assert grown == {}
    assert sys.getallocatedblocks() - blocks < FEW_BLOCKS * RUNS
