"""A minus before degrees: −5 °C, and not a hyphen."""

from __future__ import annotations

import re

from plugins.typesetting.passage import GAPS, Edits

_NUMBER = r"[0-9]{1,4}(?:[.,][0-9]{1,2})?"
# A second number may stand before the degrees: «от -5 до -10 °C», «-5…-10 °C», “between -5 and -10 °C”.
_MINUS = re.compile(
    rf"[-–](?<![^\s(«„“\"…/:].)(?<!\d[{GAPS}].)(?={_NUMBER}(?:(?:…|[{GAPS}](?:до|и|және|мен|бен|to|and)[{GAPS}])"
    rf"[-–−+]?{_NUMBER})?[{GAPS}]?(?:°|градус|degrees?\b))"
)


def minus(text: str, _language: str) -> Edits:
    """Take a hyphen or dash that stands to a temperature; before anything else it may be a dash that lacks a space."""
    if "°" in text or "градус" in text or "degree" in text:
        for match in _MINUS.finditer(text):
            yield *match.span(), "−"
