"""A heading begins with `# `: a hashtag at the beginning of a line is a word."""

from __future__ import annotations

import re

from markdown.blockprocessors import HashHeaderProcessor


class SpacedHeadings(HashHeaderProcessor):
    """The library's headings, but only where a space follows the signs."""

    RE = re.compile(
        r"(?:^|\n)(?P<level>#{1,6})(?P<header>(?:[ \t](?:\\.|[^\\#]|#+(?=[^#\n]))*?)?)#*(?:\n|$)",
    )
