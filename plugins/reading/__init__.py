"""From Markdown files to finished records; what is not due never leaves this room."""

from .header_keys import KEYS
from .readings import PostLink, Reading, ReadingSettings
from .sections import read_portal_pages, read_section

__all__ = ["KEYS", "PostLink", "Reading", "ReadingSettings", "read_portal_pages", "read_section"]
