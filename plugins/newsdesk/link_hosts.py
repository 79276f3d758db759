"""Links to services that a rule knows by their hosts."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from plugins.body import BlockLink

from .edited_post import EditedText


def links_to(*hosts: str) -> Callable[[EditedText], Iterator[tuple[BlockLink, str]]]:
    """Return what yields the links of a text to these hosts, each with its host; `hosts` are regular expressions."""
    pattern = re.compile(rf"https?://(?:www\.)?({'|'.join(hosts)})(?:/|\Z)", re.IGNORECASE)

    def found_in(text: EditedText) -> Iterator[tuple[BlockLink, str]]:
        for link in text.links:
            if found := pattern.match(link.address):
                yield link, found[1]

    return found_in
