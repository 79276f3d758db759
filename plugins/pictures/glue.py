"""Between Pelican's signals and this room."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from pelican import signals

from plugins.kept_files import put_into_output
from plugins.newsroom import Mistake, Picture, Problem, at_work_on, file_of, renditions, tell

from .preparing import folder_of

LOST = Mistake(
    "picture-lost",
    tell("the finished picture vanished from the cache folder while the site was built"),
    tell("build again; the cache folder may be deleted between builds, never during one"),
)


def write_pictures(generator: Any, **_: Any) -> None:
    """Write the pictures of all records that the run publishes, and the section's logo."""
    if generator.settings.get("HABARSHY_RUN") not in {"section", "portal"}:
        return
    before = generator.settings.get("HABARSHY_BEFORE")
    folder = folder_of(Path(generator.settings["HABARSHY_CACHE"]))
    written: set[str] = set()

    def write(pictures: Iterable[Picture]) -> tuple[renditions.Rendition, ...]:
        new = [file for picture in pictures for file in renditions.files_of(picture) if file.address not in written]
        lost = put_into_output(new, folder, Path(generator.output_path), Path(before) if before else None)
        written.update({file.address for file in new} - {file.address for file in lost})
        return lost

    problems: list[Problem] = getattr(generator, "problems", [])
    for record in (*getattr(generator, "records", ()), *getattr(generator, "page_records", ())):
        with at_work_on(file_of(record)):
            problems.extend(LOST.at(file_of(record), None) for _ in write(record.pictures)[:1])
    logo: Picture | None = getattr(generator, "logo", None)
    problems.extend(LOST.at(file.address.removeprefix("/"), None) for file in write([logo] if logo else []))


def connect() -> None:
    """Listen to the generator of posts."""
    signals.article_writer_finalized.connect(write_pictures)
