"""What an upgrade cannot do whole it does not do at all: conflicts, builds that fail, interruptions."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.tools import ROOT
from tests.upkeep.engines import FIRST
from tests.upkeep.repositories import without_rights_over_others


def conflict(newsroom):
    newsroom.commit(
        **{"style.css": FIRST["style.css"].replace("one", "ours"), "new.py": "ours = 1\n", "Makefile": MAKEFILE_OF_OURS}
    )


MAKEFILE_OF_OURS = FIRST["Makefile"] + "ours:\n"


def test_conflicts_are_told_file_by_file_and_nothing_is_changed(newsroom, upgrade):
    conflict(newsroom)
    before, index = newsroom.git("rev-parse", "HEAD"), newsroom.git("ls-files", "--stage")
    status, told = upgrade()
    assert status == 1
    assert "v0.2.0 was not taken: 2 files of the engine were changed here too. Nothing was changed.\n" in told
    assert "\n    new.py: added here, and with other lines by the engine\n" in told
    assert "\n    style.css: changed here, and in another way by the engine\n" in told
    assert newsroom.git("rev-parse", "HEAD") == before
    assert newsroom.git("ls-files", "--stage") == index
    assert newsroom.git("status", "--porcelain") == ""
    assert newsroom.git("worktree", "list").count("\n") == 0


def test_the_engines_file_put_back_as_it_says_ends_the_conflict(newsroom, upgrade):
    newsroom.commit(**{"style.css": FIRST["style.css"].replace("one", "ours")})
    _, told = upgrade()
    command = told.partition("git checkout ")[2].partition(" -- FILE'")[0]
    newsroom.git("checkout", command, "--", "style.css")
    newsroom.commit()
    assert upgrade()[0] == 0


@pytest.mark.parametrize(
    ("files", "clash"),
    [
        ({"style.css": None}, "deleted here, and changed by the engine"),
        ({"build.py": "# ours\n"}, "changed here, and deleted by the engine"),
    ],
)
def test_a_deleted_file_is_told_as_such(newsroom, engine, upgrade, files, clash):
    engine.release("v0.3.0", **{"build.py": None})
    newsroom.commit(**files)
    status, told = upgrade("--untried")
    assert (status, clash in told) == (1, True)


def test_an_engine_that_cannot_build_is_taken_back_whole(newsroom, engine, upgrade):
    engine.release("v0.3.0", **{"style.css": "broken engine\n", "libraries.txt": "one 3.0\n"})
    before = newsroom.git("rev-parse", "HEAD")
    status, told = upgrade()
    assert status == 1
    assert "v0.3.0 was taken back: 'make publish' ended with status 2; .report/upgrade/after.log has what it" in told
    assert "\nthis engine builds nothing\n" in told
    assert newsroom.git("rev-parse", "HEAD") == before
    assert newsroom.git("status", "--porcelain") == ""
    assert (newsroom.folder / ".venv" / ".stamp").read_text("utf-8") == FIRST["libraries.txt"]


def test_libraries_that_cannot_be_had_take_it_back(newsroom, engine, upgrade):
    engine.release("v0.3.0", **{"libraries.txt": "broken\n"})
    before = newsroom.git("rev-parse", "HEAD")
    status, told = upgrade()
    assert (status, "v0.3.0 was taken back: 'make .venv/.stamp'" in told) == (1, True)
    assert newsroom.git("rev-parse", "HEAD") == before


def test_a_newsroom_that_cannot_be_built_as_it_is_is_told_first(newsroom, upgrade):
    newsroom.commit(**{"build.py": "raise SystemExit('not even now')\n"})
    status, told = upgrade()
    assert status == 1
    assert "the site cannot be built with the engine that is here" in told
    assert "\nnot even now\n" in told
    assert upgrade("--untried")[0] == 0


def test_without_a_trial_nothing_is_built(newsroom, upgrade):
    status, told = upgrade("--untried")
    assert (status, "Nobody built the site with it: 'make site' does." in told) == (0, True)
    assert not (newsroom.folder / ".report" / "upgrade" / "after.log").exists()


def test_files_that_git_cannot_write_leave_all_others_as_they_were(newsroom, engine, upgrade):
    engine.commit(**{"open/style.css": "one\n", "shut/style.css": "one\n"})
    engine.release("v0.3.0")
    assert upgrade("--untried")[0] == 0
    engine.release("v0.4.0", **dict.fromkeys(("open/style.css", "open/new.css", "shut/style.css"), "two\n"))
    before = newsroom.git("rev-parse", "HEAD")
    (newsroom.folder / "shut").chmod(0o555)
    done = subprocess.run(
        [*without_rights_over_others(), sys.executable, "-m", "plugins.command", "upgrade", "--untried"],
        cwd=newsroom.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT), "HABARSHY_LANGUAGE": "en"},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    (newsroom.folder / "shut").chmod(0o755)

    assert (done.returncode, "git cannot change the files" in done.stdout) == (1, True), done.stdout + done.stderr
    assert newsroom.git("status", "--porcelain", "--untracked-files=all", "--", "open", "shut") == ""
    assert newsroom.git("rev-parse", "HEAD") == before


@pytest.mark.parametrize("number", ["SIGINT", "SIGTERM"])
def test_an_interruption_takes_it_back(newsroom, engine, number):
    wait = "import time, pathlib\npathlib.Path('waits').touch()\ntime.sleep(600)\n"
    engine.release("v0.3.0", **{"build.py": wait, ".gitignore": FIRST[".gitignore"] + "/waits\n"})
    before = newsroom.git("rev-parse", "HEAD")
    program = (
        "import os, signal, sys, threading, pathlib, time\n"
        "from plugins.upkeep import upgrade_engine\n"
        "def stop():\n"
        "    while not pathlib.Path('waits').exists(): time.sleep(0.01)\n"
        f"    os.killpg(0, signal.{number})\n"
        "threading.Thread(target=stop, daemon=True).start()\n"
        "sys.exit(upgrade_engine([]))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        cwd=newsroom.folder,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        start_new_session=True,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 130, done.stderr
    assert done.stdout.endswith("Interrupted: the newsroom is as it was.\n")
    assert newsroom.git("rev-parse", "HEAD") == before
