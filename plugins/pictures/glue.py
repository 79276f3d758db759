"""Between Pelican's signals and this room."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.kept_files import publish
from plugins.newsroom import Picture, Problem, renditions, tell

from .store import folder_of


def write_pictures(generator: Any, **_: Any) -> None:
    """Write the pictures of all records that the run publishes, and the section's logo."""
    if generator.settings.get("HABARSHY_RUN") not in {"section", "portal"}:
        return
    records = (*getattr(generator, "records", ()), *getattr(generator, "page_records", ()))
    pictures = [picture for record in records for picture in record.pictures]
    logo: Picture | None = getattr(generator, "logo", None)
    pictures += [logo] if logo else []
    files = (file for picture in pictures for file in renditions.files_of(picture))
    before = generator.settings.get("HABARSHY_BEFORE")
    folder = folder_of(Path(generator.settings["HABARSHY_CACHE"]))
    lost = publish(files, folder, Path(generator.output_path), Path(before) if before else None)
    getattr(generator, "problems", []).extend(map(_lost, lost))


def _lost(file: renditions.Rendition) -> Problem:
    return Problem(
        path=file.address.removeprefix("/"),
        code="picture-lost",
        message=tell("the finished picture vanished from the cache folder while the site was built"),
        remedy=tell("build again; the cache folder may be deleted between builds, never during one"),
    )


def connect() -> None:
    """Listen to the generator of posts."""
    signals.article_writer_finalized.connect(write_pictures)
