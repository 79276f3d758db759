"""One organization's pages: an ordinary Pelican run over finished records."""

from plugins.views import PrintSettings as Press

from .generator import PrintedSection
from .run import check_plugins, print_section, run_settings
from .section import Section

__all__ = ["Press", "PrintedSection", "Section", "check_plugins", "print_section", "run_settings"]
