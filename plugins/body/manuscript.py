"""One body on its way from Markdown to HTML, and what the rules find in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from xml.etree.ElementTree import Element

from plugins.newsroom import Attachment, LinkedPost, NewsPath, Picture, PostLink, Problem, StandingPath

from .places import Role, written_line
from .resolver import Resolver
from .wrong import Wrong


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Everything that the rules of Markdown may ask; `body` starts on the file's line `first_line`."""

    source: NewsPath | StandingPath
    body: str
    first_line: int
    resolver: Resolver
    root: str
    """Before addresses of this site."""
    met: dict[str, tuple[Role, int]] = field(default_factory=dict, compare=False)
    """What the rules have met, as it was written: in which role last, and how often in it before."""
    written: dict[str, str] = field(default_factory=dict, compare=False)
    """What stands in the text in another way than rules meet it, such as with escapes, by what they meet."""
    places: dict[str, str] = field(default_factory=dict, compare=False)
    """Ids of headings, by what authors know them by."""
    counted: Counter[tuple[Role, str]] = field(default_factory=Counter, compare=False)


Finding = Problem | Picture | Attachment | PostLink | LinkedPost
Rule = Callable[[Element, Manuscript], Iterable[Finding]]
"""Changes the tree of a body in one respect and tells what it met."""


def meet(manuscript: Manuscript, written: str, role: Role) -> None:
    """Take the next link or picture of a body in hand: until then, its address means this one."""
    manuscript.met[written] = (role, manuscript.counted[role, written])
    manuscript.counted[role, written] += 1


def line_of(manuscript: Manuscript, written: str) -> int:
    """Return the file's line on which what is in hand was written, else where something was written first.

    The body's first line if it cannot be found.
    """
    written = manuscript.written.get(written, written)
    line = written_line(manuscript.body, written, *manuscript.met.get(written, ("words", 0)))
    return manuscript.first_line + line


def problem(manuscript: Manuscript, wrong: Wrong, written: str) -> Problem:
    """Give the Problem at the line on which an author wrote something."""
    return wrong.at(manuscript.source.path, line_of(manuscript, written))
