"""Between Pelican's signals and this room."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from pelican import signals

from plugins.kept_files import publish
from plugins.newsroom import Attachment, Problem, tell

from .store import folder_of


def write_files(generator: Any, **_: Any) -> None:
    """Write the files of all records that the run publishes."""
    if generator.settings.get("HABARSHY_RUN") not in {"section", "portal"}:
        return
    records = (*getattr(generator, "records", ()), *getattr(generator, "page_records", ()))
    files = [attachment for record in records for attachment in record.files]
    lost = publish(files, folder_of(Path(generator.settings["HABARSHY_CACHE"])), Path(generator.output_path))
    getattr(generator, "problems", []).extend(_lost(attachment) for attachment in lost)


def _lost(attachment: Attachment) -> Problem:
    return Problem(
        path=attachment.address.removeprefix("/"),
        code="attachment-lost",
        message=tell("the finished PDF vanished from the cache folder while the site was built"),
        remedy=tell("build again; the cache folder may be deleted between builds, never during one"),
    )


def connect() -> None:
    """Listen to the generator of posts."""
    signals.article_writer_finalized.connect(write_files)
