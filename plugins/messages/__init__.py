"""What people are told, in their language: catalogues of translations, and who is told in which."""

from .catalogue_file import CatalogueError, CatalogueFile, read_catalogue
from .languages import language_of_authors, language_of_terminal, spoken
from .translating import in_language

__all__ = [
    "CatalogueError",
    "CatalogueFile",
    "in_language",
    "language_of_authors",
    "language_of_terminal",
    "read_catalogue",
    "spoken",
]
