"""What a writer sees as a heading or a paragraph, and Markdown does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsroom import Problem, tell

from .program_text import code_lines, without_code
from .wrong import warning

HEADING = warning(
    "heading-needs-space", tell("this is shown as text, for a heading has a space behind its signs"), tell("add it")
)
INDENTED = warning(
    "indented-paragraph",
    tell("a paragraph that begins with a tab or four spaces is shown as program text"),
    tell("delete them: the site sets paragraphs by itself"),
)

_STUCK_HEADING = re.compile(r"^#{2,6}[^\W\d_]", re.MULTILINE)
# A tab is no sign of program text, nor are Cyrillic letters.
_INDENTED = re.compile(r" {0,3}\t\s*[^\W\d_]|(?:[>\-+*]|\d+[.)]|[ ])*[ ]{4,}[\u0400-\u04ff]")


def layout_problems(path: str, body: str, first_line: int) -> Iterator[Problem]:
    """Tell of headings without their space, and of indented paragraphs."""
    seen = without_code(body)
    for found in _STUCK_HEADING.finditer(seen):
        yield HEADING.at(path, first_line + seen.count("\n", 0, found.start()))
    lines = body.split("\n")
    for start, _ in code_lines(body):
        # A tab among the words is one of a table, whose head may begin with an empty cell.
        if _INDENTED.match(lines[start]) and "\t" not in lines[start].strip():
            yield INDENTED.at(path, first_line + start)
