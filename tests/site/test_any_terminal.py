"""A build server without a locale: Python would take file names and the terminal for ASCII."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.newsroom_folder import NewsroomFolder
from tests.soak import SOAK
from tests.tools import ROOT

ASCII = {"LC_ALL": "C", "LANG": "", "PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0"}


@pytest.fixture
def kazakh(first_build, tmp_path):
    """A published newsroom in a folder with a Kazakh name, with a file that has one too and a mistake."""
    shutil.copytree(first_build[0], tmp_path / "қалта", symlinks=True)
    newsroom = NewsroomFolder(tmp_path / "қалта")
    newsroom.write("organizations/city-clinic/news/құжат.docx", b"PK")
    newsroom.post("city-clinic", "2026-11-05-bad.kk.md", title="Әңгіме", sumary="Әңгіме")
    return newsroom


def test_a_build_in_ascii_is_the_build_in_letters(kazakh, first_files):
    plain = kazakh.build("publishconf.py", HABARSHY_LANGUAGE="kk", **ASCII)
    told = (plain.report / "problems.txt").read_bytes()
    letters = kazakh.build("publishconf.py", HABARSHY_LANGUAGE="kk")

    assert (plain.status, letters.status) == (3, 3), plain.text
    assert "Error" not in plain.text
    assert plain.text.isascii()
    assert plain.files() == first_files
    assert told == (letters.report / "problems.txt").read_bytes()
    assert "құжат.docx" in told.decode()


@pytest.mark.parametrize("language", ["kk", "ru", "en"] if SOAK else ["kk"])
def test_what_else_speaks_speaks_in_ascii_too(kazakh, language, tmp_path):
    kazakh.build("publishconf.py")
    (tmp_path / "changed").write_text("content/organizations/city-clinic/news/құжат.docx\n", "utf-8")
    done = [
        spoken(kazakh, language, *words)
        for words in (
            ("proposal", "--report", str(kazakh.root / "report" / "problems.json"), "--changed", tmp_path / "changed"),
            ("changes", kazakh.output, "https://news.example.org", "--before", tmp_path),
            ("changes", kazakh.output, "http://127.0.0.1:9/әңгіме"),
            ("codeowners",),
            ("shards", "pack", "none/әңгіме"),
        )
    ]
    assert [one.returncode for one in done] == [1, 0, 1, 1, 1]
    assert [one.stderr for one in done if b"Error" in one.stderr] == []
    assert b"2026-11-02-pay" not in done[1].stdout
    assert json.loads(done[1].stdout)["host"] == "news.example.org"


def spoken(newsroom, language, module, *words):
    surroundings = {**os.environ, **ASCII, "HABARSHY_LANGUAGE": language, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "plugins.command", module, *map(str, words)]
    return subprocess.run(command, cwd=newsroom.root, env=surroundings, capture_output=True, check=False)
