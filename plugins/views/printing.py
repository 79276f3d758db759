"""Sheets become files: each is rendered once and written in one go."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from blinker import Signal

from plugins.newsroom import addresses

from .edition import Edition, Sheet
from .environment import theme_environment


@dataclass(frozen=True, slots=True)
class PrintRun:
    """Where and with what sheets are printed."""

    theme: Path
    output: Path
    written: Signal
    """Pelican's `content_written`: sent after each file to whoever listens."""


def print_sheets(sheets: Iterable[Sheet], edition: Edition, run: PrintRun) -> None:
    """Write every sheet at its addresses; a template gets `page`, `site`, ROOT, SITEURL and the sheet's own values."""
    environment = theme_environment(run.theme)
    folders: set[Path] = set()
    for sheet in sheets:
        values = {
            "page": sheet.page,
            "site": edition.site(sheet.page),
            "ROOT": edition.root,
            "SITEURL": edition.siteurl,
            **sheet.values,
        }
        body = environment.get_template(f"{sheet.template}.html").render(values).encode()
        for address in sheet.addresses:
            file = run.output / addresses.file_of(address)
            _make_folder(file.parent, folders)
            file.write_bytes(body)
            if run.written.receivers:
                run.written.send(str(file), context=values)


def _make_folder(folder: Path, made: set[Path]) -> None:
    if folder not in made:
        folder.mkdir(parents=True, exist_ok=True)
        made.add(folder)
