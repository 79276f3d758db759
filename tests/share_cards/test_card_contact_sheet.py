from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

from plugins.share_cards.contact_sheet import TITLES, sample_photo, samples, write_sheet
from plugins.share_cards.layout import SHAPES
from plugins.share_cards.orders import CardOrder
from plugins.share_cards.templates import TEMPLATES, lay_out
from tests.tools import ROOT


def test_samples_show_every_template_in_every_language(tmp_path):
    names = [name for name, _, _ in samples(sample_photo(tmp_path))]
    assert len(names) == len(set(names)) == len(TEMPLATES) * len(TITLES) * 4


def test_no_sample_leaves_its_card(tmp_path):
    for name, brand, content in samples(sample_photo(tmp_path)):
        for shape in SHAPES:
            for line in lay_out(CardOrder(brand, content, shape)).lines:
                assert 0 <= line.x < shape.width, name
                assert 0 < line.y < shape.height, name


def test_sheet_is_one_page_with_all_cards(tmp_path):
    page = write_sheet(tmp_path / "sheet").read_text(encoding="utf-8")
    shown = set(re.findall(r'src="([^"]+)"', page))
    assert len(shown) == len(TEMPLATES) * len(TITLES) * 4 * len(SHAPES)
    assert all((tmp_path / "sheet" / name).is_file() for name in shown)


def test_command_says_where_the_sheet_is(tmp_path):
    typed = ["cards", "--output", str(tmp_path / "карталар")]
    done = subprocess.run([sys.executable, "-m", "plugins.command", *typed], cwd=ROOT, capture_output=True, check=False)
    sheet = Path(os.fsdecode(done.stdout.strip()))
    assert (done.returncode, sheet.parent) == (0, tmp_path / "карталар")
    assert sheet.is_file()
