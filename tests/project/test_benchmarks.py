"""BENCHMARKS.md has the table that `make bench` prints, and what is measured is what its rows say."""

from __future__ import annotations

from argparse import Namespace

import pytest

from tests.bench.builds import HEAD, ROWS, Row
from tests.bench.measured import Cost
from tests.bench.measured_newsroom import MeasuredNewsroom
from tests.tools import ROOT, require_tool

MISTAKE = "\ntitel: "


@pytest.fixture
def newsroom(tmp_path):
    require_tool("git")
    told = Namespace(workers=1, cards=False, pictures=0)
    return MeasuredNewsroom(tmp_path / "newsroom", 40, told).write()


def texts(newsroom):
    content = newsroom.folder.content
    return {str(path.relative_to(content)): path.read_text("utf-8") for path in content.rglob("news/*.md")}


def test_the_page_has_the_rows_that_are_printed():
    of_builds = (ROOT / "BENCHMARKS.md").read_text("utf-8").partition("\n## ")[0]
    lines = [line for line in of_builds.splitlines() if line.startswith("|")]
    cells = [tuple(cell.strip() for cell in line.strip("|").split("|")) for line in lines]
    assert cells[0] == HEAD
    assert sorted(row[0] for row in cells[2:]) == sorted(ROWS)
    assert len(ROWS) == 12


def test_a_generator_that_is_not_installed_has_a_row_without_figures():
    assert str(Row("Hugo", None, beside="not installed")) == "| Hugo |  |  |  |  | not installed |"
    assert str(Row("Hugo", Cost(1.5, 0.25, 2**20, 2**21))) == "| Hugo | 1.50 | 0.25 | 1 (2) |  |  |"


def test_one_post_is_corrected_and_each_tenth_spoilt(newsroom):
    before = texts(newsroom)
    newsroom.correct(newsroom.oldest(), 2026)
    changed = {name: text for name, text in texts(newsroom).items() if before[name] != text}
    assert ["2027" in text for text in changed.values()] == [True]
    newsroom.commit().spoil()
    wrong = [name for name, text in texts(newsroom).items() if MISTAKE in text]
    assert len(wrong) in {3, 4}
    assert not {*wrong} & {*changed}


def test_a_clone_has_the_content_and_what_is_carried(newsroom):
    for name in ("cache", ".output.releases", "output"):
        newsroom.root.joinpath(name).mkdir()
    newsroom.root.joinpath("cache", "pack").write_bytes(b"12345")
    newsroom.root.joinpath(".output.releases", "section").mkdir()
    newsroom.root.joinpath(".output.releases", "section", "page").hardlink_to(newsroom.root / "cache" / "pack")
    clone = newsroom.clone("clone", carried=True)
    assert texts(clone) == texts(newsroom)
    assert newsroom.carried() == 5
    assert not (newsroom.clone("alone", carried=False).root / "cache").exists()
