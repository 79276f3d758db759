"""Names between quotation marks, and what links and pictures lead to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.body import SourceBlock

from .stated import StatedLink, StatedName, StatedPicture

_QUOTED = re.compile(r"«([^«»\n]{2,80})»|“([^“”\n]{2,80})”|„([^„“”\n]{2,80})[“”]|\"([^\"\n]{2,80})\"|‘([^‘’\n]{2,80})’")
_MOST_WORDS = 5
_SPEECH = re.compile(r"[.!?…,;:]\s*\Z|\s[—–-]\s")
_SAID = re.compile(r"[»”\"’]?[.,!?]?\s*[—–-]\s")
"""What follows speech: «…», — деді; names are followed so by a definition alone: «Самал» — дүкен."""


def names_of(block: SourceBlock) -> Iterator[StatedName]:
    """Yield what stands between quotation marks and is no speech: a few words that begin as a name does."""
    for match in _QUOTED.finditer(block.text):
        name = match[match.lastindex or 0]
        is_name = (name[0].isupper() or name[0].isdigit()) and len(name.split()) <= _MOST_WORDS
        is_said = len(name.split()) > 2 and _SAID.match(block.text, match.end() - 1)
        is_all = len(match[0]) == len(block.text)
        if is_name and not is_said and not is_all and not _SPEECH.search(name):
            yield StatedName(name, block, match.start(match.lastindex or 0))


def links_of(block: SourceBlock) -> Iterator[StatedLink]:
    """Yield the links of a block."""
    for link in block.links:
        yield StatedLink(link.words, block, max(block.text.find(link.words), 0), link.address)


def pictures_of(block: SourceBlock) -> Iterator[StatedPicture]:
    """Yield the pictures of a block."""
    for picture in block.pictures:
        yield StatedPicture(picture.alt, block, 0, picture.address)
