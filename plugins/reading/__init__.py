"""From Markdown files to finished records; what is not due never leaves this room."""

from .header_keys import KEYS
from .readings import Reading, ReadingSettings
from .sections import read_portal_pages, read_section

__all__ = ["KEYS", "Reading", "ReadingSettings", "read_portal_pages", "read_section"]
