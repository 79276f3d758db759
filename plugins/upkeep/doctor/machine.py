"""What this machine lacks."""

from __future__ import annotations

import locale
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from plugins.newsroom import tell

from .lacks import Lack

OLDEST_PYTHON = (3, 11)
OLDEST_GIT = (2, 25)
"""The first that knows all that builds ask of it."""
LEAST_ROOM = 1_000_000_000
"""Bytes: what libraries, a site of some thousand posts and its caches take."""
FONTS = Path("theme", "fonts")


def machine_lacks(root: Path) -> Iterator[Lack]:
    """Find what the machine of a newsroom in this folder lacks, the gravest first."""
    yield from _system()
    yield from _python()
    yield from _git()
    yield from _disk(root)
    yield from _fonts(root)
    yield from _letters()
    yield from _names_of_files(root)
    yield from _browser()


def _system() -> Iterator[Lack]:
    if sys.platform == "win32":
        message = tell("Windows has no links of the kind that a site is made of.")
        yield Lack(message, tell("Work in WSL: type {command} and begin there.", command="wsl --install"))
    elif not shutil.which("make"):
        yield Lack(tell("{name} is not there.", name="make"), tell("Install it: {command}", command="apt install make"))


def _python() -> Iterator[Lack]:
    if sys.version_info[:2] < OLDEST_PYTHON:
        newest, here = (".".join(map(str, version[:2])) for version in (OLDEST_PYTHON, sys.version_info))
        message = tell("Python is {version}, and {needed} or newer is needed.", version=here, needed=newest)
        yield Lack(message, tell("Install a newer one and name it: {command}", command="PYTHON=python3.13 make site"))


def _git() -> Iterator[Lack]:
    program = shutil.which("git")
    if program is None:
        yield Lack(tell("{name} is not there.", name="git"), tell("Install it: {command}", command="apt install git"))
        return
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout  # noqa: S603
    version = tuple(map(int, re.findall(r"\d+", said)[:2]))
    if version and version < OLDEST_GIT:
        here, needed = (".".join(map(str, one)) for one in (version, OLDEST_GIT))
        message = tell("{name} is {version}, and {needed} or newer is needed.", name="git", version=here, needed=needed)
        yield Lack(message, tell("Install a newer one."))
    known = (subprocess.run([program, "config", key], capture_output=True, check=False) for key in _WHO)  # noqa: S603
    if any(done.returncode for done in known):
        message = tell("Git does not know who you are, so it commits nothing.")
        command = 'git config --global user.name "…" && git config --global user.email "…"'
        yield Lack(message, tell("Type: {command}", command=command))


_WHO = ("user.name", "user.email")


def _disk(root: Path) -> Iterator[Lack]:
    room = shutil.disk_usage(root).free
    if room < LEAST_ROOM:
        message = tell("Only {count} megabytes of the disk are free.", count=room // 1_000_000)
        yield Lack(message, tell("Free a gigabyte; {command} deletes what was built.", command="make clean"))


def _fonts(root: Path) -> Iterator[Lack]:
    if not any((root / FONTS).glob("*/*.ttf")):
        message = tell("The typeface is not there: {folder}.", folder=FONTS.as_posix())
        yield Lack(message, tell("Type: {command}", command=f"git checkout -- {FONTS.as_posix()}"))


def _letters() -> Iterator[Lack]:
    spoken = locale.setlocale(locale.LC_CTYPE)
    try:
        locale.setlocale(locale.LC_CTYPE, "")
        letters = locale.nl_langinfo(locale.CODESET)
    except locale.Error:
        letters = ""
    finally:
        locale.setlocale(locale.LC_CTYPE, spoken)
    if letters.upper().replace("-", "") != "UTF8":
        message = tell("The terminal's locale knows no Kazakh and Russian letters: it is not UTF-8.")
        yield Lack(message, tell("Type: {command}", command="export LC_ALL=C.UTF-8"), is_needed=False)


def _names_of_files(root: Path) -> Iterator[Lack]:
    if (root / "PUBLISHCONF.PY").exists():
        message = tell(
            "This disk takes capital and small letters of file names for the same; the site's machine does not."
        )
        remedy = tell("Type names of pictures exactly as they are; the check of a proposal sees a difference.")
        yield Lack(message, remedy, is_needed=False)


def _browser() -> Iterator[Lack]:
    if not any(map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))):
        message = tell("There is no Chromium; only tests of the code need it.")
        yield Lack(message, tell("{command} says what else they use.", command="make test"), is_needed=False)
