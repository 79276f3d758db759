"""The newsroom is built with both engines, and readers' files are compared.

Both builds are those of `make publish`, which goes on without what is bad, at one moment, into a folder of their own:
what readers see now is not touched.
"""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.incremental import published_addresses
from plugins.newsroom import addresses, tell
from plugins.releases import MANIFEST
from plugins.reporting import changed_files, manifests_of

from .repository import UpgradeError

FOLDER = Path(".report", "upgrade")
LAST_LINES = 15
_THEME_FILE = re.compile(rb"/theme/[\w.-]+-[0-9a-f]{8,}\.\w+")
_LEFT_OUT = frozenset(
    ("PREVIEW", "SHARD", "PREVIOUS", "MAY_SHRINK", "EXPLAIN", "PROFILE_BUILD", "MAKEFLAGS", "MFLAGS", "MAKELEVEL")
)


@dataclass(frozen=True, slots=True)
class Site:
    """What one engine made of the newsroom: a built site and its report."""

    output: Path
    report: Path

    def errors(self) -> dict[tuple[str, ...], str]:
        """Return what a build told as errors, each as one line, by what makes two builds' errors the same."""
        found = json.loads((self.report / "problems.json").read_bytes())["problems"]
        return {
            (one["path"], one["code"], str(one.get("field")), one["message_en"]): _line(one)
            for one in found
            if one["severity"] == "error"
        }

    def addresses(self) -> frozenset[str]:
        """Return the addresses of all that readers may have kept."""
        names: set[str] = set()
        for folder, _, files in os.walk(self.output, followlinks=True):
            below = Path(folder).relative_to(self.output).as_posix()
            names |= {f"{below}/{name}".removeprefix("./") for name in files}
        return published_addresses(names)


@dataclass(frozen=True, slots=True)
class Comparison:
    """What changes for readers."""

    pages: int
    feeds: int
    cards: int
    others: int
    gone: tuple[str, ...]
    """Addresses that answer no more, sorted."""
    new_errors: tuple[str, ...]
    look_only: int = 0
    """Pages that say the same as before and ask for another stylesheet, script or picture of the theme."""


def set_up(folder: Path) -> None:
    """Install the libraries that the engine in the folder names. Raises UpgradeError."""
    _make(folder, folder / FOLDER / "libraries.log", (".venv/.stamp",), {})


def build_site(folder: Path, name: str, now: int) -> Site:
    """Build the newsroom with the engine that stands in its folder, at a moment in seconds. Raises UpgradeError."""
    place = folder / FOLDER / name
    shutil.rmtree(place, ignore_errors=True)
    site = Site(place / "output", place / "report")
    settings = {
        "SITEURL": os.environ.get("SITEURL") or "http://127.0.0.1:8000",
        "SOURCE_DATE_EPOCH": os.environ.get("SOURCE_DATE_EPOCH") or str(now),
        "HABARSHY_REPORT": str(site.report),
    }
    _make(folder, place.with_suffix(".log"), ("publish", f"OUTPUT={site.output}"), settings)
    if not (site.output / MANIFEST).is_file():
        raise UpgradeError(tell("{command} built no site", command="make publish"))
    return site


def compared(before: Site, after: Site) -> Comparison:
    """Return what is other for readers of the second site."""
    changed = changed_files(manifests_of(str(before.output)), manifests_of(str(after.output)))
    kinds = [_kind(name) for name in changed]
    known = before.errors()
    return Comparison(
        pages=kinds.count("page"),
        feeds=kinds.count("feed"),
        cards=kinds.count("card"),
        others=kinds.count("other"),
        gone=tuple(sorted(before.addresses() - after.addresses())),
        new_errors=tuple(line for key, line in after.errors().items() if key not in known),
        look_only=sum(
            _say_the_same(before, after, name) for name, kind in zip(changed, kinds, strict=True) if kind == "page"
        ),
    )


def forget_trial(folder: Path) -> None:
    """Delete what the builds left; their logs stay."""
    for name in ("before", "after"):
        shutil.rmtree(folder / FOLDER / name, ignore_errors=True)


def _say_the_same(before: Site, after: Site, page: str) -> bool:
    """Return whether a page differs in the addresses of the theme's files alone."""
    try:
        was, now = ((site.output / page).read_bytes() for site in (before, after))
    except OSError:  # it is new, or gone
        return False
    return _THEME_FILE.sub(b"", was) == _THEME_FILE.sub(b"", now)


def _kind(name: str) -> str:
    last = name.rpartition("/")[2]
    if name.endswith(".html"):
        return "page"
    if last in addresses.FEEDS.values() or last.startswith(("feed-", "atom-")):
        return "feed"
    return "card" if "cards/" in name else "other"


def _line(problem: Mapping[str, str]) -> str:
    place = f"{problem['path']}:{problem['line']}" if problem.get("line") else problem["path"]
    return f"content/{place}: {problem['message']} ({problem['code']})"


def _make(folder: Path, log: Path, targets: tuple[str, ...], settings: Mapping[str, str]) -> None:
    log.parent.mkdir(parents=True, exist_ok=True)
    kept = {name: value for name, value in os.environ.items() if name not in _LEFT_OUT}
    try:
        with log.open("wb") as written:
            status = subprocess.run(  # noqa: S603 - fixed words
                ["make", "--silent", *targets],  # noqa: S607 - the make that people have
                cwd=folder,
                env={**kept, **settings},
                stdin=subprocess.DEVNULL,
                stdout=written,
                stderr=subprocess.STDOUT,
                check=False,
            ).returncode
    except FileNotFoundError:
        raise UpgradeError(tell("make is not there: install make and type the same again")) from None
    if status:
        message = tell(
            "'{command}' ended with status {status}; {file} has what it said, and its last lines stand below",
            command=f"make {targets[0]}",
            status=status,
            file=log.relative_to(folder).as_posix(),
        )
        raise UpgradeError(message, _last_lines(log))


def _last_lines(log: Path) -> list[str]:
    lines = log.read_text("utf-8", errors="replace").splitlines()
    return [line.strip() for line in lines if line.strip()][-LAST_LINES:]
