"""The files that links of a text ask for in other organizations' folders: they travel with a job to another machine."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from html import unescape
from urllib.parse import unquote

from plugins.newsroom import parse_post_name

from .post_index import PostIndex, PostName, files_asked
from .post_targets import ORGANIZATION_LINK, names_in

_MAY_NAME = re.compile(r"[/%&\\]")


def linked_files(texts: Iterable[str], index: PostIndex) -> tuple[str, ...]:
    """Return the paths of all texts that decide where the links in these Markdown texts lead, sorted."""
    wanted = {name for text in texts for name in _names(text)}
    return tuple(sorted({path for name in wanted for path in files_asked(name, index)}))


def _names(text: str) -> Iterator[PostName]:
    for word in filter(_MAY_NAME.search, text.split()):
        yield from names_in(word)
    for found in ORGANIZATION_LINK.finditer(unescape(unquote(text))):
        post = parse_post_name(found[2])
        if post:
            yield PostName(found[1], post[1], post[0])
