"""`habarshy board`: the wall board of one organization, whether or not its file asks for it at each build."""

from __future__ import annotations

import os
import runpy
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from plugins.build import read_one_section
from plugins.newsroom import UserError, system_reason, tell
from plugins.paper import UnprintableError
from plugins.reporting import command_line, failed
from plugins.sections import boards
from plugins.wall_board import board_pdf, parted


def print_boards(arguments: Sequence[str]) -> int:
    """Write the board of an organization in each of its languages; return 1 if that cannot be done."""
    parser = command_line("board", tell("Prints the wall board of an organization: a PDF on A4 for each language."))
    parser.allow("organization", tell("its folder's name below content/organizations/"))
    parser.allow("--output", tell("the folder to write"), type=Path, default=Path())
    parser.allow("--settings", tell("the file of Pelican's settings"), type=Path, default=Path("pelicanconf.py"))
    asked = parser.parse_args(arguments)
    key = asked.organization.strip("/").rpartition("/")[2]
    try:
        for file in _written(asked.settings, key, asked.output):
            sys.stdout.buffer.write(os.fsencode(file) + b"\n")  # as it was typed, whatever letters the terminal knows
    except UserError as error:
        return failed(tell("No wall board was printed: {why}", why=error.message))
    except UnprintableError as error:
        return failed(tell("there is no PDF of the wall board: its font lacks {letters}", letters=error.letters))
    except OSError as error:
        why = tell("{file}: {why}", file=error.filename, why=system_reason(error))
        return failed(tell("No wall board was printed: {why}", why=why))
    return 0


def _written(settings: Path, key: str, folder: Path) -> Iterator[Path]:
    """Write the boards, and yield each file."""
    told = runpy.run_path(str(settings))
    # As Pelican reads them: from the folder of the settings, wherever the command is typed.
    placed = {name: str(settings.resolve().parent / told[name]) for name in ("PATH", "OUTPUT_PATH", "THEME")}
    section = read_one_section(told | placed, key)
    for language, board in boards(section).items():
        shown, _ = parted(board)
        folder.mkdir(parents=True, exist_ok=True)
        file = folder / f"board-{key}-{language}.pdf"
        file.write_bytes(board_pdf(shown))
        yield file
