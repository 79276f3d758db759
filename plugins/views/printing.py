"""Sheets become files: each is rendered once and written in one go, or is the file that it was before."""

from __future__ import annotations

import errno
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from blinker import Signal
from jinja2 import Environment

from plugins.kept_files import link_file, read_pack, write_pack
from plugins.newsroom import addresses, at_work_on

from .edition import Edition, Sheet
from .environment import theme_environment
from .fingerprints import FINGERPRINT_BYTES, Fingerprints

LENGTH_BYTES = 8
DIGEST_BYTES = 32
_DIGEST = FINGERPRINT_BYTES + LENGTH_BYTES
"""Where in the entry of a page its own digest begins, behind what it was printed from and its length."""
_ENTRY = _DIGEST + DIGEST_BYTES


@dataclass(frozen=True, slots=True)
class PrintRun:
    """Where and with what sheets are printed, and what was printed before."""

    theme: Path
    output: Path
    recipe: str = ""
    """Digest of our code, the libraries and the theme."""
    prints: Path | None = None
    """Where to tell the next run what each page was printed from; None where no next one will ask."""
    before: Path | None = None
    """The folder of the same pages as they were printed last."""
    prints_before: Path | None = None
    """What that run told."""


def print_sheets(sheets: Iterable[Sheet], edition: Edition, run: PrintRun, written: Signal) -> dict[str, str]:
    """Write every sheet at its addresses; a template gets `page`, `site`, ROOT, SITEURL and the sheet's own values.

    Gives the SHA-256 of each file, by its path below the output. A page printed from the same before is linked, so that
    it keeps its date. `written` is Pelican's signal `content_written`: who listens to it may change a file, and then
    every page is printed anew and no digest is known. Raises OSError.
    """
    environment = theme_environment(run.theme)
    fingerprints = Fingerprints(edition, run.recipe)
    known = {} if written.receivers or not run.prints_before else read_pack(run.prints_before)
    prints: dict[str, bytes] = {}
    folders: set[str] = set()
    for sheet in sheets:
        with at_work_on(*filter(None, (sheet.file,))):
            values = _values(sheet, edition)
            mark = fingerprints.of(sheet, values["site"])
            body = b""
            for file in map(addresses.file_of, sheet.addresses):
                target = f"{run.output}/{file}"
                _make_folder(target.rpartition("/")[0], folders)
                entry = known.get(file, b"")
                if len(entry) != _ENTRY or entry[:FINGERPRINT_BYTES] != mark or not _reprinted(run, file, entry):
                    body = body or _rendered(environment, sheet, values)
                    entry = mark + _length(len(body)) + sha256(body).digest()
                    _write_new(target, body)
                    _tell(written, target, values)
                prints[file] = entry
    if run.prints:
        write_pack(run.prints, prints)
    return {} if written.receivers else {file: entry[_DIGEST:].hex() for file, entry in prints.items()}


def _values(sheet: Sheet, edition: Edition) -> dict[str, Any]:
    site = edition.site(sheet.page)
    return {"page": sheet.page, "site": site, "ROOT": edition.root, "SITEURL": edition.siteurl, **sheet.values}


def _rendered(environment: Environment, sheet: Sheet, values: Mapping[str, Any]) -> bytes:
    return environment.get_template(f"{sheet.template}.html").render(values).encode()


def _reprinted(run: PrintRun, file: str, entry: bytes) -> bool:
    """Link the file of before, if it is there and whole."""
    if run.before is None:
        return False
    old = run.before / file
    try:
        whole = _length(old.lstat().st_size) == entry[FINGERPRINT_BYTES:_DIGEST]
    except OSError:
        return False
    return whole and link_file(old, run.output / file)


def _write_new(file: str, body: bytes) -> None:
    try:
        with open(file, "xb", buffering=0) as new:  # noqa: PTH123 - a Path for each page costs more than opening it
            if new.write(body) < len(body):
                raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC), file)
    except FileExistsError:
        # It may be linked to a file of before, which nobody may change.
        Path(file).unlink()
        _write_new(file, body)


def _make_folder(folder: str, made: set[str]) -> None:
    if folder in made:
        return
    try:
        os.mkdir(folder)  # noqa: PTH102 - as above; most have their parent already
    except FileExistsError:
        pass
    except FileNotFoundError:
        os.makedirs(folder, exist_ok=True)  # noqa: PTH103
    made.add(folder)


def _tell(written: Signal, file: str, values: dict[str, Any]) -> None:
    if written.receivers:
        written.send(file, context=values)


def _length(number: int) -> bytes:
    return number.to_bytes(LENGTH_BYTES, "big")
