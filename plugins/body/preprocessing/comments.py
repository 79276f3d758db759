"""Closed comments are dropped before Markdown sees them; what stands in code or is not closed stays."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict

from plugins.newsroom import tell, warning
from plugins.typesetting import FENCE, fence_end

OPEN_COMMENT = warning(
    "comment-not-closed", tell("a comment begins here and does not end; it is shown as text"), tell("write -->")
)
VISIBLE = re.compile(r"\S")
_TOKEN = re.compile(rf"(?P<fence>{FENCE})|`+|<!--|^(?: {{4}}|\t).*$", re.MULTILINE)
_WHOLE_LINES = re.compile(r"[ \t]*(?:\n|\Z)")


def without_comments(body: str) -> tuple[str, str]:
    """Return the text without `<!-- … -->`, and what follows an opening without an end; linear in the text's length.

    A comment that fills whole lines takes them along.
    """
    if "<!--" not in body:
        return body, ""
    ticks = _runs_of_ticks(body)
    kept: list[str] = []
    start = place = 0
    while found := _TOKEN.search(body, place):
        place = found.end()
        if found["fence"]:
            place = fence_end(body, found)
        elif found[0].startswith("`"):
            place = _end_of_code(body, found, ticks)
        elif found[0] == "<!--":
            end = body.find("-->", place)
            if end < 0:
                return "".join((*kept, body[start:])), body[found.start() :]
            kept.append(body[start : found.start()])
            start = place = _after(body, found.start(), end + 3)
    return "".join((*kept, body[start:])), ""


def hide_comments(body: str) -> str:
    """Return the text with spaces for closed comments, whatever they stand in; its length and its lines stay."""
    pieces: list[str] = []
    end = 0
    while (start := body.find("<!--", end)) >= 0 and (close := body.find("-->", start + 4)) >= 0:
        pieces += (body[end:start], VISIBLE.sub(" ", body[start : close + 3]))
        end = close + 3
    return "".join((*pieces, body[end:]))


def _after(body: str, start: int, end: int) -> int:
    line_start = body.rfind("\n", 0, start) + 1
    rest = _WHOLE_LINES.match(body, end)
    return rest.end() if rest and not body[line_start:start].strip() else end


def _runs_of_ticks(body: str) -> dict[int, list[int]]:
    runs: dict[int, list[int]] = defaultdict(list)
    for found in re.finditer("`+", body):
        runs[len(found[0])].append(found.start())
    return runs


def _end_of_code(body: str, opening: re.Match[str], ticks: dict[int, list[int]]) -> int:
    """Return the end of the code that a run of backticks opens within its paragraph, else of the run itself."""
    length = len(opening[0])
    places = ticks[length]
    later = bisect_left(places, opening.end())
    if later == len(places) or "\n\n" in body[opening.end() : places[later]]:
        return opening.end()
    return places[later] + length
