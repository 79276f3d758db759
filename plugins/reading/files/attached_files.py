"""PDF files that authors link become published ones."""

from __future__ import annotations

from pathlib import Path

from plugins.attachments import attach
from plugins.body import Wrong
from plugins.newsroom import Attachment

from .folder_index import Question, Shelf
from .picture_files import address_stem
from .published import examined


def published_file(path: str, shelf: Shelf, content: Path, cache: Path) -> Attachment | Wrong:
    """Write the PDF at a path of the organization anew, or say why that cannot be done."""
    stem = address_stem(path, shelf, "files")
    file = examined(
        path, Attachment, shelf, cache, lambda bill: attach(content / path, stem, cache, bill, shelf.refusals)
    )
    shelf.asked.append((Question("pdf", path), file))
    return file
