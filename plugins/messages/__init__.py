"""Messages for people, in their language: catalogues of translations, and the choice of the language."""

from .interface_catalogue import CatalogueError, read_interface_catalogue
from .message_catalogue import in_language, language_of_authors, language_of_terminal, spoken
