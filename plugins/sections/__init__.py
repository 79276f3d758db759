"""One organization's pages: an ordinary Pelican run over finished records."""

from .generator import PrintedSection
from .run import print_section, print_with_pelican
from .section import Section
from .wall_boards import boards
