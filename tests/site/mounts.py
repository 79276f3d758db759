"""Mounts that only the commands of one test see: a disk with little room, a folder that cannot be written."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.newsroom_folder import Built, NewsroomFolder
from tests.tools import IMPOSSIBLE

DEADLINE = 300.0

FULL_DISK = """
mkdir disk
mount -t tmpfs -o size=64m tmpfs disk
cp -a newsroom/. disk
available=$(df --output=avail --block-size=1 disk | tail -1)
head -c $((available - ROOM)) /dev/zero > disk/filler
build full
rm disk/filler
build again
"""
"""Build with ROOM bytes left, then with enough of them."""

READ_ONLY_CACHE = """
mkdir disk
cp -a newsroom/. disk
mount --bind disk/cache disk/cache
mount -o remount,bind,ro disk/cache
build built
"""
"""Build with a cache that may be read and not written."""

NO_ROOM_FOR_THE_REPORT = """
mkdir report disk
cp -a newsroom/. disk
mount -t tmpfs -o size=64k tmpfs report
head -c 65536 /dev/zero > report/filler
build built
"""
"""Build with a folder for the report that is full."""

FULL_MOUNT = """
mkdir disk
cp -a newsroom/. disk
rm disk/output
mkdir disk/output
mount -t tmpfs -o size=64m tmpfs disk/output
mkdir -m 700 disk/output/lost+found
cp -a disk/content/organizations/almaty-union/news later
rm disk/content/organizations/almaty-union/news/2026-11-12-new.ru.md
build old
rm -r disk/content/organizations/almaty-union/news
cp -a later disk/content/organizations/almaty-union/news
available=$(df --output=avail --block-size=1 disk/output | tail -1)
head -c $((available - ROOM)) /dev/zero > disk/output/lost+found/filler
build full
rm disk/output/lost+found/filler
build again
"""
"""Publish into a fresh mount, then with ROOM bytes left there, then with enough of them."""

BUILD = """
set -eu
cd "$1"
shift
pelican="$*"
build() {
    status=0
    $pelican > "$1.text" 2>&1 || status=$?
    echo $status > "$1.status"
    cp -rL disk/output "$1.output"
    chown -R --reference=. "$1".*
}
"""
"""Give what follows a `build NAME`, which keeps what it left and said where the test finds it."""


def build_among_mounts(newsroom: NewsroomFolder, scenario: str, *names: str, **environment: str) -> list[Built]:
    """Do a scenario with a copy of the newsroom; give its builds of these names. Needs root or sudo."""
    home = newsroom.root.parent
    disk = NewsroomFolder(home / "disk")
    fixed = disk.surroundings(PYTHONDONTWRITEBYTECODE="1", HABARSHY_REPORT=str(home / "report"), **environment)
    variables = [f"{name}={value}" for name, value in fixed.items()]
    command = ["unshare", "--mount", "sh", "-c", BUILD + scenario, "sh", str(home), *disk.command("publishconf.py")]
    done = subprocess.run(
        [*as_root(), "env", *variables, *command], capture_output=True, text=True, timeout=DEADLINE, check=False
    )
    assert done.returncode == 0, done.stderr
    return [left_by(home, name) for name in names]


def left_by(home: Path, name: str) -> Built:
    status, text = ((home / f"{name}.{kind}").read_text(encoding="utf-8") for kind in ("status", "text"))
    return Built(int(status), text, home / f"{name}.output", home / "report")


def as_root() -> list[str]:
    """Give what makes a command the system's: nothing for root, sudo where it asks for no password."""
    allowed: list[str] = [] if os.geteuid() == 0 else ["sudo", "-n"]
    if allowed and not shutil.which("sudo"):
        pytest.skip("needs root or sudo, to mount a small disk")
    tried = subprocess.run([*allowed, "unshare", "--mount", "mount", "-t", "tmpfs", "tmpfs", "/mnt"], check=False)
    if tried.returncode:
        pytest.skip(f"{IMPOSSIBLE}this system does not let root mount a small disk")
    return allowed
