"""Addresses with spaces and captions with quotation marks, which the preview reads as words: they are links here.

Authors have always written them so; where the preview shows no link they are told.
"""

from __future__ import annotations

import re

from markdown_it import helpers

_SPACED = re.compile(r"[^\s<>()\"']++(?>(?:[ \t]++[^\s<>()\"']++)+)(?=[ \t]*\)|[ \t]+[\"'])")
_CAPTIONED = re.compile(r"([\"'])(?P<words>[^\n]*?)\1[ \t]*(?=\))")
_CLOSED = re.compile(r"[ \t\n]*\)")
_ESCAPED = re.compile(r"\\([!-/:-@\[-`{-~])")


def destination(string: str, pos: int, maximum: int) -> helpers.parse_link_destination._Result:
    """Read where a link leads; words behind it belong to the address."""
    found = helpers.parseLinkDestination(string, pos, maximum)
    spaced = (
        _SPACED.match(string, pos, maximum) if found.ok and string[found.pos : found.pos + 1] in (" ", "\t") else None
    )
    if spaced:
        found.pos, found.str = spaced.end(), _ESCAPED.sub(r"\1", spaced[0])
    return found


def caption(
    string: str, start: int, maximum: int, before: helpers.parse_link_title._State | None = None
) -> helpers.parse_link_title._State:
    """Read the title behind an address; quotation marks within it belong to it, if it ends before the bracket."""
    found = helpers.parseLinkTitle(string, start, maximum, before)
    if before is None and found.ok and not _CLOSED.match(string, found.pos, maximum):
        whole = _CAPTIONED.match(string, start, maximum)
        if whole:
            found.pos, found.str = whole.end(), _ESCAPED.sub(r"\1", whole["words"])
    return found


class LooseHelpers:
    """The library's helpers with these two in the place of its own."""

    parseLinkDestination = staticmethod(destination)  # noqa: N815 - the library's names
    parseLinkTitle = staticmethod(caption)  # noqa: N815
    parseLinkLabel = staticmethod(helpers.parseLinkLabel)  # noqa: N815
