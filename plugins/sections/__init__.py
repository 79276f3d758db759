"""One organization's pages: an ordinary Pelican run over finished records."""

from .generator import Printed
from .run import check_plugins, print_section
from .section import Section
from .settings import Press, run_settings

__all__ = ["Press", "Printed", "Section", "check_plugins", "print_section", "run_settings"]
