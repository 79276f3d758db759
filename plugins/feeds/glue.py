"""Pelican's signal to this room's files and back."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pelican import signals

from plugins.newsroom import addresses

from .run_files import PortalFeedInputs, SectionFeedInputs, files_of_portal, files_of_section
from .urls import File


def write_files(generator: object, writer: object) -> None:  # noqa: ARG001 # the signal names it
    """Write feeds and sitemaps of a section, or those of the portal with what is one for the whole site."""
    if isinstance(generator, SectionFeedInputs) and generator.settings.get("HABARSHY_RUN") == "section":
        _write(generator.output_path, files_of_section(generator))
    elif isinstance(generator, PortalFeedInputs) and generator.settings.get("HABARSHY_RUN") == "portal":
        _write(generator.output_path, files_of_portal(generator))


def connect() -> None:
    """Listen for the end of a run's pages."""
    signals.article_writer_finalized.connect(write_files)


def _write(output: str, files: Iterable[File]) -> None:
    for address, body in files:
        path = Path(output, addresses.file_of(address))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(body)
