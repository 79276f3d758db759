"""Links and submodules of a proposal, as git lists them: nothing is built from what lies elsewhere.

`habarshy proposal-links TREE BASE_TREE FORMAT`; both are what `git ls-tree -r -z` writes.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from plugins.messages import language_of_terminal
from plugins.newsroom import Problem, shown, tell
from plugins.reporting.arguments import command_line

from .check import FAILED, FINE, warnings
from .formats import FORMATS, Level
from .judging import CONTENT

_KINDS = {
    b"120000": (
        "symbolic-link",
        tell("this is a link to elsewhere"),
        tell("put the file itself here instead of the link"),
    ),
    b"160000": (
        "submodule",
        tell("this is another repository, and its files are not in this one"),
        tell("delete the submodule and put the files themselves here"),
    ),
}


def check_links(arguments: Sequence[str]) -> int:
    """Print the links that a proposal adds, if there are any, and return 1 then."""
    parser = command_line("proposal-links", tell("Looks for links and submodules in a proposal's content."))
    parser.need("tree", tell("what `git ls-tree -r -z` lists of the proposal"), type=Path)
    parser.need("base", tell("the same of what it is compared with"), type=Path)
    parser.need("format", tell("how the findings are written"), choices=sorted(FORMATS))
    asked = parser.parse_args(arguments)
    problems = new_links(asked.tree.read_bytes(), asked.base.read_bytes())
    language = language_of_terminal(os.environ)
    if problems:
        found = tuple(warnings(problems, {"": (language,)}, Level.ERROR))
        sys.stdout.write(FORMATS[asked.format](found, language))
    return FAILED if problems else FINE


def new_links(listed: bytes, base: bytes) -> tuple[Problem, ...]:
    """Return a problem for each link that a tree has and its base has not; both as `git ls-tree -r -z` lists them."""
    return tuple(_problems(sorted(frozenset(_entries(listed)) - frozenset(_entries(base)))))


def _entries(listed: bytes) -> Iterator[bytes]:
    return (entry for entry in listed.split(b"\0") if entry[:6] in _KINDS)


def _problems(entries: Iterable[bytes]) -> Iterator[Problem]:
    for entry in entries:
        code, message, remedy = _KINDS[entry[:6]]
        path = os.fsdecode(entry.partition(b"\t")[2])
        yield Problem(shown(path.removeprefix(CONTENT).removeprefix("/")) or ".", code, message, remedy)
