"""A rename whose process is killed in the midst: the doctor tells of it, and the next rename takes it back first."""

from __future__ import annotations

import os
import signal
import subprocess
import sys

import pytest

from plugins.releases import build_lock
from plugins.upkeep.doctor.newsroom import newsroom_lacks
from plugins.upkeep.renaming.taking_back import is_cut_off, note_of, take_back
from plugins.upkeep.renaming.written_files import RenameError
from tests.tools import ROOT

RENAME = ("organization", "rename", "city-clinic", "hospital")
CUT_OFF = "A rename was cut off"


@pytest.fixture
def linked(kept):
    """Give a newsroom in which a rename moves a folder and writes several files."""
    kept.newsroom.post("almaty-union", "2026-11-04-visit.ru.md", "{org:city-clinic/2026-11-02-pay}")
    kept.commit()
    return kept


def killed(kept, change: int) -> None:
    """Rename, and kill the program when git has changed its index so many times."""
    hook = kept.root / ".git/hooks/post-index-change"
    hook.parent.mkdir(exist_ok=True)
    hook.write_text(
        "#!/bin/sh\ntest -d content/organizations/hospital || exit 0\necho >> .git/changes\n"
        f"test $(wc -l < .git/changes) -lt {change} || kill -9 $(ps -o ppid= -p $PPID)\n"
    )
    hook.chmod(0o755)
    done = subprocess.run(
        [sys.executable, "-m", "plugins.command", *RENAME],
        cwd=kept.root,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        timeout=60,
        check=False,
    )
    hook.unlink()
    assert done.returncode == -signal.SIGKILL


def told_by_doctor(kept) -> bool:
    return any(CUT_OFF in str(lack.message) for lack in newsroom_lacks(kept.root))


@pytest.mark.parametrize("change", [1, 2])
def test_the_next_rename_puts_everything_back_first(linked, typed, change):
    before = linked.state()
    killed(linked, change)
    assert linked.state() != before
    assert told_by_doctor(linked)

    status, told = typed("rename", "city-clinic/2026-11-02-pay", "nobody/there")

    assert (status, told.startswith("An earlier rename was cut off. Its files were taken back.\n")) == (1, True)
    assert linked.state() == before
    assert not told_by_doctor(linked)
    assert typed(*RENAME)[0] == 0


def test_what_somebody_wrote_since_stays(linked):
    killed(linked, 2)
    organizations = linked.newsroom.content / "organizations"
    mine = organizations / "hospital/news/2026-11-19-mine.ru.md"
    mine.write_text("mine")
    changed = organizations / "almaty-union/news/2026-11-04-visit.ru.md"
    changed.write_text(f"{changed.read_text()}mine")

    assert take_back(linked.root)

    assert (organizations / "city-clinic/news/2026-11-19-mine.ru.md").read_text() == "mine"
    assert changed.read_text().endswith("mine")
    assert linked.git("status", "--porcelain").splitlines() == [
        " M content/organizations/almaty-union/news/2026-11-04-visit.ru.md",
        "?? content/organizations/city-clinic/news/2026-11-19-mine.ru.md",
    ]


def test_one_that_is_at_work_is_not_taken_back(linked):
    killed(linked, 1)
    with build_lock(note_of(linked.root).parent):
        assert not take_back(linked.root)
    assert is_cut_off(linked.root)


def test_what_keeps_files_from_going_back_is_told_and_tried_again(linked):
    before = linked.state()
    killed(linked, 1)
    lock = linked.root / ".git/index.lock"
    lock.touch()
    with pytest.raises(RenameError, match="git reset failed"):
        take_back(linked.root)
    lock.unlink()

    assert take_back(linked.root)

    assert linked.state() == before


def test_without_a_repository_nothing_is_cut_off(tmp_path):
    assert not is_cut_off(tmp_path)
    assert not take_back(tmp_path)


def test_a_rename_that_is_done_leaves_no_note(linked, typed):
    assert typed(*RENAME)[0] == 0
    assert not is_cut_off(linked.root)
