"""The organization's logo, made ready for its pages."""

from __future__ import annotations

from plugins.newsroom import Bill, Organization, Picture, Problem, Sources
from plugins.pictures import Flaw, develop_logo
from plugins.reading.readings import ReadingSettings

from .folder_index import Shelf
from .wrong import wrong_file


def read_logo(
    organization: Organization, sources: Sources, shelf: Shelf, settings: ReadingSettings
) -> Picture | Problem | None:
    """Develop the logo, or say what is wrong with its file; None without one. The pages go on without a wrong one."""
    path = f"organizations/{organization.key}/{organization.logo}"
    if path not in sources.files:
        return None
    made = develop_logo(
        settings.content / path, f"/{organization.key}/pictures/logo", settings.cache, Bill(shelf.budget, path)
    )
    return wrong_file(path, made.code, made.message, made.remedy).at(path, None) if isinstance(made, Flaw) else made
