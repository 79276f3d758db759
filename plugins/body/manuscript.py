"""One body on its way from Markdown to HTML, and on which line of its file stands what the rules find in it.

The same words may stand there in code, in a comment and in a text. What a rule meets comes in the order of the text, so
the second link to an address is the second place where that address is one of a link: of
`` `[a](b.md)` [a](b.md) `` the first place is code, and its link stands in the second.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal
from xml.etree.ElementTree import Element

from plugins.newsroom import Attachment, LinkedPost, Mistake, NewsPath, Picture, PostLink, Problem, StandingPath
from plugins.typesetting import hide_code, without_unseen_entities

from .preprocessing.comments import hide_comments
from .program_text import without_code
from .resolver import AnsweredLookup, Resolver

Role = Literal["link", "picture", "words"]
_BEFORE = 400
"""Letters before an address in which its opening bracket is looked for: longer words of a link are rare."""
_OPENING = re.compile(r"(!?)\[[^\[\]]*\]\([ \t]*<?\Z")
_OTHER_OPENING = re.compile(r"\]\([ \t]*<?\Z|\]:[ \t]*<?\Z")
_END = re.compile(r"""[)>|\s"']|[^\w\s/]+(?:\s|\Z)|\Z""")


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
    """The role in which the rules last met what was written so, and how often in it before."""
    written: dict[str, str] = field(default_factory=dict, compare=False)
    """Lines with what rules meet in another way than it is written, such as without its escapes, by what they meet."""
    anchors: dict[str, str] = field(default_factory=dict, compare=False)
    """Ids of headings, by what authors know them by."""
    counted: Counter[tuple[Role, str]] = field(default_factory=Counter, compare=False)


Finding = Problem | Picture | Attachment | PostLink | LinkedPost
Rule = Callable[[Element, Manuscript], Iterable[Finding | AnsweredLookup] | None]
"""Changes the tree of a body in one respect and tells what it met, and what it asked for that."""


def meet(manuscript: Manuscript, written: str, role: Role) -> None:
    """Count the next link or picture of a body: until another one follows, its address means this one."""
    manuscript.met[written] = (role, manuscript.counted[role, written])
    manuscript.counted[role, written] += 1


def line_of(manuscript: Manuscript, written: str) -> int:
    """Return the file's line of the link or picture that was met last, else of the first place where it was written.

    The body's first line if it cannot be found.
    """
    written = manuscript.written.get(written, written)
    line = _written_line(manuscript.body, written, *manuscript.met.get(written, ("words", 0)))
    return manuscript.first_line + line


def problem(manuscript: Manuscript, wrong: Mistake, written: str) -> Problem:
    """Return the Problem at the line on which an author wrote something."""
    return wrong.at(manuscript.source.path, line_of(manuscript, written))


def _written_line(body: str, written: str, role: Role = "words", number: int = 0) -> int:
    """Return the line, from 0, on which something was written for the n-th time, from 0, in a role.

    Where it was written less often it is the last time, and the first line if it is nowhere.
    """
    if not written:
        return 0
    last: int | None = None
    prose = _prose(body)
    for text in (prose, _as_shown(prose), body):  # all have the same lines
        places = _places_in_role(text, written, role)
        if len(places) > number:
            return text.count("\n", 0, places[number])
        if places and last is None:
            last = text.count("\n", 0, places[-1])
    return body.count("\n", 0, max(body.find(written), 0)) if last is None else last


def places_of(written: str, text: str, first: int = 0) -> Iterator[int]:
    """Yield all places in a text, from `first` on, where something is written."""
    place = text.find(written, first)
    while place >= 0:
        yield place
        place = text.find(written, place + 1)


@lru_cache(maxsize=256)  # a text may have the same link hundreds of times, and asks for each
def _places_in_role(text: str, written: str, role: Role) -> tuple[int, ...]:
    return tuple(place for place in places_of(written, text) if _is_in_role(text, place, written, role))


def _is_in_role(text: str, place: int, written: str, role: Role) -> bool:
    if role == "words":
        return True
    if not _END.match(text, place + len(written)):
        return False
    before = text[max(0, place - _BEFORE) : place]
    if opening := _OPENING.search(before):
        return (role == "picture") == (opening[1] == "!")
    if _OTHER_OPENING.search(before):
        return True
    # Of what stands alone, a whole address is a link, and `list.md` only a word.
    return role == "link" and re.search("://|@", written) is not None and not re.search(r"[\w/]\Z", before)


@lru_cache(maxsize=1)  # asked for each link of a body
def _prose(body: str) -> str:
    """Return the body with spaces for code and comments; the lines stay."""
    return hide_comments(hide_code(without_code(body)))


@lru_cache(maxsize=1)
def _as_shown(prose: str) -> str:
    """Return it without what nobody sees, as addresses are."""
    return without_unseen_entities(prose)[0].replace("\u00ad", "")
