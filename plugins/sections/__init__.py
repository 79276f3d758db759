"""One organization's pages: an ordinary Pelican run over finished records."""

from .generator import PrintedSection
from .run import check_plugins, print_section, run_settings
from .section import Section

__all__ = ["PrintedSection", "Section", "check_plugins", "print_section", "run_settings"]
