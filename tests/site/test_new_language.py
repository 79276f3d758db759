"""A language is added to the federation: what is missing is told, what is broken stops the build in words."""

from __future__ import annotations

import shutil
import subprocess

from tests.newsroom_folder import FEDERATION, small_newsroom
from tests.tools import ROOT

MORE = FEDERATION.replace('"en"]', '"en", "uz"]')
CATALOGUE = "theme/translations/uz/LC_MESSAGES/habarshy.po"


def test_a_language_without_a_catalogue_is_published_with_a_warning(tmp_path):
    newsroom = small_newsroom(tmp_path)
    newsroom.write("federation.toml", MORE)
    built = newsroom.build()
    assert built.status == 0
    assert [problem["code"] for problem in built.problems] == ["interface-language"]
    assert "the whole interface stays English in 'uz'" in built.text
    assert CATALOGUE in built.text


def test_a_broken_catalogue_stops_the_build_without_a_traceback(tmp_path):
    newsroom = small_newsroom(tmp_path)
    theme = tmp_path / "theme"
    shutil.copytree(ROOT / "theme", theme)
    (tmp_path / CATALOGUE).parent.mkdir(parents=True)
    (tmp_path / CATALOGUE).write_text("News: Yangiliklar\n", "utf-8")
    done = subprocess.run(
        [*newsroom.command(), "-t", theme],
        env=newsroom.surroundings(),
        cwd=tmp_path,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (1, "")
    assert f"Nothing was published. {CATALOGUE}:1: this line is not written" in done.stdout
