"""What a writer sees as a list, a heading or a paragraph, and Markdown does not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsroom import Problem, tell

from .wrong import warning

LIST = warning(
    "list-needs-empty-line",
    tell("a list begins here right below a paragraph, so its lines run on in it"),
    tell("put an empty line above the list"),
)
HEADING = warning(
    "heading-needs-space", tell("this is shown as text, for a heading has a space behind its signs"), tell("add it")
)
INDENTED = warning(
    "indented-paragraph",
    tell("a paragraph that begins with a tab or four spaces is shown as program text"),
    tell("delete them: the site sets paragraphs by itself"),
)

_ITEM = re.compile(r" {0,3}(?:[-+*]|1\.)[ \t]+\S")
_HEADING = re.compile(r"#{1,6}[ \t]")
_STUCK_HEADING = re.compile(r"#{2,6}[^\W\d_]")
# A tab is no sign of program text, nor are Cyrillic letters.
_INDENTED = re.compile(r" {0,3}\t\s*[^\W\d_]| {4,}[\u0400-\u04ff]")
OPENS_INDENTED = re.compile(r" {0,3}(?:[-+*•·\uf0b7][ \t]|\d+[.)][ \t]|!!! |\[\^[^\]]+\]:|:[ \t])")
_NO_PARAGRAPH = re.compile(rf"[ \t]|[>|]|#{{1,6}}[ \t]|{OPENS_INDENTED.pattern}")


def layout_problems(path: str, body: str, first_line: int) -> Iterator[Problem]:
    """Tell of lists without an empty line above, headings without their space, and indented paragraphs."""
    begins, in_paragraph, holds_indented = True, False, False
    for number, line in enumerate(body.split("\n"), start=first_line):
        if not line.strip():
            begins, in_paragraph = True, False
            continue
        if _STUCK_HEADING.match(line):
            yield HEADING.at(path, number)
        if in_paragraph and _ITEM.match(line):
            yield LIST.at(path, number)
        # A tab among the words is one of a table, whose head may begin with an empty cell.
        if begins and not holds_indented and _INDENTED.match(line) and "\t" not in line.strip():
            yield INDENTED.at(path, number)
        if not line.startswith((" ", "\t")) and (begins or line.startswith(":")):
            holds_indented = OPENS_INDENTED.match(line) is not None
        in_paragraph = (begins or in_paragraph) and not _NO_PARAGRAPH.match(line)
        begins = _HEADING.match(line) is not None
