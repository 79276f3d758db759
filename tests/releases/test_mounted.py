"""A mount gets a new site file by file: whatever happens at whatever step, readers have the old site or the new one."""

from __future__ import annotations

import errno
import os
import shutil
import signal
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from plugins.releases.errors import HalfShownError
from plugins.releases.manifest import MANIFEST, manifest
from plugins.releases.mounted import synchronise
from plugins.releases.stopping import Terminated, start_anew, stoppable, wanted_to_stop
from plugins.releases.swap import Swap, manifest_is_damaged, show
from tests.soak import SOAK

OLD = {
    "ru/index.html": "needs pictures/hall-1.jpg; needs ru/2026/pay/index.html",
    "ru/2026/pay/index.html": "needs pictures/pay-1.jpg",
    "ru/2026/gone/index.html": "needs pictures/gone-1.jpg",
    "ru/feed.xml": "needs ru/2026/pay/index.html",
    "pictures/hall-1.jpg": "hall",
    "pictures/pay-1.jpg": "pay",
    "pictures/gone-1.jpg": "gone",
}
NEW = {
    "ru/index.html": "needs pictures/hall-2.jpg; needs ru/2026/pay/index.html; needs ru/2026/vote/index.html",
    "ru/2026/pay/index.html": "needs pictures/pay-1.jpg; needs pictures/pay-2.jpg",
    "ru/2026/vote/index.html": "needs theme/vote-2.css",
    "ru/feed.xml": "needs ru/2026/vote/index.html",
    "pictures/hall-2.jpg": "another hall",
    "pictures/pay-1.jpg": "pay",
    "pictures/pay-2.jpg": "more pay",
    "theme/vote-2.css": "vote",
}
WRITING = frozenset({"open", "os.mkdir", "os.rename"})
STEPS = WRITING | {"os.remove", "os.rmdir", "os.scandir"}
STRIDE = 1 if SOAK else 3


def lay(folder: Path, files: dict[str, str]) -> Path:
    for name, text in {**files, MANIFEST: manifest(dict.fromkeys(files, "1"), preview=False)}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text)
    return folder


def site(folder: Path) -> dict[str, str]:
    """Give all files, and folders with an empty text."""
    found = sorted(path for path in folder.rglob("*") if "lost+found" not in path.parts)
    return {path.relative_to(folder).as_posix(): "" if path.is_dir() else path.read_text() for path in found}


class Steps:
    """Counts what this process does to files, and acts at one of them."""

    def __init__(self) -> None:
        self.at = -1
        self.counted = STEPS
        self.act: Callable[[], None] = lambda: None
        sys.addaudithook(self.hear)

    def hear(self, event: str, arguments: tuple[object, ...]) -> None:
        reads = event == "open" and self.counted is WRITING and arguments[1] not in {"wb", "w"}
        if self.at >= 0 and event in self.counted and not reads:
            self.at -= 1
            if self.at < 0:
                self.act()

    def is_left(self) -> bool:
        """Stop counting, and tell whether that step was not reached."""
        left, self.at = self.at >= 0, -1
        return left


STEPPING = Steps()


@pytest.fixture
def mount(tmp_path):
    """The old site on a fresh disk."""
    output = lay(tmp_path / "output", OLD)
    (output / "lost+found").mkdir(mode=0o700)
    (output / "lost+found" / "#12").write_text("found")
    return output


@pytest.fixture
def release(tmp_path):
    return lay(tmp_path / ".output.releases" / "release-2", NEW)


def trials(
    mount: Path, release: Path, act: Callable[[], None], counted: frozenset[str] = STEPS, stride: int = STRIDE
) -> Iterator[str]:
    """Act at each step in turn, each time on the old site, until there is no such step; tell how it ended."""
    kept = shutil.copytree(mount, mount.with_name("kept"))
    number, left = 0, False
    while not left:
        shutil.rmtree(mount)
        shutil.copytree(kept, mount)
        STEPPING.act, STEPPING.counted, STEPPING.at = act, counted, number
        end = "new"
        try:
            synchronise(release, mount)
        except (OSError, KeyboardInterrupt, Terminated):
            end = "old"
        except HalfShownError:
            end = "half"
        left = STEPPING.is_left()
        number += stride
        yield end


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM])
def test_a_signal_at_any_step_leaves_a_whole_site_and_the_build_knows_which(mount, release, number):
    old, new = site(mount), site(release)
    ends: Counter[tuple[str, bool]] = Counter()
    with stoppable(lambda: False):
        for end in trials(mount, release, lambda: os.kill(os.getpid(), number)):
            ends[end, wanted_to_stop()] += 1
            assert site(mount) == (new if end == "new" else old)
            assert (mount / "lost+found" / "#12").read_text() == "found"
            start_anew()

    assert ends.keys() == {("old", False), ("new", True), ("new", False)}
    assert ends.total() > 40 / STRIDE


def test_at_no_step_a_page_names_what_is_not_there(mount, release):
    missing: list[tuple[str, str]] = []

    def look() -> None:
        shown = {name: text for name, text in site(mount).items() if not name.startswith(".")}
        for page in (name for name in shown if name.endswith((".html", ".xml"))):
            needed = [words.removeprefix("needs ") for words in shown[page].split("; ")]
            missing.extend((page, name) for name in needed if name not in shown)

    assert set(trials(mount, release, look)) == {"new"}
    assert missing == []


def no_room() -> None:
    raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))


def test_a_full_disk_at_any_step_is_told_as_what_it_left(mount, release):
    old, new = site(mount), site(release)
    ends: set[str] = set()
    for end in trials(mount, release, no_room, WRITING, stride=1):
        if end == "half":
            synchronise(release, mount)  # the next build completes it
        assert site(mount) == (old if end == "old" else new)
        ends.add(end)
    assert ends == {"old", "half", "new"}


def test_a_fresh_mount_is_taken_and_keeps_what_is_the_systems(tmp_path, release):
    output = tmp_path / "output"
    (output / "lost+found").mkdir(parents=True, mode=0o700)

    manifest_is_damaged(output, preview=False)
    swap = show(output, release)

    assert swap is Swap.FILES_REPLACED
    assert site(output) == site(release)
    assert (output / "lost+found").is_dir()


def test_what_a_killed_build_left_on_a_mount_hinders_nobody(tmp_path, release):
    output = tmp_path / "output"
    (output / "lost+found").mkdir(parents=True)
    (output / ".unfinished").mkdir()
    (output / ".unfinished" / "0").write_text("half")

    manifest_is_damaged(output, preview=False)
    show(output, release)

    assert site(output) == site(release)


def test_what_stands_in_a_pages_place_goes_and_no_link_is_followed(mount, release, tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "index.html").write_text("private")
    shutil.rmtree(mount / "ru" / "2026")
    (mount / "ru" / "2026").symlink_to(tmp_path / "letters")
    (mount / "theme").write_text("a file")
    (mount / "pictures" / "hall-2.jpg").mkdir()

    synchronise(release, mount)

    assert site(mount) == site(release)
    assert site(tmp_path / "letters") == {"index.html": "private"}
