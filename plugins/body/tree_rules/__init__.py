"""The rules that change the tree of a body, one a module: each changes it in one respect and tells what it met."""

from plugins.body.manuscript import Rule

from .addresses import bare_addresses
from .footnotes import footnotes
from .headings import headings
from .links import links
from .own_marks import own_marks
from .pictures import figures, pictures
from .speakers import speakers
from .tables import tables
from .videos import videos
from .wordless import wordless

RULES: tuple[Rule, ...] = (
    wordless,
    headings,
    own_marks,
    footnotes,
    pictures,
    figures,
    speakers,
    bare_addresses,
    links,
    videos,
    tables,
)
"""In this order: a link may lead to a heading's id, a bare address is one of the links, and so is a video."""
