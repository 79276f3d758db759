"""Between Pelican's signals and this room."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.kept_files import put_into_output
from plugins.newsroom import Mistake, addresses, is_machine_error, tell

FOLDER = "boards"
"""Of finished boards in the cache."""
LOST = Mistake(
    "board-lost",
    tell("the wall board could not be made or kept"),
    tell("build again; the cache folder may be deleted between builds, never during one"),
)


def make_boards(generator: Any) -> None:
    """Print the boards of an organization that asks for them, so that their pages can name the files."""
    if generator.settings.get("HABARSHY_RUN") != "section" or not generator.section.facts.organization.board:
        return
    from .store import BoardStore  # noqa: PLC0415 - a worker that prints none loads none of it

    section = generator.section
    store = BoardStore(Path(generator.settings["HABARSHY_CACHE"]) / FOLDER)
    boards = {}
    for language, board in generator.boards().items():
        try:
            boards[language], problems = store.deliver(board, addresses.board(section.key, language), section.toml)
        except OSError as error:
            if is_machine_error(error):
                raise
            problems = (LOST.at(section.toml, None),)
        generator.problems.extend(problems)
    generator.section = replace(section, boards={code: one for code, one in boards.items() if one})


def write_boards(generator: Any, **_: Any) -> None:
    """Write the boards of a section."""
    if generator.settings.get("HABARSHY_RUN") != "section":
        return
    folder = Path(generator.settings["HABARSHY_CACHE"]) / FOLDER
    lost = put_into_output(generator.section.boards.values(), folder, Path(generator.output_path))
    generator.problems.extend(LOST.at(generator.section.toml, None) for _ in lost[:1])


def connect() -> None:
    """Listen to the generator of posts."""
    signals.article_generator_pretaxonomy.connect(make_boards)
    signals.article_writer_finalized.connect(write_boards)
