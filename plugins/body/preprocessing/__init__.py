"""Rules that write lines of a body anew before any reader of Markdown sees them.

Word processors and telephones begin the items of a list with `—`, `●` or `а)` and part the cells of a table by tabs:
such lines are written anew in Markdown. What Markdown would drop without a word (cells that have no column, what is
defined twice, notes without a mark) is written so that it stays, and told. What somebody says, code and quotations stay
as they were typed. Each line stays in its place, so that every message has its number: of the table `А⇥Б`, `В⇥Г` the
head becomes `| А | Б |` with `|---|---|` below it, and `| В | Г |` still is the second line that was typed.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from plugins.newsroom import Mistake, tell, warning

from .lines import open_lines, without_code
from .link_definitions import definitions, notes
from .list_levels import write_items
from .list_marks import may_have_marks
from .list_runs import listed, runs_of
from .table_rows import tab_tables, table_rows

Told = tuple[int, Mistake]
"""A line, from 0, and the mistake that an author is told of there."""
DASHES = warning(
    "dash-lines",
    tell("lines that begin with a dash run on here in one paragraph"),
    tell("for a list begin each with a hyphen and a space; for what people say put an empty line between them"),
)
_KEEPING = (("[^", notes), ("]:", definitions), ("|", table_rows))
"""Rules that write anew what would be lost, by the signs without which a text has nothing for them."""


def preprocessed(body: str) -> tuple[str, Sequence[Told]]:
    """Return a body as Markdown reads it without loss, and what authors are told."""
    typed, told = lists_and_tables(body)
    text = "\n".join(typed)
    rules = [rule for sign, rule in _KEEPING if sign in text]
    if not rules:
        return text, told
    lines, seen = text.split("\n"), without_code(text)
    found = sorted((one for rule in rules for one in rule(lines, seen)), key=itemgetter(0))
    typed_line = [number for number, line in enumerate(typed) for _ in line.split("\n")]
    return "\n".join(lines), (*told, *((typed_line[line], wrong) for line, wrong in found))


def lists_and_tables(body: str) -> tuple[Sequence[str], Sequence[Told]]:
    """Return the lines of a body with lists and tables of word processors as Markdown, and what authors are told.

    There are as many lines as were typed: the head of a table and the line of hyphens below it are one.
    """
    lines = body.split("\n")
    has_marks, has_tabs = may_have_marks(lines), "\t" in body
    if not has_marks and not has_tabs:
        return lines, ()
    seen = open_lines(body)
    told: list[Told] = list(tab_tables(lines, seen)) if has_tabs else []
    for run in runs_of(seen, lines) if has_marks else ():
        items, unclear = listed(run, lines)
        if unclear:
            told.append((unclear[0].line, DASHES))
        write_items(items, lines, seen)
    return lines, sorted(told, key=itemgetter(0))
