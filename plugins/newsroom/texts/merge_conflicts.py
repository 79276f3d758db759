"""What a merge leaves in a file that two people changed: both versions, between marks that nobody should publish."""

from __future__ import annotations

import re

from plugins.newsroom.problems import Problem
from plugins.newsroom.problems.messages import tell

# Seven signs at the beginning of a line, the names of the versions behind them. A line of = is a heading's too.
_MARK = re.compile(r"^(?:(<{7}|>{7})(?: .*)?|(={7})[ \t]*)$", re.MULTILINE)


def merge_conflict(path: str, text: str) -> Problem | None:
    """Return the error of a file in which two versions stand, at the line of the first mark; None without all marks."""
    if "<<<<<<<" not in text:
        return None
    begin = separator = None
    for mark in _MARK.finditer(text):
        sign = mark[0][0]
        if sign == "<" and begin is None:
            begin = mark.start()
        elif sign == "=" and begin is not None:
            separator = mark.start()
        elif sign == ">" and begin is not None and separator is not None:
            message = tell("two versions of this text stand below each other, as a merge has left them")
            remedy = tell("keep the right lines, and delete those that begin with <<<<<<<, |||||||, ======= or >>>>>>>")
            return Problem(path, "merge-conflict", message, remedy, line=text.count("\n", 0, begin) + 1)
    return None
