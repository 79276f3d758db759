"""Between Pelican's signals and this room."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.kept_files import put_into_output
from plugins.newsroom import Mistake, Problem, at_work_on, file_of, tell

from .attaching import folder_of

LOST = Mistake(
    "attachment-lost",
    tell("the finished PDF vanished from the cache folder while the site was built"),
    tell("build again; the cache folder may be deleted between builds, never during one"),
)


def write_files(generator: Any, **_: Any) -> None:
    """Write the files of all records that the run publishes."""
    if generator.settings.get("HABARSHY_RUN") not in {"section", "portal"}:
        return
    folder = folder_of(Path(generator.settings["HABARSHY_CACHE"]))
    problems: list[Problem] = getattr(generator, "problems", [])
    for record in (*getattr(generator, "records", ()), *getattr(generator, "page_records", ())):
        with at_work_on(file_of(record)):
            lost = put_into_output(record.files, folder, Path(generator.output_path))
            problems.extend(LOST.at(file_of(record), None) for _ in lost[:1])


def connect() -> None:
    """Listen to the generator of posts."""
    signals.article_writer_finalized.connect(write_files)
