"""One body on its way from Markdown to HTML, and what the rules find in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from xml.etree.ElementTree import Element

from plugins.newsroom import Attachment, LinkedPost, NewsPath, Picture, PostLink, Problem, StandingPath

from .shelf import Shelf
from .wrong import Wrong


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Everything that the rules of Markdown may ask; `body` starts on the file's line `first_line`."""

    source: NewsPath | StandingPath
    body: str
    first_line: int
    shelf: Shelf
    root: str
    content: Path
    cache: Path


Finding = Problem | Picture | Attachment | PostLink | LinkedPost
Rule = Callable[[Element, Manuscript], Iterable[Finding]]
"""Changes the tree of a body in one respect and tells what it met."""


def line_of(manuscript: Manuscript, written: str) -> int:
    """Give the file's line on which an author wrote something first; the body's first line if it cannot be found."""
    place = manuscript.body.find(written) if written else -1
    return manuscript.first_line + manuscript.body.count("\n", 0, max(place, 0))


def problem(manuscript: Manuscript, wrong: Wrong, written: str) -> Problem:
    """Give the Problem at the line on which an author wrote something."""
    return wrong.at(manuscript.source.path, line_of(manuscript, written))
