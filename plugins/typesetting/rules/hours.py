"""An en dash without spaces between hours of the English clock: 9 a.m.–5 p.m."""

from __future__ import annotations

import re

from plugins.typesetting.passage import GAPS, Edits

_HINT = re.compile(rf"m\.?[{GAPS}]?[-–—][{GAPS}]?\d")
_HALF = r"[ap]\.?m"
_MARK = re.compile(
    rf"\d[{GAPS}]?{_HALF}\.?(?P<mark>[{GAPS}]?[-–—][{GAPS}]?)(?=\d{{1,2}}(?:[:.]\d\d)?[{GAPS}]?{_HALF}(?!\w))"
)


def hours(text: str, _language: str) -> Edits:
    """Take a hyphen or dash between two hours with their half of the day; spaces around it go."""
    if not _HINT.search(text):
        return
    for match in _MARK.finditer(text):
        if match["mark"] != "–":
            yield *match.span("mark"), "–"
