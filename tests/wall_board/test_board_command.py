"""`habarshy board`: a board for whoever did not ask for one, from any folder."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.newsroom_folder import small_newsroom
from tests.tools import ROOT
from tests.wall_board.boards import codes_on


@pytest.fixture
def command(tmp_path):
    newsroom = small_newsroom(tmp_path)
    settings = tmp_path / "conf.py"
    # A newsroom has its theme and its code beside its settings; this one borrows them, and has its content beside.
    settings.write_text(
        f"import sys\nsys.path.insert(0, {str(ROOT)!r})\nfrom pelicanconf import *\n"
        f"HABARSHY_HOME = {str(tmp_path)!r}\nTHEME = {str(ROOT / 'theme')!r}\n"
    )

    def run(*words):
        typed = [sys.executable, "-m", "plugins.command", "board", *words, "--settings", str(settings)]
        surroundings = newsroom.surroundings(PYTHONPATH=str(ROOT), HABARSHY_LANGUAGE="en")
        return subprocess.run(
            [*typed, "--output", "boards"],
            cwd=tmp_path / "elsewhere",
            env=surroundings,
            capture_output=True,
            text=True,
            check=False,
        )

    (tmp_path / "elsewhere").mkdir()
    return run


def test_it_writes_a_board_in_each_language_wherever_it_is_typed(command, tmp_path):
    done = command("city-clinic")

    files = [f"boards/board-city-clinic-{language}.pdf" for language in ("kk", "ru", "en")]
    assert (done.returncode, done.stdout.split(), done.stderr) == (0, files, "")
    pdf = (tmp_path / "elsewhere" / files[0]).read_bytes()
    assert {url.rpartition("/city-clinic/")[2] for url in codes_on(pdf, tmp_path)} == {"kk/2026/pay/", "ru/2026/pay/"}


def test_a_wrong_name_is_told_with_the_nearest(command, tmp_path):
    done = command("city-clinik")

    assert done.returncode == 1
    assert "city-clinik" in done.stderr
    assert "did you mean 'city-clinic'" in done.stderr
    assert not (tmp_path / "elsewhere" / "boards").exists()
