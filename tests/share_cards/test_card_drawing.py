from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from plugins.share_cards import Line, draw
from tests.share_cards.desk import planned


def pixels(plan) -> np.ndarray:
    return np.asarray(Image.open(BytesIO(draw(plan))).convert("RGB"))


def test_card_is_a_palette_png_of_the_planned_size():
    image = Image.open(BytesIO(draw(planned())))
    assert (image.format, image.mode, image.size) == ("PNG", "P", (1200, 630))


def test_card_carries_nothing_but_pixels():
    assert Image.open(BytesIO(draw(planned()))).info == {}


def test_card_is_painted_in_the_colours_of_the_plan():
    plan = planned(color="#ffd500")
    seen = pixels(plan)
    left, top, _, _ = plan.rule
    assert tuple(seen[0, 0]) == plan.colors.field
    assert tuple(seen[top + 1, left + 1]) == plan.colors.rule
    assert seen.max() == 255


def test_quiet_words_are_quieter():
    plan = planned()
    line = plan.lines[-1]
    words = pixels(plan)[line.y - line.size : line.y + 8]
    assert tuple(words.reshape(-1, 3).max(axis=0)) == plan.colors.quiet


def test_words_stand_where_they_are_planned():
    plan = planned("Нет")
    line = plan.lines[-2]
    inked = np.argwhere((pixels(plan)[line.y - line.size : line.y + 4] != plan.colors.field).any(axis=2))
    assert inked[:, 1].min() == pytest.approx(line.x, abs=12)
    assert 1200 - inked[:, 1].max() == pytest.approx(line.x, abs=12)
    # Capitals stand on the baseline and are 0.7 of the size high.
    assert inked[:, 0].max() == pytest.approx(line.size, abs=3)
    assert inked[:, 0].min() == pytest.approx(0.3 * line.size, abs=2)


def test_same_plan_gives_same_bytes():
    assert draw(planned()) == draw(planned())


def test_bytes_do_not_depend_on_the_process(tmp_path):
    script = tmp_path / "draw.py"
    script.write_text(
        "import sys\nfrom plugins.share_cards import draw\nfrom tests.share_cards.desk import planned\n"
        "sys.stdout.buffer.write(draw(planned('Еңбек ақы 15 % өсті', 'kk')))\n",
        encoding="utf-8",
    )
    root = Path(__file__).parents[2]
    environment = {"PYTHONPATH": str(root), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    drawn = subprocess.run([sys.executable, str(script)], env=environment, check=True, capture_output=True).stdout
    assert drawn == draw(planned("Еңбек ақы 15 % өсті", "kk"))


@pytest.mark.parametrize("title", ["Әділет", "Щ" * 200, "ЖШЩ ФЫЮ " * 30, "@%&№₸ " * 40, ""])
def test_card_is_always_light_enough_for_messengers(title):
    assert len(draw(planned(title))) < 300_000


def test_usual_card_is_small():
    assert len(draw(planned("Ұжымдық шартқа қол қойылды: жалақы 15 % өседі", "kk"))) < 35_000


def test_letter_the_font_lacks_is_drawn_as_a_box_and_not_lost():
    assert (pixels(planned("中")) != pixels(planned("🎉"))).any()


def test_line_beyond_the_edge_is_left_out_without_an_error():
    plan = planned()
    beyond = (Line("Край", 60, 700, -80.0, 20), Line("Край", 60, 700, 1150.0, 640), Line("Край", 60, 700, 2000.0, 900))
    assert pixels(replace(plan, lines=beyond)).shape == (630, 1200, 3)
